//! Terms in offices: who held what from when to when. Terms that are over stay as history.

pub(super) mod actions;
mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Held, OfficeTerm, OfficeTermId, held, together};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::EDIT_PEOPLE;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/terms/add", change, add::<OfficeTerm>)
        .post("/{coalition}/people/groups/terms/add", change, save_new::<OfficeTerm>)
        .get("/{coalition}/people/groups/terms/{id}/edit", change, edit::<OfficeTerm>)
        .post("/{coalition}/people/groups/terms/{id}/edit", change, save::<OfficeTerm>)
        .post("/{coalition}/people/groups/terms/{id}/remove", change, remove::<OfficeTerm>)
        .merge(api::routes())
}
