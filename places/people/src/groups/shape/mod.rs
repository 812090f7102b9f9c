//! Which shape fits us: eight questions, and what the answers say for and against each shape. It never decides.

mod api;
mod form;
pub mod model;
mod pages;
pub mod rules;
pub mod store;

pub use model::{StructureAnswers, StructureAnswersId};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/shape", Access::Holds(&SEE_PEOPLE), pages::show)
        .get("/{coalition}/people/groups/shape/add", change, add::<StructureAnswers>)
        .post("/{coalition}/people/groups/shape/add", change, save_new::<StructureAnswers>)
        .get("/{coalition}/people/groups/shape/{id}/edit", change, edit::<StructureAnswers>)
        .post("/{coalition}/people/groups/shape/{id}/edit", change, save::<StructureAnswers>)
        .post("/{coalition}/people/groups/shape/{id}/remove", change, remove::<StructureAnswers>)
        .merge(api::routes())
}
