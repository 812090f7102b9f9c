//! Networks: how people and groups connect here, and how word travels.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{CommunityNetwork, CommunityNetworkId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/networks/add", change, add::<CommunityNetwork>)
        .post("/{coalition}/goals/networks/add", change, save_new::<CommunityNetwork>)
        .get("/{coalition}/goals/networks/{id}/edit", change, edit::<CommunityNetwork>)
        .post("/{coalition}/goals/networks/{id}/edit", change, save::<CommunityNetwork>)
        .post("/{coalition}/goals/networks/{id}/move", change, go::<CommunityNetwork>)
        .post("/{coalition}/goals/networks/{id}/remove", change, remove::<CommunityNetwork>)
        .merge(api::routes())
}
