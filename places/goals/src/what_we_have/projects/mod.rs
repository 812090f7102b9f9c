//! Projects under way: who, since when, and the lesson each holds.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{CommunityProject, CommunityProjectId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/projects/add", change, add::<CommunityProject>)
        .post("/{coalition}/goals/projects/add", change, save_new::<CommunityProject>)
        .get("/{coalition}/goals/projects/{id}/edit", change, edit::<CommunityProject>)
        .post("/{coalition}/goals/projects/{id}/edit", change, save::<CommunityProject>)
        .post("/{coalition}/goals/projects/{id}/move", change, go::<CommunityProject>)
        .post("/{coalition}/goals/projects/{id}/remove", change, remove::<CommunityProject>)
        .merge(api::routes())
}
