use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use serde_json::json;

use crate::goals::{Goal, GoalId, Objective, ObjectiveId};
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(7));
const OTHER: GoalId = GoalId(Uuid::from_u128(6));
const OBJECTIVE: ObjectiveId = ObjectiveId(Uuid::from_u128(8));
const ID: &str = "00000000-0000-0000-0000-000000000009";

async fn goals(app: &kit_web::testing::TestApp) {
    store(app, &Goal::named(GOAL, 1, "Fewer students misuse medicine")).await;
    store(app, &Goal::named(OTHER, 2, "Medicine leaves homes")).await;
    let objective = Objective { who: "families".to_owned(), ..Objective::of(OTHER, OBJECTIVE) };
    store(app, &objective).await;
}

#[tokio::test]
async fn a_strategy_serves_an_objective_and_belongs_to_its_goal() {
    for app in apps().await {
        goals(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = coordinator.get("/testville/goals/strategies/add").await;
        for words in ["Fewer students misuse medicine", "families", "Change consequences", "Recovery"] {
            assert!(form.page().contains(words), "{words} is missing");
        }
        let serves = format!("objective:{OBJECTIVE}");
        let fields = [
            ("id", ID),
            ("name", "Drop boxes"),
            ("serves", serves.as_str()),
            ("change_strategy", "access"),
            ("care_stages", "universal_prevention"),
            ("care_stages", "nonsense"),
        ];
        coordinator.post("/testville/goals/strategies/add", &fields).await.leads_to();
        let one = format!("/api/v1/coalitions/testville/strategies/{ID}");
        let stored = coordinator.get(&one).await.value();
        assert_eq!(stored["goal_id"], OTHER.to_string());
        assert_eq!(stored["change_strategy"], "access");
        assert_eq!(stored["care_stages"], json!(["universal_prevention"]));
        let change = json!({ "name": "Drop boxes", "goal_id": GOAL, "version": 1 });
        let moved = coordinator.json(Method::PUT, &one, &change).await.value();
        assert_eq!((&moved["goal_id"], &moved["objective_id"]), (&json!(GOAL), &json!(null)));
    }
}

#[tokio::test]
async fn nonsense_is_refused_in_words() {
    for app in apps().await {
        goals(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        for serves in ["", "goal", "goal:x", "person.1", "objective:00000000-0000-0000-0000-000000000099"] {
            let fields = [("name", "Drop boxes"), ("serves", serves)];
            let reply = coordinator.post("/testville/goals/strategies/add", &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{serves}");
            assert!(reply.body.contains("href=\"#serves\""), "{serves}");
        }
        let long = "x".repeat(201);
        let serves = format!("goal:{GOAL}");
        let fields = [("name", long.as_str()), ("serves", serves.as_str())];
        let reply = coordinator.post("/testville/goals/strategies/add", &fields).await;
        assert!(reply.body.contains("href=\"#name\""));
    }
}

#[tokio::test]
async fn two_people_changing_one_strategy_see_names_not_numbers() {
    for app in apps().await {
        goals(&app).await;
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        let goal = format!("goal:{GOAL}");
        let other = format!("goal:{OTHER}");
        coordinator
            .post("/testville/goals/strategies/add", &[("id", ID), ("name", "Boxes"), ("serves", &goal)])
            .await
            .leads_to();
        let edit = format!("/testville/goals/strategies/{ID}/edit");
        officer
            .post(&edit, &[("name", "Boxes"), ("serves", &other), ("version", "1")])
            .await
            .leads_to();
        let reply = coordinator
            .post(&edit, &[("name", "Big boxes"), ("serves", &goal), ("version", "1")])
            .await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.body.contains("officer changed this a minute ago"));
        assert!(reply.body.contains("<td class=\"pre\">Medicine leaves homes</td>"));
        coordinator
            .post(&edit, &[("name", "Big boxes"), ("serves", &goal), ("version", "2")])
            .await
            .leads_to();
    }
}
