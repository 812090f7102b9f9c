//! Why we came together: the problem or hope, what set it off, and why one group is not enough.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Purpose, PurposeId, Reason, Trigger};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/purpose/add", change, add::<Purpose>)
        .post("/{coalition}/goals/purpose/add", change, save_new::<Purpose>)
        .get("/{coalition}/goals/purpose/{id}/edit", change, edit::<Purpose>)
        .post("/{coalition}/goals/purpose/{id}/edit", change, save::<Purpose>)
        .post("/{coalition}/goals/purpose/{id}/remove", change, remove::<Purpose>)
        .merge(api::routes())
}
