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
            "id": ID, "what": "Order bags", "person_id": id(ELLEN), "by": "2026-03-20",
            "serves": format!("strategy:{}", id(STRATEGY)), "needs_dollars": "2100",
        });
        for _ in 0..2 {
            let made = coordinator.json(Method::POST, API, &new).await.value();
            assert_eq!((&made["id"], &made["needs_cents"]), (&json!(ID), &json!(210_000)));
            assert_eq!(made["organization_id"], json!(id(PHARMACY)));
        }
        let act = async |act: &str, body: serde_json::Value| {
            let method = if act == "status" { Method::PUT } else { Method::POST };
            coordinator.json(method, &format!("{API}/{ID}/{act}"), &body).await.value()
        };
        let going = act("status", json!({ "status": "needs_help", "progress": "half" })).await;
        assert_eq!((&going["status"], &going["progress"]), (&json!("needs_help"), &json!("half")));
        let carried = act("carry-over", json!({ "by": "2026-04-02", "why": "More time" })).await;
        assert_eq!(carried["carried"][0]["from_day"], json!("2026-03-20"));
        let offered = act("hand-over", json!({ "person_id": id(TANYA) })).await;
        assert_eq!(offered["offered_to_id"], json!(id(TANYA)));
        assert_eq!(act("decline", json!({})).await["offered_to_id"], json!(null));
        act("hand-over", json!({ "person_id": id(TANYA) })).await;
        assert_eq!(act("take-over", json!({})).await["person_id"], json!(id(TANYA)));
        let part = act("split", json!({ "id": OTHER, "what": "Order bags", "part": "Print labels" })).await;
        assert_eq!((&part["split_from_id"], &part["person_id"]), (&json!(ID), &json!(id(TANYA))));
        let version = coordinator.get(&format!("{API}/{ID}")).await.value()["version"].clone();
        let change = json!({ "what": "Order 500 bags", "person_id": id(TANYA), "version": version });
        let changed = coordinator.json(Method::PUT, &format!("{API}/{ID}"), &change).await.value();
        assert_eq!((&changed["what"], &changed["by"]), (&json!("Order 500 bags"), &json!("2026-04-02")));
        assert_eq!(act("keep", json!({ "proof": "Here" })).await["standing"], json!("kept"));
        let listed = coordinator.get(&format!("{API}?show=all&order=day")).await.value();
        assert_eq!(listed["items"].as_array().unwrap().len(), 2);
        let gone = coordinator
            .json(Method::POST, &format!("{API}/{OTHER}/let-go"), &json!({ "why": "The school does it" }))
            .await
            .value();
        assert_eq!(gone["let_go_why"], json!("The school does it"));
    }
}

#[tokio::test]
async fn an_idea_is_taken_on_by_whoever_asks() {
    for app in apps().await {
        fill(&app).await;
        let member = app.visitor(Role::Member).await;
        member
            .json(Method::POST, API, &json!({ "id": ID, "what": "Ask the drivers" }))
            .await
            .value();
        let take = format!("{API}/{ID}/take-on");
        let taken = member.json(Method::POST, &take, &json!({ "by": "2026-03-31" })).await.value();
        assert_eq!((&taken["person_id"], &taken["standing"]), (&json!(id(TANYA)), &json!("open")));
        // Somebody who is on no list cannot be counted on.
        let coordinator = app.visitor(Role::Coordinator).await;
        let nobody = coordinator.json(Method::POST, &take, &json!({ "by": "2026-03-31" })).await;
        assert_eq!(nobody.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn programs_that_send_nonsense_are_told_what_is_wrong() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        bags(&coordinator).await;
        for (act, body) in [
            ("status", json!({ "status": "kept" })),
            ("carry-over", json!({ "by": "1800-02-30", "why": "" })),
            ("hand-over", json!({ "person_id": id(9) })),
            ("keep", json!({ "proof_link": "javascript:alert(1)" })),
            ("let-go", json!({ "why": " " })),
            ("split", json!({ "what": "", "part": "" })),
            ("take-over", json!({})),
        ] {
            let method = if act == "status" { Method::PUT } else { Method::POST };
            let reply = coordinator.json(method, &format!("{API}/{ID}/{act}"), &body).await;
            let expected = if act == "take-over" {
                StatusCode::FORBIDDEN
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            assert_eq!(reply.status, expected, "{act}: {}", reply.body);
        }
        let unknown = coordinator.json(Method::POST, API, &json!({ "what": "x", "colour": "red" })).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        let stale = json!({ "what": "Order", "version": 99 });
        let stale = coordinator.json(Method::PUT, &format!("{API}/{ID}"), &stale).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        // What is another coalition's is not there.
        app.found_coalition("elsewhere").await;
        let elsewhere = coordinator.get(&format!("/api/v1/coalitions/elsewhere/promises/{ID}")).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    }
}
