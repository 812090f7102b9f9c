//! Stages: where the coalition is, where it was, and why it went there; also backwards.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Stage, StageChange, StageChangeId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/stages/add", change, add::<StageChange>)
        .post("/{coalition}/goals/stages/add", change, save_new::<StageChange>)
        .get("/{coalition}/goals/stages/{id}/edit", change, edit::<StageChange>)
        .post("/{coalition}/goals/stages/{id}/edit", change, save::<StageChange>)
        .post("/{coalition}/goals/stages/{id}/remove", change, remove::<StageChange>)
        .merge(api::routes())
}
