//! What people notice about commitments: who may say what, what stays, and what the report card says of a year.

mod files;
mod interface;
mod reporting;
mod rules;
mod verifying;
mod whole;

use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use people::seats::model::{Seat, SeatId};
use serde_json::{Value, json};

use crate::goals::{Goal, GoalId};
use crate::testing::store;

const PAGE: &str = "/testville/goals/commitments";
const STORE: Uuid = Uuid::from_u128(0x201);
const CLINIC: Uuid = Uuid::from_u128(0x202);
const GOAL: Uuid = Uuid::from_u128(0x301);
/// Works at the store and signs in as a member.
const DALE: Uuid = Uuid::from_u128(0x101);
/// Sits on the seat of the store, and works nowhere.
const SITS: Uuid = Uuid::from_u128(0x102);
/// Evaluates, and signs in as the evaluator.
const NADIA: Uuid = Uuid::from_u128(0x103);
/// Works at the store as well.
const CLERK: Uuid = Uuid::from_u128(0x104);

/// A store that will commit itself, a clinic beside it, a goal, and the people.
async fn fill(app: &TestApp) {
    store(app, &Organization::named(OrganizationId(STORE), "Hooper Feed")).await;
    store(app, &Organization::named(OrganizationId(CLINIC), "County Clinic")).await;
    store(app, &Goal::named(GoalId(GOAL), 1, "Medicine leaves homes")).await;
    let of_store = Some(OrganizationId(STORE));
    for (id, given, family, organization, account) in [
        (DALE, "Dale", "Hooper", of_store, Some(account_id(Role::Member))),
        (SITS, "Sam", "Sitter", None, None),
        (NADIA, "Nadia", "Feld", None, Some(account_id(Role::Evaluator))),
        (CLERK, "Kit", "Clerk", of_store, None),
    ] {
        let person = Person {
            organization_id: organization,
            account_id: account,
            ..Person::named(PersonId(id), given, family)
        };
        store(app, &person).await;
    }
    let seat = Seat {
        holder_id: of_store,
        alternate_id: Some(PersonId(SITS)),
        ..Seat::empty(SeatId(Uuid::from_u128(0x401)), "business")
    };
    store(app, &seat).await;
}

async fn add(visitor: &Visitor, kind: &str, record: &Value) -> String {
    let reply = visitor.json(Method::POST, &format!("/api/v1/coalitions/testville/{kind}"), record).await;
    assert_eq!(reply.status, StatusCode::OK, "{kind}: {}", reply.body);
    reply.value()["id"].as_str().unwrap().to_owned()
}

/// The commitment of the store with one element, of which the id is given. Today is March 10, 2026.
async fn lock_boxes(coordinator: &Visitor) -> String {
    let commitment = json!({ "organization_id": STORE, "title": "Lock boxes at cost", "goal_id": GOAL,
        "starts_on": "2025-02-01", "ends_on": "2026-12-31", "decided_in": "Decision 3" });
    let commitment = add(coordinator, "commitments", &commitment).await;
    let element = json!({ "commitment_id": commitment, "what": "Sell lock boxes", "metric": "boxes sold",
        "unit": "boxes", "baseline": "0", "target": "200", "due_on": "2026-02-01" });
    add(coordinator, "commitment-elements", &element).await
}

fn evidence(element: &str, day: &str, kind: &str, value: &str) -> Value {
    json!({ "element_id": element, "shown_on": day, "kind": kind, "words": "Counted at the till", "value": value })
}

fn verdict(word: &str, year: i64, day: &str, verifier: Uuid) -> Value {
    json!({ "verdict": word, "for_year": year, "given_on": day, "reason": "Counted twice.",
        "verifier_person_id": verifier })
}
