//! What the tests of the place share.

use kit_web::Feature;
use kit_web::testing::{TestApp, on_each_engine};

/// The places before Home and Home itself, as the product has them.
pub fn features() -> Vec<Feature> {
    let places = people::features().into_iter().chain(goals::features()).chain(meetings::features());
    let before = places.chain(guide::features());
    before.chain(crate::features()).collect()
}

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    on_each_engine(features).await
}
