use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::TestApp;
use serde_json::json;

use crate::testing::apps;

const PAGE: &str = "/testville/goals/purpose";

async fn word(app: &TestApp, words: &str, day: &str, state: &str) {
    let wording = json!({ "statement": "vision", "words": words, "written_on": day, "state": state });
    let coordinator = app.visitor(Role::Coordinator).await;
    let added = coordinator.json(Method::POST, "/api/v1/coalitions/testville/wordings", &wording).await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.body);
}

#[tokio::test]
async fn the_adopted_vision_counts_until_a_newer_one_is_adopted() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        assert!(member.get(PAGE).await.page().contains("A vision fits on a T-shirt."));
        word(&app, "No pills in any school", "2025-01-10", "adopted").await;
        word(&app, "Every kid safe", "2025-05-10", "draft").await;
        let goals = member.get("/testville/goals").await;
        assert!(goals.page().contains("<p class=\"lede\">No pills in any school</p>"));
        word(&app, "Every home safe", "2025-09-10", "adopted").await;
        let goals = member.get("/testville/goals").await;
        assert!(goals.page().contains("<p class=\"lede\">Every home safe</p>"));
        let page = member.get(PAGE).await;
        for words in ["No pills in any school", "Every kid safe", "10, 2025", "Can a newcomer repeat it?"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        assert!(!page.page().contains("/edit\""), "members only look");
        let csv = member.get(&format!("{PAGE}/wordings.csv")).await;
        assert!(csv.page().contains("Every kid safe"), "{}", csv.body);
        assert!(member.get(&format!("{PAGE}/wordings.xlsx")).await.page().starts_with("PK"));
    }
}

#[tokio::test]
async fn why_we_came_together_is_written_once_and_changed_after() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("words", "Three students were taken to hospital."),
            ("why_now", "alarming_event"),
            ("reasons", "many_causes"),
            ("reasons", "nonsense"),
        ];
        let add = format!("{PAGE}/add");
        assert!(coordinator.get(&add).await.page().contains("It is too big for one group"));
        coordinator.post(&add, &fields).await.leads_to();
        let page = coordinator.get(PAGE).await;
        for words in [
            "Three students were taken to hospital.",
            "Something alarming happened",
            "It has many causes",
            "Many sectors",
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let again = coordinator.post(&add, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("This was written in the meantime"));
        let listed = coordinator.get("/api/v1/coalitions/testville/purposes").await.value();
        assert_eq!(listed["items"][0]["reasons"], json!(["many_causes"]));
        let id = listed["items"][0]["id"].as_str().unwrap();
        let edit = format!("{PAGE}/{id}/edit");
        assert!(coordinator.get(&edit).await.page().contains("value=\"many_causes\" checked"));
        coordinator.post(&edit, &[("words", "Fewer"), ("version", "1")]).await.leads_to();
        let late = coordinator.post(&edit, &[("words", "Other"), ("version", "1")]).await;
        assert!(late.body.contains("changed this a minute ago"), "{}", late.body);
        coordinator.post(&format!("{PAGE}/{id}/remove"), &[("version", "2")]).await.leads_to();
        assert!(coordinator.get(PAGE).await.page().contains("Write why we came together"));
    }
}

#[tokio::test]
async fn soundings_count_toward_ten() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        for (day, who) in [("2026-03-01", "a bus driver"), ("2026-03-02", "a student")] {
            let fields = [("day", day), ("who", who), ("said", "Say kids, not youth."), ("changed", "")];
            officer.post("/testville/goals/soundings/add", &fields).await.leads_to();
        }
        let page = officer.get(PAGE).await;
        assert!(page.page().contains("2 of 10 people asked"));
        let spanish = officer.clone().in_spanish().get(PAGE).await;
        assert!(spanish.page().contains("2 de 10 personas consultadas"));
        let listed = officer.get("/api/v1/coalitions/testville/soundings").await.value();
        let one =
            format!("/api/v1/coalitions/testville/soundings/{}", listed["items"][0]["id"].as_str().unwrap());
        assert_eq!(officer.get(&one).await.value()["who"], "a bus driver");
        officer.json(Method::DELETE, &one, &json!({})).await;
        assert!(officer.get(PAGE).await.page().contains("1 of 10 people asked"));
    }
}

#[tokio::test]
async fn nonsense_is_refused_in_words() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let long = "x".repeat(4001);
        for (field, value) in [
            ("statement", "dream"),
            ("words", ""),
            ("words", long.as_str()),
            ("written_on", "1800-01-01"),
            ("written_on", ""),
            ("state", "perfect"),
            ("adopted_on", "tomorrow"),
        ] {
            let mut fields = vec![
                ("statement", "vision"),
                ("words", "Safe"),
                ("written_on", "2026-01-02"),
                ("state", "draft"),
            ];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            let reply = coordinator.post("/testville/goals/wordings/add", &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{field} {value}");
        }
        let fields = [
            ("statement", "vision"),
            ("words", "<b>&"),
            ("written_on", "2026-01-02"),
            ("state", "draft"),
        ];
        coordinator.post("/testville/goals/wordings/add", &fields).await.leads_to();
        assert!(coordinator.get(PAGE).await.page().contains("&lt;b&gt;&amp;"));
        let member = app.visitor(Role::Member).await;
        let refused = member.post("/testville/goals/wordings/add", &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}
