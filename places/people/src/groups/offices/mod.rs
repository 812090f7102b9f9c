//! Offices of a group: chair, secretary, the four jobs of a core team, and names of one's own.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Office, OfficeId, OfficeKind, Sharing, sharing};

use kit_web::records::pages::{add, edit, go, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::EDIT_PEOPLE;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/offices/add", change, add::<Office>)
        .post("/{coalition}/people/groups/offices/add", change, save_new::<Office>)
        .get("/{coalition}/people/groups/offices/{id}/edit", change, edit::<Office>)
        .post("/{coalition}/people/groups/offices/{id}/edit", change, save::<Office>)
        .post("/{coalition}/people/groups/offices/{id}/move", change, go::<Office>)
        .post("/{coalition}/people/groups/offices/{id}/remove", change, remove::<Office>)
        .merge(api::routes())
}
