//! Sources of evidence, each with a link, a file, or both.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{EvidenceSource, EvidenceSourceId};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/evidence/sources/add", change, add::<EvidenceSource>)
        .post("/{coalition}/goals/evidence/sources/add", change, save_new::<EvidenceSource>)
        .get("/{coalition}/goals/evidence/sources/{id}/edit", change, edit::<EvidenceSource>)
        .post("/{coalition}/goals/evidence/sources/{id}/edit", change, save::<EvidenceSource>)
        .post("/{coalition}/goals/evidence/sources/{id}/remove", change, remove::<EvidenceSource>)
        .merge(api::routes())
}
