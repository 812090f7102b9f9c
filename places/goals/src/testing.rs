//! What the tests of the place share.

use kit_store::testing::engines;
use kit_store::{Allowed, Record, added};
use kit_web::Feature;
use kit_web::testing::{NOW, TestApp};

/// People and Goals together, as the product has them.
pub fn features() -> Vec<Feature> {
    people::features().into_iter().chain(crate::features()).collect()
}

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        apps.push(TestApp::new(engine, features()).await);
    }
    apps
}

/// The right to write, as somebody called Pat.
pub fn allowed(app: &TestApp) -> Allowed {
    Allowed {
        account: None,
        name: "Pat".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.app.ids.clone(),
        batch: None,
    }
}

/// Stores a record as it came from a form, with its history.
pub async fn store<T: Record>(app: &TestApp, record: &T) {
    let tx = app.scope().begin().await.unwrap();
    added(&tx, &allowed(app), record).await.unwrap();
    tx.commit().await.unwrap();
}
