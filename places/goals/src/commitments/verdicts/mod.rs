//! Verdicts: what somebody who is not the committing organization found, for which year, and why. A verdict is never
//! written over: the next one stands above it.

mod actions;
mod api;
pub mod model;
mod pages;
pub mod store;

pub use model::{Judge, Verdict, VerdictId, VerdictWord, Verifier};

use kit_web::{Access, Routes};

use crate::rights::{SEE_GOALS, VERIFY_COMMITMENTS};

/// Its form and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let verify = Access::Holds(&VERIFY_COMMITMENTS);
    Routes::new()
        .get("/{coalition}/goals/commitment-elements/{id}/verify", verify, pages::ask)
        .post("/{coalition}/goals/commitment-elements/{id}/verify", verify, pages::save)
        .get("/{coalition}/goals/commitment-verdicts/{id}", Access::Holds(&SEE_GOALS), pages::lead_to)
        .merge(api::routes())
}
