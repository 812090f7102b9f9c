//! Elements of commitments in "Due soon".

use axum::http::Method;
use kit_web::Role;
use kit_web::testing::{Visitor, account_id};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::testing::apps;

const STORE: OrganizationId = OrganizationId(Uuid::from_u128(0x201));

async fn add(visitor: &Visitor, kind: &str, record: &Value) -> String {
    let reply = visitor.json(Method::POST, &format!("/api/v1/coalitions/testville/{kind}"), record).await;
    reply.value()["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn who_answers_for_a_commitment_and_who_keeps_the_plan_hear_when_it_is_due() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let works = Person {
            organization_id: Some(STORE),
            account_id: Some(account_id(Role::Member)),
            ..Person::named(PersonId(Uuid::from_u128(0x101)), "Dale", "Hooper")
        };
        let tx = app.scope().begin().await.unwrap();
        kit_store::Record::put(&Organization::named(STORE, "Hooper Feed"), &tx).await.unwrap();
        kit_store::Record::put(&works, &tx).await.unwrap();
        tx.commit().await.unwrap();
        let commitment = json!({ "organization_id": STORE, "title": "Lock boxes at cost" });
        let commitment = add(&coordinator, "commitments", &commitment).await;
        let element = |what: &str, due: &str| json!({ "commitment_id": commitment, "what": what, "metric": "seen", "due_on": due });
        let soon = add(&coordinator, "commitment-elements", &element("Sell lock boxes", "2026-03-20")).await;
        add(&coordinator, "commitment-elements", &element("Train the clerks", "2026-09-01")).await;
        let due = async |visitor: &Visitor| {
            let page = visitor.get("/testville").await.page().to_owned();
            page.split("id=\"home-goals\"").next().unwrap().to_owned()
        };
        let all = due(&coordinator).await;
        assert!(all.contains("Committed: Sell lock boxes") && all.contains("Hooper Feed"), "{all}");
        assert!(all.contains(&format!("/goals/commitment-elements/{soon}")));
        assert!(!all.contains("Train the clerks"), "half a year ahead is not soon");
        let member = app.visitor(Role::Member).await;
        assert!(due(&member).await.contains("Committed: Sell lock boxes"), "they speak for the store");
        assert!(
            due(&member.clone().in_spanish())
                .await
                .contains("Compromiso verificable: Sell lock boxes")
        );
        let evaluator = app.visitor(Role::Evaluator).await;
        assert!(!due(&evaluator).await.contains("Sell lock boxes"));
    }
}
