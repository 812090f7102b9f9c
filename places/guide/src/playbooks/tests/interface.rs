//! The same for programs.

use std::collections::BTreeMap;

use axum::http::Method;
use kit_web::Role;
use serde_json::json;

use crate::playbooks::known;
use crate::testing::apps;

const ALL: &str = "/api/v1/coalitions/testville/playbooks";

#[tokio::test]
async fn programs_see_the_shelf_and_install_and_remove() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let shelf = coordinator.get(ALL).await.value();
        assert_eq!(shelf["items"].as_array().unwrap().len(), 6);
        let one = format!("{ALL}/healthier_food");
        let before = coordinator.get(&one).await.value();
        assert!(before["pieces"].as_array().unwrap().iter().any(|piece| piece["fate"] == "new"));
        let odd = json!({ "parts": ["everything"] });
        let refused = coordinator.json(Method::POST, &format!("{one}/install"), &odd).await;
        assert_eq!(refused.status.as_u16(), 422);
        let parts = json!({ "parts": ["groups", "goals"] });
        let done = coordinator.json(Method::POST, &format!("{one}/install"), &parts).await.value();
        assert!(done["written"].as_i64().unwrap() > 0);
        let after = coordinator.get(&one).await.value();
        assert_eq!(after["playbook"]["installed_version"], after["playbook"]["version"]);
        let nothing_newer =
            coordinator.json(Method::POST, &format!("{one}/update"), &json!({ "pieces": {} })).await;
        assert_eq!(nothing_newer.status.as_u16(), 404);
        let back = coordinator.json(Method::POST, &format!("{one}/take-back"), &json!({})).await.value();
        assert_eq!(back["written"], done["written"]);
        coordinator.json(Method::POST, &format!("{one}/install"), &parts).await.value();
        let gone = coordinator.json(Method::DELETE, &one, &json!({})).await.value();
        assert_eq!(gone["installed_version"], json!(null));
        let member = app.visitor(Role::Member).await;
        let refused = member.json(Method::POST, &format!("{one}/install"), &parts).await;
        assert_eq!(refused.status.as_u16(), 403);
        assert_eq!(member.get(&format!("{ALL}/nothing")).await.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn programs_bring_a_playbook_of_their_own() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let mut files: BTreeMap<String, String> = known::with_key("blank").unwrap().folder.kept();
        let taken = coordinator.json(Method::POST, ALL, &json!({ "files": files })).await;
        assert_eq!(taken.status.as_u16(), 422, "the key is the product's");
        let own = files["playbook.toml"].replace("\"blank\"", "\"ours\"");
        files.insert("playbook.toml".to_owned(), own);
        let brought = coordinator.json(Method::POST, ALL, &json!({ "files": files })).await.value();
        assert_eq!((&brought["key"], &brought["own"]), (&json!("ours"), &json!(true)));
        files.insert("../evil".to_owned(), "x".to_owned());
        let wrong = coordinator.json(Method::POST, ALL, &json!({ "files": files })).await;
        assert_eq!(wrong.status.as_u16(), 422);
    }
}
