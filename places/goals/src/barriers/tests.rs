use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::TestApp;
use serde_json::json;

use super::model::{Barrier, BarrierId, BarrierKind, Presence, Stand, TryState, stand};
use crate::goals::{Goal, GoalId};
use crate::promises::Status;
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(1));
const BARRIER: BarrierId = BarrierId(Uuid::from_u128(2));
const PERSON: &str = "00000000-0000-0000-0000-000000000005";

async fn turf(app: &TestApp) {
    store(app, &Goal::named(GOAL, 1, "Fewer students misuse medicine")).await;
    let barrier = Barrier {
        goal_id: Some(GOAL),
        words: "Two agencies <i>guard</i> their numbers".to_owned(),
        severity: Some(4),
        ..Barrier::of(BARRIER, BarrierKind::Turf)
    };
    store(app, &barrier).await;
}

#[test]
fn the_most_urgent_fact_decides_where_a_barrier_stands() {
    let today = "2026-03-10".parse().unwrap();
    let late = TryState { status: Status::GoingWell, by: Some("2026-03-09".parse().unwrap()) };
    let on_time = TryState { by: Some(today), ..late };
    let let_go = TryState { status: Status::LetGo, ..late };
    let mut barrier = Barrier::of(BARRIER, BarrierKind::Turf);
    assert_eq!(stand(&barrier, &[], today), Stand::NoTry);
    assert_eq!(stand(&barrier, &[let_go], today), Stand::NoTry);
    assert_eq!(stand(&barrier, &[on_time], today), Stand::Tried);
    assert_eq!(stand(&barrier, &[on_time, late], today), Stand::Late);
    barrier.review_on = Some(today);
    assert_eq!(stand(&barrier, &[on_time], today), Stand::LookAgain);
    barrier.presence = Presence::Absent;
    assert_eq!(stand(&barrier, &[late], today), Stand::Absent);
}

#[tokio::test]
async fn the_eight_questions_are_asked_in_order_and_answered() {
    for app in apps().await {
        turf(&app).await;
        let member = app.visitor(Role::Member).await;
        let page = member.get("/testville/goals/in-the-way").await;
        assert_eq!(page.page().matches("Not answered yet").count(), 7);
        assert!(page.page().contains("1 of 8 answered."));
        assert!(page.page().contains("Two agencies &lt;i&gt;guard&lt;/i&gt;"));
        let at = |words: &str| page.page().find(words).unwrap();
        assert!(at("1. Turf") < at("2. Bad history") && at("7. Leading") < at("8. It costs more"));
        assert!(!page.body.contains("barriers/add"), "members only read");
        let coordinator = app.visitor(Role::Coordinator).await.in_spanish();
        let page = coordinator.get("/testville/goals/in-the-way").await;
        assert!(page.page().contains("Terreno propio") && page.body.contains("kind=costs"));
        let goal = member.get(&format!("/testville/goals/{GOAL}")).await;
        assert!(goal.page().contains("Look at it"));
        let of_goal = member.get(&format!("/testville/goals/{GOAL}/in-the-way")).await;
        assert!(of_goal.page().contains("4, slows us a lot"));
    }
}

#[tokio::test]
async fn a_form_of_nonsense_says_what_to_put_right() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("kind", "dragons"),
            ("presence", "maybe"),
            ("severity", "6"),
            ("goal_id", "no-id"),
            ("review_on", "1800-01-01"),
        ];
        let reply = coordinator.post("/testville/goals/barriers/add", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (field, _) in fields {
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let lost_goal = [("kind", "money"), ("presence", "present"), ("words", "None"), ("goal_id", PERSON)];
        let reply = coordinator.post("/testville/goals/barriers/add", &lost_goal).await;
        assert!(reply.body.contains("href=\"#goal_id\""));
        let known = [("kind", "money"), ("presence", "not_known")];
        coordinator.post("/testville/goals/barriers/add", &known).await.leads_to();
        let page = coordinator.get("/testville/goals/in-the-way").await;
        assert!(page.page().contains("We do not know"));
    }
}

