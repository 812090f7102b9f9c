//! Vision and mission: every wording with its day, who found it, what changed, how it was tried and who adopted it.

mod actions;
mod api;
mod form;
pub mod model;
pub mod store;

pub use actions::{AdoptedBy, adopt};
pub use model::{Check, State, Statement, Wording, WordingId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/wordings/add", change, add::<Wording>)
        .post("/{coalition}/goals/wordings/add", change, save_new::<Wording>)
        .get("/{coalition}/goals/wordings/{id}/edit", change, edit::<Wording>)
        .post("/{coalition}/goals/wordings/{id}/edit", change, save::<Wording>)
        .post("/{coalition}/goals/wordings/{id}/remove", change, remove::<Wording>)
        .merge(api::routes())
}
