use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use crate::testing::apps;

const API: &str = "/api/v1/coalitions/testville";

#[tokio::test]
async fn a_program_can_do_what_the_pages_can() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let added = coordinator
            .json(
                Method::POST,
                &format!("{API}/groups"),
                &json!({ "name": "Founders", "kind": "steering_committee" }),
            )
            .await
            .value();
        let id = added["id"].as_str().unwrap().to_owned();
        let one = format!("{API}/groups/{id}");
        let changed =
            json!({ "name": "Founders", "kind": "steering_committee", "purpose": "To begin", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &changed).await.value()["purpose"], "To begin");
        assert_eq!(coordinator.json(Method::PUT, &one, &changed).await.status, StatusCode::CONFLICT);
        let council =
            coordinator.json(Method::POST, &format!("{one}/become-council"), &json!({})).await.value();
        assert_eq!(council["kind"], "coordinating_council");
        assert_eq!(council["was_kind"], "steering_committee");
        assert_eq!(council["became_on"], "2026-03-10");
        let answers = json!({ "stage": "acting", "urgency": "now" });
        let kept = coordinator
            .json(Method::POST, &format!("{API}/structure-answers"), &answers)
            .await
            .value();
        assert_eq!(kept["urgency"], "now");
        let office = json!({ "group_id": id, "kind": "other", "own_name": "Keeper of keys" });
        let office = coordinator.json(Method::POST, &format!("{API}/offices"), &office).await.value();
        let list = coordinator.get(&format!("{API}/offices")).await.value();
        assert_eq!(list["items"][0]["own_name"], "Keeper of keys");
        for (kind, id) in [
            ("offices", office["id"].as_str().unwrap()),
            ("structure-answers", kept["id"].as_str().unwrap()),
            ("groups", &id),
        ] {
            let one = format!("{API}/{kind}/{id}");
            assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
            assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);
        }
        let wrong = coordinator.json(Method::POST, &format!("{API}/duties"), &json!({ "what": "" })).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let member = app.visitor(Role::Member).await;
        assert_eq!(
            member.json(Method::POST, &format!("{API}/duties"), &json!({ "what": "X" })).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(member.get(&format!("{API}/duties")).await.status, StatusCode::OK);
    }
}
