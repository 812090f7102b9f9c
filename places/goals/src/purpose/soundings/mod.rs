//! Sounding people out: ten outside the group, what each said, and what that changed.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{Sounding, SoundingId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/soundings/add", change, add::<Sounding>)
        .post("/{coalition}/goals/soundings/add", change, save_new::<Sounding>)
        .get("/{coalition}/goals/soundings/{id}/edit", change, edit::<Sounding>)
        .post("/{coalition}/goals/soundings/{id}/edit", change, save::<Sounding>)
        .post("/{coalition}/goals/soundings/{id}/remove", change, remove::<Sounding>)
        .merge(api::routes())
}