#[tokio::test]
async fn a_try_has_a_person_and_a_day_and_is_a_promise_of_the_plan() {
    for app in apps().await {
        turf(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let added = [("id", PERSON), ("given_name", "Priya"), ("family_name", "Raman")];
        coordinator.post("/testville/people/add", &added).await.leads_to();
        let address = format!("/testville/goals/barriers/{BARRIER}/try");
        assert!(coordinator.get(&address).await.page().contains("Priya Raman"));
        let reply = coordinator.post(&address, &[("what", "")]).await;
        for field in ["what", "person_id", "by"] {
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let fields = [("what", "Share one table"), ("person_id", PERSON), ("by", "2026-04-01")];
        coordinator.post(&address, &fields).await.leads_to();
        let page = coordinator.get(&format!("/testville/goals/barriers/{BARRIER}")).await;
        assert!(page.page().contains("Share one table") && page.page().contains("Being tried"));
        let plan = coordinator.get(&format!("/testville/goals/{GOAL}/plan")).await;
        assert!(plan.page().contains("Share one table"), "it serves the goal of the barrier");
        let all = coordinator.get("/testville/goals/in-the-way").await;
        assert!(all.page().contains("Priya Raman, Apr 1"));
    }
}

#[tokio::test]
async fn notes_are_for_the_core_team_alone() {
    for app in apps().await {
        turf(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = format!("/testville/goals/barriers/{BARRIER}/notes");
        coordinator.post(&address, &[("words", "Neil fears an audit")]).await.leads_to();
        let page = coordinator.get(&format!("/testville/goals/barriers/{BARRIER}")).await;
        assert!(page.page().contains("Neil fears an audit"));
        let old = coordinator.post(&address, &[("words", "Mine"), ("version", "7")]).await;
        assert!(old.body.contains("Neil fears an audit") && old.body.contains("Mine"));
        let api = format!("/api/v1/coalitions/testville/barriers/{BARRIER}");
        let notes = coordinator.get(&format!("{api}/notes")).await.value();
        assert_eq!(notes["words"], "Neil fears an audit");
        let changed = json!({ "words": "He does not", "version": 1 });
        assert_eq!(
            coordinator.json(Method::PUT, &format!("{api}/notes"), &changed).await.value()["version"],
            2
        );
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(&address).await.status, StatusCode::FORBIDDEN);
        assert_eq!(member.get(&format!("{api}/notes")).await.status, StatusCode::FORBIDDEN);
        let page = member.get(&format!("/testville/goals/barriers/{BARRIER}")).await;
        assert!(!page.page().contains("Notes of the core team"));
        assert!(!member.get(&api).await.body.contains("He does not"));
        let found = kit_store::search::find(&app.scope(), &kit_text::search_words("audit")).await;
        assert!(found.unwrap().is_empty(), "notes are in no search");
    }
}

#[tokio::test]
async fn programs_keep_barriers_and_tries() {
    for app in apps().await {
        turf(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let all = "/api/v1/coalitions/testville/barriers";
        let new =
            json!({ "kind": "thin_ties", "presence": "present", "title": "Distance", "words": "38 miles" });
        let added = coordinator.json(Method::POST, all, &new).await.value();
        let one = format!("{all}/{}", added["id"].as_str().unwrap());
        let items = coordinator.get(all).await.value();
        assert_eq!(items["items"].as_array().unwrap().len(), 2);
        let changed = json!({ "kind": "thin_ties", "presence": "absent", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &changed).await.value()["presence"], "absent");
        let nobody = json!({ "what": "Meet", "person_id": PERSON, "by": "2026-04-01" });
        let reply = coordinator.json(Method::POST, &format!("{one}/tries"), &nobody).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);
        assert_eq!(coordinator.get(&format!("{one}/notes")).await.status, StatusCode::NOT_FOUND);
    }
}
