//! What people notice about promises: rules, pages, programs, and the example.

mod acting;
mod interface;
mod lists;
mod rules;

use kit_store::Day;
use kit_store::added;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use uuid::Uuid;

use crate::goals::{Goal, GoalId, Strategy, StrategyId};

const ID: &str = "01890000-0000-7000-8000-000000000001";
const OTHER: &str = "01890000-0000-7000-8000-000000000002";
const THIRD: &str = "01890000-0000-7000-8000-000000000003";
const ELLEN: u128 = 1001;
const TANYA: u128 = 1002;
const PHARMACY: u128 = 2001;
const GOAL: u128 = 3001;
const STRATEGY: u128 = 4001;
const PLAN: &str = "/testville/goals/plan";
const API: &str = "/api/v1/coalitions/testville/promises";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn id(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}

fn page(id: &str) -> String {
    format!("/testville/goals/promises/{id}")
}

/// Ellen of the pharmacy; Tanya, who is the member who signs in; a goal with a strategy.
async fn fill(app: &TestApp) {
    let allowed = kit_store::Allowed {
        account: None,
        name: "Rosa Delgado".to_owned(),
        for_organization: None,
        at: app.app.clock.now(),
        ids: app.app.ids.clone(),
        batch: None,
    };
    let tx = app.scope().begin().await.unwrap();
    let pharmacy = Organization::named(OrganizationId(Uuid::from_u128(PHARMACY)), "Elk Ridge Pharmacy");
    added(&tx, &allowed, &pharmacy).await.unwrap();
    let ellen = Person {
        organization_id: Some(pharmacy.id),
        ..Person::named(PersonId(Uuid::from_u128(ELLEN)), "Ellen", "Voss")
    };
    let tanya = Person {
        account_id: Some(account_id(Role::Member)),
        ..Person::named(PersonId(Uuid::from_u128(TANYA)), "Tanya", "Bishop")
    };
    added(&tx, &allowed, &ellen).await.unwrap();
    added(&tx, &allowed, &tanya).await.unwrap();
    let goal = Goal::named(GoalId(Uuid::from_u128(GOAL)), 1, "Fewer students misuse medicine");
    let words = "Make leftover medicine easy to hand back";
    let strategy = Strategy {
        position: 1,
        ..Strategy::named(StrategyId(Uuid::from_u128(STRATEGY)), goal.id, words)
    };
    added(&tx, &allowed, &goal).await.unwrap();
    added(&tx, &allowed, &strategy).await.unwrap();
    tx.commit().await.unwrap();
}

/// Ellen promises to order bags by March 20, ten days from now.
async fn bags(coordinator: &Visitor) {
    let fields = [
        ("id", ID),
        ("what", "Order 500 take-back bags"),
        ("person_id", &id(ELLEN)),
        ("by", "2026-03-20"),
        ("serves", &format!("strategy:{}", id(STRATEGY))),
        ("needs_cents", "$2,100.50"),
    ];
    for _ in 0..2 {
        assert_eq!(coordinator.post(&format!("{PLAN}/add"), &fields).await.leads_to(), page(ID));
    }
}

/// Another promise of Ellen's.
async fn promise(coordinator: &Visitor, id_text: &str, what: &str, by: &str) {
    let fields = [("id", id_text), ("what", what), ("person_id", &id(ELLEN)), ("by", by)];
    coordinator.post(&format!("{PLAN}/add"), &fields).await.leads_to();
}
