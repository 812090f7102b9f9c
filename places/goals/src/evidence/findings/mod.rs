//! Statements that show why it matters. Two that contradict each other are shown side by side, never hidden.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Aspect, Finding, FindingId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/evidence/findings/add", change, add::<Finding>)
        .post("/{coalition}/goals/evidence/findings/add", change, save_new::<Finding>)
        .get("/{coalition}/goals/evidence/findings/{id}/edit", change, edit::<Finding>)
        .post("/{coalition}/goals/evidence/findings/{id}/edit", change, save::<Finding>)
        .post("/{coalition}/goals/evidence/findings/{id}/move", change, go::<Finding>)
        .post("/{coalition}/goals/evidence/findings/{id}/remove", change, remove::<Finding>)
        .merge(api::routes())
}
