//! Approvals: whether the minutes of a meeting stand, since which day, and how that came.
//!
//! Those who run meetings say so, or a proposal that adopts the minutes passes.

mod actions;
pub mod model;
pub mod store;

pub use actions::{approve, keep, reopen};
pub use model::{Minutes, MinutesState};

use kit_web::Feature;

pub fn feature() -> Feature {
    Feature {
        keepers: vec![kit_store::keeper::<Minutes>()],
        pages: &[("minutes", "/meetings/{id}/minutes")],
        ..Feature::new("approvals")
    }
}
