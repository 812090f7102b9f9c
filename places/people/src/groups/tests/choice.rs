use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use crate::testing::apps;

const SHAPE: &str = "/testville/people/groups/shape";
const ADD: &str = "/testville/people/groups/choices/add";

#[tokio::test]
async fn a_suggestion_becomes_a_choice_with_who_and_why_and_earlier_ones_stay() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let answers = [("stage", "acting"), ("size", "large"), ("tasks", "many")];
        coordinator.post(&format!("{SHAPE}/add"), &answers).await.leads_to();
        let page = coordinator.get(SHAPE).await;
        assert!(page.page().contains("Nothing is written down yet. Once you have chosen"));
        let link = page
            .body
            .split('"')
            .find(|part| part.contains("choices/add?shape=coordinating_council"))
            .unwrap();
        let form = coordinator.get(&link.replace("&amp;", "&")).await;
        assert!(
            form.page().contains("value=\"coordinating_council\" selected")
                && form.body.contains("2026-03-10")
        );
        let reason = "Many tasks at once <and> thirty people";
        let written = [
            ("shape", "coordinating_council"),
            ("chosen_on", "2026-03-10"),
            ("chosen_by", "everybody at the yearly meeting"),
            ("reasons", reason),
        ];
        assert_eq!(coordinator.post(ADD, &written).await.leads_to(), SHAPE);
        let earlier = [
            ("shape", "steering_committee"),
            ("chosen_on", "2024-01-02"),
            ("chosen_by", "the founders"),
            ("reasons", "Somebody had to begin"),
        ];
        coordinator.post(ADD, &earlier).await.leads_to();
        let shown = coordinator.get(SHAPE).await;
        assert!(shown.page().contains("Chosen by everybody at the yearly meeting, March 10, 2026"));
        assert!(shown.body.contains("Many tasks at once &lt;and&gt; thirty people"));
        let (newest, oldest) =
            (shown.body.find("yearly meeting").unwrap(), shown.body.find("the founders").unwrap());
        assert!(newest < oldest, "the latest stands first");
        let spanish = coordinator.clone().in_spanish().get(SHAPE).await;
        assert!(spanish.page().contains("Lo que elegimos"));
        let member = app.visitor(Role::Member).await;
        assert!(member.get(SHAPE).await.page().contains("the founders"));
        assert_eq!(member.post(ADD, &written).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn nonsense_gets_a_sentence_at_each_field_and_nothing_is_lost() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let long = "x".repeat(300);
        let typed = [
            ("shape", "committee"),
            ("chosen_on", "31/02/2026"),
            ("chosen_by", long.as_str()),
            ("reasons", " "),
        ];
        let refused = coordinator.post(ADD, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Choose one of the shapes", "Give at least one reason", "31/02/2026"] {
            assert!(refused.body.contains(words), "{words}: {}", refused.body);
        }
        let empty = coordinator.post(ADD, &[]).await;
        for words in ["Give the day it was chosen", "Say who chose it"] {
            assert!(empty.body.contains(words), "{words}");
        }
    }
}

#[tokio::test]
async fn programs_write_choices_and_the_history_takes_them_back() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let api = "/api/v1/coalitions/testville/shape-choices";
        let new = json!({ "shape": "board_of_directors", "chosen_on": "2026-01-05", "chosen_by": "the council", "reasons": "A grant asks for one." });
        let added = coordinator.json(Method::POST, api, &new).await.value();
        let one = format!("{api}/{}", added["id"].as_str().unwrap());
        let mut changed = new.clone();
        changed["version"] = json!(1);
        changed["shape"] = json!("advisory_board");
        assert_eq!(coordinator.json(Method::PUT, &one, &changed).await.value()["version"], 2);
        assert_eq!(coordinator.get(api).await.value()["items"][0]["shape"], "advisory_board");
        changed["shape"] = json!("task force");
        changed["version"] = json!(2);
        let wrong = coordinator.json(Method::PUT, &one, &changed).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        coordinator.json(Method::DELETE, &one, &json!({})).await;
        assert_eq!(coordinator.get(api).await.value()["items"].as_array().unwrap().len(), 0);
    }
}
