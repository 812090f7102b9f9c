//! Milestones: a phase, what one can see when it is reached, and what shows it.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Milestone, MilestoneId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/milestones/add", change, add::<Milestone>)
        .post("/{coalition}/goals/milestones/add", change, save_new::<Milestone>)
        .get("/{coalition}/goals/milestones/{id}/edit", change, edit::<Milestone>)
        .post("/{coalition}/goals/milestones/{id}/edit", change, save::<Milestone>)
        .post("/{coalition}/goals/milestones/{id}/move", change, go::<Milestone>)
        .post("/{coalition}/goals/milestones/{id}/remove", change, remove::<Milestone>)
        .merge(api::routes())
}
