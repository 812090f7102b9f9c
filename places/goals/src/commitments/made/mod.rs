//! Commitments: who binds itself to what, for which goal, by which agreement, from when until when.

pub(super) mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Commitment, CommitmentId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/commitments/add", change, add::<Commitment>)
        .post("/{coalition}/goals/commitments/add", change, save_new::<Commitment>)
        .get("/{coalition}/goals/commitments/{id}/edit", change, edit::<Commitment>)
        .post("/{coalition}/goals/commitments/{id}/edit", change, save::<Commitment>)
        .post("/{coalition}/goals/commitments/{id}/remove", change, remove::<Commitment>)
        .merge(api::routes())
}
