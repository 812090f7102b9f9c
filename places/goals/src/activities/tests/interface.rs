use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use super::*;
use crate::testing::apps;

#[tokio::test]
async fn programs_do_what_people_do() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let new = json!({
            "id": ID, "what": "Drop box opened", "happened_on": "2026-02-01", "strategy_id": id(STRATEGY),
            "person_id": id(ELLEN), "aimed": "happened", "received": "community", "duration": "ongoing",
            "reached": 600, "population": 1000, "people": 12, "newcomers": 2, "gained_cents": 1250, "gained_hours": 1.5,
            "groups": [{ "by": "age", "name": "Adults", "people": 12, "newcomers": 2 }],
            "categories": ["evaluation_form.reached"],
        });
        for _ in 0..2 {
            let made = coordinator.json(Method::POST, API, &new).await.value();
            assert_eq!((&made["id"], &made["coding"]), (&json!(ID), &json!("change_and_service")));
            assert_eq!((&made["goal_id"], &made["change_strategy"]), (&json!(id(GOAL)), &json!("access")));
            assert_eq!((&made["intensity"], &made["reach"]), (&json!(1.0), &json!("high")));
            assert_eq!((&made["gained_cents"], &made["gained_hours"]), (&json!(1250), &json!(1.5)));
            assert_eq!(made["organization_id"], json!(id(PHARMACY)));
        }
        let list = coordinator.get(&format!("{API}?code=service")).await.value();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        let change =
            json!({ "version": 1, "what": "Box opened", "happened_on": "2026-02-01", "coding": "change" });
        let changed = coordinator.json(Method::PUT, &format!("{API}/{ID}"), &change).await.value();
        assert_eq!(
            (&changed["what"], &changed["version"], &changed["groups"]),
            (&json!("Box opened"), &json!(2), &json!([]))
        );
        let stale = coordinator.json(Method::PUT, &format!("{API}/{ID}"), &change).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let evaluator = app.visitor(Role::Evaluator).await;
        let score = evaluator
            .json(Method::POST, &format!("{API}/{ID}/score"), &json!({ "second": "service" }))
            .await
            .value();
        assert_eq!((&score["first"], &score["second"]), (&json!("change"), &json!("service")));
        let settled = json!({ "settled": "change", "why": "It is new.", "version": 1 });
        let settled = coordinator
            .json(Method::PUT, &format!("{API}/{ID}/score/settled"), &settled)
            .await
            .value();
        assert_eq!((&settled["settled"], &settled["settled_by"]), (&json!("change"), &json!("coordinator")));
        let sums = "/api/v1/coalitions/testville";
        let agreement = coordinator.get(&format!("{sums}/activity-agreement")).await.value();
        assert_eq!(agreement, json!({ "judged": 1, "waiting": 0, "percent": 0.0, "kappa": 0.0 }));
        let growth = coordinator.get(&format!("{sums}/activity-growth")).await.value();
        assert_eq!(growth["days"], json!([{ "day": "2026-02-01", "new": 1, "so_far": 1 }]));
        let removed = coordinator.json(Method::DELETE, &format!("{API}/{ID}"), &json!({})).await;
        assert_eq!(removed.value()["what"], json!("Box opened"));
        assert_eq!(coordinator.get(&format!("{API}/{ID}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(coordinator.get(&format!("{API}/{ID}/score")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_are_told_what_is_wrong() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let day = "2026-02-01";
        for (body, field) in [
            (json!({ "what": "X", "happened_on": day, "coding": "change", "people": -1 }), "people"),
            (
                json!({ "what": "X", "happened_on": day, "coding": "change", "gained_cents": -150 }),
                "gained_cents",
            ),
            (
                json!({ "what": "X", "happened_on": day, "coding": "change", "gained_hours": 1e300 }),
                "gained_hours",
            ),
            (
                json!({ "what": "X", "happened_on": day, "coding": "change", "intensity": 1 }),
                "intensity",
            ),
            (
                json!({ "what": "X", "happened_on": day, "coding": "change", "people": 5,
                    "groups": [{ "by": "age", "name": "A", "people": 4, "newcomers": 0 }] }),
                "group_people",
            ),
            (json!([1, 2]), "body"),
        ] {
            let refused = coordinator.json(Method::POST, API, &body).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
            assert_eq!(refused.value()["errors"][0]["field"], json!(field), "{body}");
        }
        let member = app.visitor(Role::Member).await;
        let judged = member
            .json(Method::POST, &format!("{API}/{ID}/score"), &json!({ "second": "media" }))
            .await;
        assert_eq!(judged.status, StatusCode::FORBIDDEN);
    }
}
