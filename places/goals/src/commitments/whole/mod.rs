//! A commitment with all its elements on one form, written in one act: how a template becomes a commitment.

mod actions;
mod api;
pub mod model;
mod pages;

pub use model::filled;
pub use pages::ask_filled;

use kit_web::{Access, Routes};

use crate::rights::EDIT_GOALS;

/// Its form and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/commitments/whole", change, pages::ask)
        .post("/{coalition}/goals/commitments/whole", change, pages::save)
        .merge(api::routes())
}
