//! What was tried before and is being tried now, what came of it and the lesson it holds.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{PriorAttempt, PriorAttemptId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/evidence/attempts/add", change, add::<PriorAttempt>)
        .post("/{coalition}/goals/evidence/attempts/add", change, save_new::<PriorAttempt>)
        .get("/{coalition}/goals/evidence/attempts/{id}/edit", change, edit::<PriorAttempt>)
        .post("/{coalition}/goals/evidence/attempts/{id}/edit", change, save::<PriorAttempt>)
        .post("/{coalition}/goals/evidence/attempts/{id}/move", change, go::<PriorAttempt>)
        .post("/{coalition}/goals/evidence/attempts/{id}/remove", change, remove::<PriorAttempt>)
        .merge(api::routes())
}
