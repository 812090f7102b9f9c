//! Elements: the single things a commitment consists of, each with how one can tell, where it began, what it should
//! become and by when.

pub(super) mod api;
mod form;
pub mod model;
pub mod steps;
pub mod store;

pub use model::{Element, ElementId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::{EDIT_GOALS, TAKE_PART};

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    let take_part = Access::Holds(&TAKE_PART);
    Routes::new()
        .get("/{coalition}/goals/commitment-elements/add", change, add::<Element>)
        .post("/{coalition}/goals/commitment-elements/add", change, save_new::<Element>)
        .get("/{coalition}/goals/commitment-elements/{id}/edit", change, edit::<Element>)
        .post("/{coalition}/goals/commitment-elements/{id}/edit", change, save::<Element>)
        .post("/{coalition}/goals/commitment-elements/{id}/move", change, go::<Element>)
        .post("/{coalition}/goals/commitment-elements/{id}/remove", change, remove::<Element>)
        .get("/{coalition}/goals/commitment-elements/{id}/promise", take_part, steps::ask)
        .post("/{coalition}/goals/commitment-elements/{id}/promise", take_part, steps::save)
        .merge(api::routes())
}
