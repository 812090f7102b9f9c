use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use crate::testing::apps;

const PAGE: &str = "/testville/goals/what-we-have";

#[tokio::test]
async fn leaders_count_by_who_among_us_knows_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(PAGE).await.page().contains("Five names are a good start"));
        let person = json!({ "given_name": "Rosa", "family_name": "Delgado" });
        let person = coordinator
            .json(Method::POST, "/api/v1/coalitions/testville/people", &person)
            .await
            .value();
        let person = person["id"].as_str().unwrap();
        let form = coordinator.get("/testville/goals/leaders/add").await;
        assert!(form.page().contains("Who knows them, number 1"));
        let fields = [
            ("name", "Coach Bell"),
            ("known_by", person),
            ("known_by", ""),
            ("plan", "Coffee after practice"),
            ("plan_person_id", person),
            ("plan_by", "2026-03-31"),
            ("reach", "asked"),
        ];
        coordinator.post("/testville/goals/leaders/add", &fields).await.leads_to();
        coordinator
            .post("/testville/goals/leaders/add", &[("name", "Aunt May"), ("reach", "not_yet")])
            .await
            .leads_to();
        let page = coordinator.get(PAGE).await;
        for words in ["1 of 2 leaders have a link person", "Rosa Delgado, by Mar 31", "Nobody among us yet"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        assert!(coordinator.get(&format!("{PAGE}/leaders.csv")).await.page().contains("Coach Bell"));
        assert!(coordinator.get(&format!("{PAGE}/leaders.xlsx")).await.page().starts_with("PK"));
        let unknown = "00000000-0000-0000-0000-000000000099";
        for field in ["known_by", "plan_person_id"] {
            let fields = [("name", "X"), ("reach", "asked"), (field, unknown)];
            let refused = coordinator.post("/testville/goals/leaders/add", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let listed = coordinator.get("/api/v1/coalitions/testville/community-leaders").await.value();
        let id = listed["items"][1]["id"].as_str().unwrap();
        coordinator
            .post(&format!("/testville/goals/leaders/{id}/move"), &[("step", "up")])
            .await
            .leads_to();
        let page = coordinator.get(PAGE).await;
        let (may, bell) = (page.page().find("Aunt May").unwrap(), page.page().find("Coach Bell").unwrap());
        assert!(may < bell, "the order is ours");
        assert!(
            coordinator
                .get(&format!("/testville/goals/leaders/{id}/edit"))
                .await
                .page()
                .contains("Aunt May")
        );
    }
}

#[tokio::test]
async fn networks_and_projects_hold_how_word_travels_and_lessons() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let network = [("name", "Tuesday lunch"), ("word_travels", "By telephone, in an hour")];
        coordinator.post("/testville/goals/networks/add", &network).await.leads_to();
        let project = [("what", "Free rides"), ("since", "2021"), ("lesson", "Ask drivers first")];
        coordinator.post("/testville/goals/projects/add", &project).await.leads_to();
        let page = coordinator.get(PAGE).await;
        for words in ["By telephone, in an hour", "since 2021", "Ask drivers first"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        assert!(coordinator.clone().in_spanish().get(PAGE).await.page().contains("desde 2021"));
        for (kind, path) in [("community-networks", "networks"), ("community-projects", "projects")] {
            let listed = coordinator.get(&format!("/api/v1/coalitions/testville/{kind}")).await.value();
            let id = listed["items"][0]["id"].as_str().unwrap();
            assert!(coordinator.get(&format!("/testville/goals/{path}/{id}/edit")).await.page().contains(id));
            let removed = coordinator
                .json(Method::DELETE, &format!("/api/v1/coalitions/testville/{kind}/{id}"), &json!({}))
                .await;
            assert_eq!(removed.status, StatusCode::OK);
            let empty = coordinator
                .post(&format!("/testville/goals/{path}/add"), &[("name", ""), ("what", "")])
                .await;
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
}
