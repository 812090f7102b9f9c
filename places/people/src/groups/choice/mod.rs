//! Which shape was chosen: who chose it on which day, with which reasons. Earlier choices stay, so that one can see how
//! the coalition grew.

mod api;
mod form;
pub mod model;
pub mod store;
pub mod views;

pub use model::{ShapeChoice, ShapeChoiceId};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::EDIT_PEOPLE;

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/choices/add", change, add::<ShapeChoice>)
        .post("/{coalition}/people/groups/choices/add", change, save_new::<ShapeChoice>)
        .get("/{coalition}/people/groups/choices/{id}/edit", change, edit::<ShapeChoice>)
        .post("/{coalition}/people/groups/choices/{id}/edit", change, save::<ShapeChoice>)
        .post("/{coalition}/people/groups/choices/{id}/remove", change, remove::<ShapeChoice>)
        .merge(api::routes())
}
