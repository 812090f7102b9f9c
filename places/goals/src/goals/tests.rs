use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use serde_json::json;

use super::model::{Goal, GoalGap, GoalId, gaps};
use crate::testing::{apps, store};

const ID: &str = "00000000-0000-0000-0000-000000000007";

fn goal(number: u128, title: &str) -> Goal {
    Goal::named(GoalId(Uuid::from_u128(number)), number as i64, title)
}

#[test]
fn a_goal_says_what_it_lacks() {
    assert_eq!(gaps(&goal(1, "A")), [GoalGap::Population, GoalGap::Change, GoalGap::By, GoalGap::Lead]);
}

#[tokio::test]
async fn a_goal_is_written_led_and_changed() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let person = "00000000-0000-0000-0000-000000000005";
        let added = [("id", person), ("given_name", "Priya"), ("family_name", "Raman")];
        coordinator.post("/testville/people/add", &added).await.leads_to();
        let fields = [
            ("id", ID),
            ("title", "Fewer <b>students</b> misuse medicine"),
            ("change", "misuse falls from 9.1% to 6.0%"),
            ("by", "2027-06-01"),
            ("lead_id", person),
        ];
        let sent = coordinator.post("/testville/goals/add", &fields).await;
        assert_eq!(sent.leads_to(), format!("/testville/goals/{ID}"));
        let page = coordinator.get(&format!("/testville/goals/{ID}")).await;
        for words in ["Fewer &lt;b&gt;students", "Lead: Priya Raman.", "By June 2027, misuse falls"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let nobody = [("title", "Fewer"), ("lead_id", ID), ("version", "1")];
        let reply = coordinator.post(&format!("/testville/goals/{ID}/edit"), &nobody).await;
        assert!(reply.body.contains("Choose somebody from the list"));
        let old = [("title", ""), ("by", "1800-01-01")];
        let reply = coordinator.post("/testville/goals/add", &old).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.body.contains("href=\"#title\"") && reply.body.contains("href=\"#by\""));
    }
}

#[tokio::test]
async fn goals_go_up_and_down_and_keep_their_history() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for (number, title) in [(1, "First"), (2, "Second"), (3, "Third")] {
            store(&app, &goal(number, title)).await;
        }
        let third = Uuid::from_u128(3);
        let up = [("step", "up")];
        let sent = coordinator.post(&format!("/testville/goals/{third}/move"), &up).await;
        assert_eq!(sent.leads_to(), "/testville/goals");
        let page = coordinator.get("/testville/goals").await;
        let at = |title: &str| page.page().find(title).unwrap();
        assert!(at("First") < at("Third") && at("Third") < at("Second"));
        let changes = kit_store::changes_of(&app.scope(), "goal", third, 9).await.unwrap();
        assert_eq!(changes.len(), 2);
        let nowhere = coordinator.post(&format!("/testville/goals/{}/move", Uuid::from_u128(9)), &up).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_goal_given_up_needs_a_reason_and_can_be_taken_up_again() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        store(&app, &goal(7, "Fewer students misuse medicine")).await;
        let end = format!("/testville/goals/{ID}/end");
        assert!(coordinator.get(&end).await.page().contains("Given up"));
        for (fields, field) in [
            (vec![("ended_how", "given_up")], "ended_why"),
            (vec![("ended_how", "lost")], "ended_how"),
            (vec![("ended_how", "reached"), ("ended_on", "2199-01-01")], "ended_on"),
        ] {
            let reply = coordinator.post(&end, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let fields = [("ended_how", "given_up"), ("ended_why", "The clinic closed.")];
        coordinator.post(&end, &fields).await.leads_to();
        let page = coordinator.get("/testville/goals").await;
        assert!(page.page().contains("The clinic closed."));
        coordinator.post(&format!("/testville/goals/{ID}/take-up"), &[]).await.leads_to();
        let page = coordinator.get("/testville/goals").await;
        assert!(!page.page().contains("The clinic closed."));
    }
}

#[tokio::test]
async fn programs_keep_goals_and_members_only_read_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let all = "/api/v1/coalitions/testville/goals";
        let body = json!({ "id": ID, "title": "Fewer", "care_stages": ["recovery", "nonsense"] });
        let added = coordinator.json(Method::POST, all, &body).await.value();
        assert_eq!(added["care_stages"], json!(["recovery"]));
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(all).await.value()["items"][0]["title"], "Fewer");
        assert_eq!(member.json(Method::POST, all, &body).await.status, StatusCode::FORBIDDEN);
        let one = format!("{all}/{ID}");
        let stale = json!({ "title": "Less", "version": 9 });
        assert_eq!(coordinator.json(Method::PUT, &one, &stale).await.status, StatusCode::CONFLICT);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);
    }
}
