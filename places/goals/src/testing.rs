//! What the tests of the place share.

use kit_store::{Allowed, Record, added};
use kit_web::Feature;
use kit_web::testing::{TestApp, on_each_engine};

/// People and Goals together, as the product has them.
pub fn features() -> Vec<Feature> {
    people::features().into_iter().chain(crate::features()).collect()
}

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    on_each_engine(features).await
}

/// The right to write, as somebody called Pat.
pub fn allowed(app: &TestApp) -> Allowed {
    app.writes_as("Pat")
}

/// Stores a record as it came from a form, with its history.
pub async fn store<T: Record>(app: &TestApp, record: &T) {
    let tx = app.scope().begin().await.unwrap();
    added(&tx, &allowed(app), record).await.unwrap();
    tx.commit().await.unwrap();
}
