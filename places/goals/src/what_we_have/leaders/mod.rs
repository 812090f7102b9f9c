//! Leaders people listen to, who among us knows them, and the plan to reach them.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{CommunityLeader, CommunityLeaderId, Reach};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/leaders/add", change, add::<CommunityLeader>)
        .post("/{coalition}/goals/leaders/add", change, save_new::<CommunityLeader>)
        .get("/{coalition}/goals/leaders/{id}/edit", change, edit::<CommunityLeader>)
        .post("/{coalition}/goals/leaders/{id}/edit", change, save::<CommunityLeader>)
        .post("/{coalition}/goals/leaders/{id}/move", change, go::<CommunityLeader>)
        .post("/{coalition}/goals/leaders/{id}/remove", change, remove::<CommunityLeader>)
        .merge(api::routes())
}
