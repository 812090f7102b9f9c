use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::Visitor;
use serde_json::json;

use crate::testing::apps;

const SETTINGS: &str = "/testville/settings";

/// The form as the page fills it, with some fields typed over.
fn form<'a>(typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let filled = [
        ("version", "1"),
        ("name", "testville together"),
        ("place", "Somewhere"),
        ("language", "en"),
        ("time_zone", "America/Chicago"),
        ("kind", "multi-sector"),
        ("help_phone", ""),
        ("sector_scheme", "drug_free"),
        ("aim_affected_percent", "33"),
        ("quiet_after_days", "45"),
    ];
    let own = |name: &str| typed.iter().find(|(typed, _)| *typed == name).map(|(_, value)| *value);
    filled.iter().map(|(name, value)| (*name, own(name).unwrap_or(value))).collect()
}

#[tokio::test]
async fn what_is_saved_is_on_every_page_and_in_the_history() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = coordinator.get(SETTINGS).await;
        assert!(page.page().contains("value=\"testville together\""));
        assert!(page.page().contains("<option value=\"America/Chicago\" selected>Central Time (Chicago)"));
        let typed =
            form(&[("name", "Río Together"), ("help_phone", "555-0142"), ("aim_affected_percent", "40 %")]);
        assert_eq!(coordinator.post(SETTINGS, &typed).await.leads_to(), SETTINGS);
        let member = app.visitor(Role::Member).await;
        let home = member.get("/testville").await;
        assert!(home.page().contains("Río Together"));
        assert!(home.page().contains("Questions? Call 555-0142."));
        let history = coordinator.get(&format!("/testville/history/coalition/{}", app.coalition.id)).await;
        for words in ["testville together", "Río Together", "Telephone number for help", "by coordinator"] {
            assert!(history.page().contains(words), "{words} is missing");
        }
        coordinator.clone().in_spanish().get(SETTINGS).await.page();
    }
}

#[tokio::test]
async fn each_wrong_field_is_named_and_nothing_is_stored() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let typed = form(&[
            ("name", " "),
            ("help_phone", "call Ana"),
            ("time_zone", "Mars/Olympus"),
            ("kind", "club"),
            ("sector_scheme", "twelve"),
            ("language", "fr"),
            ("aim_affected_percent", "140"),
            ("quiet_after_days", "soon"),
        ]);
        let reply = coordinator.post(SETTINGS, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (field, _) in typed.iter().filter(|(name, _)| !matches!(*name, "version" | "place")) {
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{field} is not named");
        }
        assert!(coordinator.get(SETTINGS).await.page().contains("value=\"testville together\""));
    }
}

#[tokio::test]
async fn two_people_saving_at_once_both_see_both() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator.post(SETTINGS, &form(&[("place", "Northtown")])).await.leads_to();
        let second = coordinator.post(SETTINGS, &form(&[("place", "Southtown")])).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("coordinator changed this a minute ago"));
        assert!(second.body.contains("Northtown") && second.body.contains("Southtown"));
        let again = form(&[("place", "Southtown"), ("version", "2")]);
        coordinator.post(SETTINGS, &again).await.leads_to();
        assert!(coordinator.get(SETTINGS).await.page().contains("value=\"Southtown\""));
    }
}

#[tokio::test]
async fn sectors_of_its_own_stay_a_coalitions_own() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let own = form(&[("sector_scheme", "own")]);
        assert_eq!(coordinator.post(SETTINGS, &own).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(coordinator.get(SETTINGS).await.page().contains("href=\"/testville/people/sectors\""));
        coordinator.post("/testville/people/sectors", &[("scheme", "own")]).await.leads_to();
        assert!(coordinator.get(SETTINGS).await.page().contains("value=\"own\" checked"));
        let own = form(&[("sector_scheme", "own"), ("place", "Northtown"), ("version", "2")]);
        assert_eq!(coordinator.post(SETTINGS, &own).await.leads_to(), SETTINGS);
        let history = coordinator.get(&format!("/testville/history/coalition/{}", app.coalition.id)).await;
        assert!(history.page().contains("Our own sectors"));
    }
}

