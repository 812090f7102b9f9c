mod entering;
mod example;
mod interface;
mod sheets;
mod showing;

use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};

pub const ID: &str = "01890000-0000-7000-8000-000000000001";
pub const OTHER: &str = "01890000-0000-7000-8000-000000000002";

/// Where an indicator of the tests is shown.
pub fn page(id: &str) -> String {
    format!("/testville/goals/numbers/{id}")
}

/// An indicator, added as a coordinator would.
pub async fn number(app: &TestApp, id: &str, fields: &[(&str, &str)]) -> Visitor {
    let coordinator = app.visitor(Role::Coordinator).await;
    let mut all = vec![("id", id)];
    for (name, value) in [
        ("name", "Misuse"),
        ("kind", "share"),
        ("polarity", "down"),
        ("decimals", "1"),
        ("frequency", "yearly"),
        ("new_source", "county student survey"),
    ] {
        if !fields.iter().any(|(known, _)| *known == name) {
            all.push((name, value));
        }
    }
    all.extend(fields);
    coordinator.post("/testville/goals/numbers/add", &all).await.leads_to();
    coordinator
}

/// Adds a value by the form.
pub async fn value(visitor: &Visitor, id: &str, fields: &[(&str, &str)]) {
    visitor.post(&format!("{}/add", page(id)), fields).await.leads_to();
}

pub async fn stored<T: Record>(app: &TestApp, id: &str) -> Option<T> {
    T::find(&app.scope(), id.parse::<Uuid>().unwrap()).await.unwrap()
}
