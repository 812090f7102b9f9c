//! What the tests of the place share.

use kit_web::testing::{TestApp, on_each_engine};

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    on_each_engine(crate::features).await
}
