//! Evidence: what shows how an element goes, of which kind, from which day, and who brought it. The organization that
//! bound itself may bring its own; everybody sees that it did.

mod api;
mod files;
mod form;
pub mod model;
mod own;
mod pages;
pub mod store;

pub use model::{EvidenceKind, Shown, ShownId};

use kit_web::uploads::FORM_LIMIT;
use kit_web::{Access, Routes};

use crate::forms::pages::{add, save_new};
use crate::rights::{BRING_EVIDENCE, SEE_GOALS};

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let bring = Access::Holds(&BRING_EVIDENCE);
    Routes::new()
        .get("/{coalition}/goals/commitment-evidence/add", bring, add::<Shown>)
        .post("/{coalition}/goals/commitment-evidence/add", bring, save_new::<Shown>)
        .get("/{coalition}/goals/commitment-evidence/{id}", Access::Holds(&SEE_GOALS), pages::one)
        .get("/{coalition}/goals/commitment-evidence/{id}/edit", bring, own::edit)
        .post("/{coalition}/goals/commitment-evidence/{id}/edit", bring, own::save)
        .post("/{coalition}/goals/commitment-evidence/{id}/remove", bring, own::remove)
        .upload("/{coalition}/goals/commitment-evidence/{id}/file", bring, FORM_LIMIT, files::upload)
        .merge(api::routes())
}
