//! What the tests of the place share.

mod marked_tests;

use kit_store::Allowed;
use kit_web::Feature;
use kit_web::testing::{TestApp, on_each_engine};

pub use marked_tests::{marked_apps, marks};

/// The places the guide reads, and the guide itself, as the product has them.
pub fn features() -> Vec<Feature> {
    let before = people::features().into_iter().chain(goals::features()).chain(meetings::features());
    before.chain(crate::features()).collect()
}

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    on_each_engine(features).await
}

/// Leave to write what no form writes.
pub fn allowed(app: &TestApp) -> Allowed {
    app.writes_as("Pat")
}
