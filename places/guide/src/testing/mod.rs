//! What the tests of the place share.

mod marked_tests;

use kit_store::Allowed;
use kit_store::testing::engines;
use kit_web::Feature;
use kit_web::testing::{NOW, TestApp};

pub use marked_tests::{marked_apps, marks};

/// The places the guide reads, and the guide itself, as the product has them.
pub fn features() -> Vec<Feature> {
    let before = people::features().into_iter().chain(goals::features()).chain(meetings::features());
    before.chain(crate::features()).collect()
}

/// The place with an empty coalition, on each engine.
pub async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        apps.push(TestApp::new(engine, features()).await);
    }
    apps
}

/// Leave to write what no form writes.
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