#[tokio::test]
async fn only_coordinators_see_and_save_settings() {
    for app in apps().await {
        for role in [Role::Officer, Role::Member, Role::Evaluator, Role::Guest] {
            let visitor = app.visitor(role).await;
            assert_eq!(visitor.get(SETTINGS).await.status, StatusCode::FORBIDDEN);
            assert_eq!(visitor.post(SETTINGS, &form(&[])).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(app.outsider().await.get(SETTINGS).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_read_and_change_settings_with_the_same_rules() {
    for app in apps().await {
        let path = "/api/v1/coalitions/testville";
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(path).await.value()["time_zone"], "America/Chicago");
        let place = json!({ "place": "Northtown", "version": 1 });
        assert_eq!(member.json(Method::PUT, path, &place).await.status, StatusCode::FORBIDDEN);
        let coordinator = app.visitor(Role::Coordinator).await;
        let saved = coordinator.json(Method::PUT, path, &place).await.value();
        assert_eq!(
            (&saved["place"], &saved["name"], &saved["version"]),
            (&json!("Northtown"), &json!("testville together"), &json!(2))
        );
        let no_aim = json!({ "aim_affected_percent": null, "help_phone": "555-0142" });
        let saved = coordinator.json(Method::PUT, path, &no_aim).await.value();
        assert_eq!(
            (&saved["aim_affected_percent"], &saved["help_phone"]),
            (&json!(null), &json!("555-0142"))
        );
        let late = json!({ "place": "Southtown", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, path, &late).await.status, StatusCode::CONFLICT);
        let wrong = coordinator.json(Method::PUT, path, &json!({ "time_zone": "Mars" })).await;
        assert_eq!(wrong.value()["errors"][0]["field"], "time_zone");
        let unseen = coordinator.json(Method::PUT, path, &json!({ "name": "\u{0}" })).await;
        assert_eq!(unseen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unseen.value()["errors"][0]["field"], "name");
        let unknown = coordinator.json(Method::PUT, path, &json!({ "slug": "other" })).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

async fn look_as(visitor: &Visitor, role: &str) -> StatusCode {
    visitor.post("/testville/view-as", &[("role", role)]).await.status
}

#[tokio::test]
async fn who_looks_as_a_member_sees_as_a_member_and_changes_nothing() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert_eq!(look_as(&coordinator, "member").await, StatusCode::SEE_OTHER);
        let home = coordinator.get("/testville").await;
        assert!(home.page().contains("You are looking at this page as: Member"));
        assert!(!home.page().contains("/testville/settings"));
        assert_eq!(coordinator.get(SETTINGS).await.status, StatusCode::FORBIDDEN);
        let change = coordinator.post("/testville/people/add", &[("given_name", "Ana")]).await;
        assert_eq!(change.status, StatusCode::FORBIDDEN);
        assert_eq!(coordinator.post(SETTINGS, &form(&[])).await.status, StatusCode::FORBIDDEN);
        assert_eq!(look_as(&coordinator, "").await, StatusCode::SEE_OTHER);
        assert!(!coordinator.get("/testville").await.page().contains("You are looking at"));
        coordinator.get(SETTINGS).await.page();
    }
}

#[tokio::test]
async fn nobody_else_looks_as_a_wider_role() {
    for app in apps().await {
        for role in [Role::Officer, Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            assert_eq!(look_as(&visitor, "officer").await, StatusCode::FORBIDDEN);
            assert_eq!(visitor.get(SETTINGS).await.status, StatusCode::FORBIDDEN);
        }
        let coordinator = app.visitor(Role::Coordinator).await;
        look_as(&coordinator, "coordinator").await;
        coordinator.get(SETTINGS).await.page();
    }
}
