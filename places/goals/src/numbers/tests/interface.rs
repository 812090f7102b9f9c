use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use super::{ID, OTHER};
use crate::testing::apps;

const NUMBERS: &str = "/api/v1/coalitions/testville/numbers";

#[tokio::test]
async fn programs_add_numbers_and_save_readings_in_bulk() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let source = json!({ "id": OTHER, "name": "Survey", "policy": "none" });
        let sources = "/api/v1/coalitions/testville/sources";
        assert_eq!(coordinator.json(Method::POST, sources, &source).await.status, StatusCode::OK);
        let new = json!({
            "id": ID, "name": "Misuse", "kind": "proportion", "polarity": "down", "source_id": OTHER,
            "target": "-1.5", "target_kind": "change", "target_on": "2027-06-01", "baseline": "2024", "frequency": "yearly",
            "story": "Told by a program.",
        });
        let added = coordinator.json(Method::POST, NUMBERS, &new).await.value();
        assert_eq!(
            (added["name"].as_str(), added["story"].as_str()),
            (Some("Misuse"), Some("Told by a program."))
        );
        let readings = format!("{NUMBERS}/{ID}/readings");
        let body = json!([
            { "period": "2024", "numerator": 83, "denominator": 1000 },
            { "period": "2025", "numerator": "74", "denominator": 1000 },
            { "period": "2025", "series": "State", "value": 6.7 },
            { "period": "2025", "breakdown": "Grade", "group": "Grade 8", "state": "suppressed" },
        ]);
        let saved = coordinator.json(Method::POST, &readings, &body).await.value();
        assert_eq!(saved, json!({ "added": 4, "corrected": 0, "same": 0 }));
        let again = coordinator.json(Method::POST, &readings, &body).await.value();
        assert_eq!(again, json!({ "added": 0, "corrected": 0, "same": 4 }));
        let shape = coordinator.get(&format!("{NUMBERS}/{ID}")).await.value();
        assert_eq!(shape["standing"]["newest"], "7.4");
        assert_eq!(shape["standing"]["target"], "6.8", "a change from the own baseline");
        assert_eq!(shape["standing"]["status"], "on_track");
        let listed = coordinator.get(&readings).await.value();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(4));
        let first = &listed["items"][0];
        assert_eq!((first["value"].as_str(), first["method"].as_str()), (Some("8.3"), Some("wilson")));

        let one = format!("/api/v1/coalitions/testville/readings/{}", first["id"].as_str().unwrap());
        let corrected = json!({ "period": "2024", "numerator": 84, "denominator": 1000, "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &corrected).await.value()["value"], "8.4");
        assert_eq!(coordinator.json(Method::PUT, &one, &corrected).await.status, StatusCode::CONFLICT);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!(null)).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);

        let renamed = json!({ "name": "School survey", "version": 1 });
        let source = format!("{sources}/{OTHER}");
        assert_eq!(coordinator.json(Method::PUT, &source, &renamed).await.value()["name"], "School survey");
        assert_eq!(coordinator.get(sources).await.value()["items"][0]["id"], OTHER);
        assert_eq!(coordinator.get(&source).await.value()["policy"], "none");
    }
}

#[tokio::test]
async fn what_a_number_is_can_be_replaced_and_removed() {
    for app in apps().await {
        let coordinator = super::number(&app, ID, &[("kind", "proportion")]).await;
        coordinator
            .post(&format!("{}/story", super::page(ID)), &[("story", "Ours.")])
            .await
            .leads_to();
        let changed = json!({ "name": "Misuse", "kind": "proportion", "polarity": "down", "version": 7 });
        let version = coordinator.get(&format!("{NUMBERS}/{ID}")).await.value()["version"].clone();
        assert_eq!(
            coordinator.json(Method::PUT, &format!("{NUMBERS}/{ID}"), &changed).await.status,
            StatusCode::CONFLICT
        );
        let mut fresh = changed.clone();
        fresh["version"] = version;
        assert_eq!(
            coordinator.json(Method::PUT, &format!("{NUMBERS}/{ID}"), &fresh).await.value()["story"],
            ""
        );
        assert_eq!(coordinator.get(NUMBERS).await.value()["items"][0]["id"], ID);
        assert_eq!(
            coordinator.json(Method::DELETE, &format!("{NUMBERS}/{ID}"), &json!(null)).await.value()["id"],
            ID
        );
    }
}

#[tokio::test]
async fn one_wrong_reading_saves_none_and_is_named_by_its_place() {
    for app in apps().await {
        let coordinator = super::number(&app, ID, &[("kind", "proportion")]).await;
        let readings = format!("{NUMBERS}/{ID}/readings");
        let body = json!([
            { "period": "2024", "numerator": 8, "denominator": 100 },
            { "period": "2025", "numerator": 101, "denominator": 100 },
            { "period": "1800", "value": 5 },
        ]);
        let refused = coordinator.json(Method::POST, &readings, &body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.value()["errors"][0]["field"], "1.numerator");
        assert_eq!(refused.value()["errors"][1]["field"], "2.period");
        assert_eq!(coordinator.get(&readings).await.value()["items"], json!([]));
        let unknown = coordinator.json(Method::POST, &readings, &json!([{ "perriod": "2025" }])).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.json(Method::POST, &readings, &json!([])).await.status, StatusCode::FORBIDDEN);
    }
}
