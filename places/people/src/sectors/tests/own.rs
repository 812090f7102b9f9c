use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::Visitor;
use serde_json::json;

use crate::testing::apps;

const SECTORS: &str = "/testville/people/sectors";
const ID: &str = "01890000-0000-7000-8000-000000000001";
const PERSON: &str = "01890000-0000-7000-8000-00000000000a";

async fn own(coordinator: &Visitor) {
    coordinator.post(SECTORS, &[("scheme", "own")]).await.leads_to();
}

#[tokio::test]
async fn sectors_taken_over_keep_their_people_their_rules_and_their_order() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let person = [("id", PERSON), ("given_name", "Ana"), ("sector", "youth")];
        coordinator.post("/testville/people/add", &person).await.leads_to();
        own(&coordinator).await;
        let list = coordinator.get("/api/v1/coalitions/testville/sectors").await.value();
        assert_eq!(list["items"].as_array().map(Vec::len), Some(12));
        assert_eq!(list["items"][0]["key"], "youth");
        let missing = coordinator.get("/testville/people/missing").await;
        assert!(missing.page().contains("The age is not stated"), "the rule of the sector still holds");
        // Choosing it again takes nothing over a second time.
        own(&coordinator).await;
        let again = coordinator.get("/api/v1/coalitions/testville/sectors").await.value();
        assert_eq!(again, list);
        coordinator.post(SECTORS, &[("scheme", "simple")]).await.leads_to();
        assert!(!coordinator.get(SECTORS).await.page().contains("/edit"));
        let table = coordinator.clone().in_spanish().get("/testville/people").await;
        assert!(table.page().contains("Jóvenes"), "a sector of the scheme before keeps its name");
    }
}

#[tokio::test]
async fn a_sector_of_ones_own_is_named_in_both_languages_and_stands_at_the_table() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        own(&coordinator).await;
        let nameless = coordinator.post(&format!("{SECTORS}/add"), &[("id", ID)]).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nameless.body.contains("Write a name for the sector"));
        let fields = [("id", ID), ("name_en", "Farm <workers>"), ("name_es", "Trabajadoras del campo")];
        for _ in 0..2 {
            coordinator.post(&format!("{SECTORS}/add"), &fields).await.leads_to();
        }
        assert_eq!(coordinator.get(SECTORS).await.page().matches("<b>Farm &lt;workers&gt;</b>").count(), 1);
        let seat = json!({ "sector": ID });
        let added = coordinator.json(Method::POST, "/api/v1/coalitions/testville/seats", &seat).await;
        assert_eq!(added.status, StatusCode::OK, "{}", added.body);
        let spanish = coordinator.clone().in_spanish().get("/testville/people").await;
        assert!(spanish.page().contains("Un lugar está vacío: 1 Trabajadoras del campo."));
        for form in ["add", "organizations/add", "recruiting/add"] {
            let form = coordinator.get(&format!("/testville/people/{form}")).await;
            assert!(form.page().contains("Farm &lt;workers&gt;"));
        }

        let used = coordinator.post(&format!("{SECTORS}/{ID}/remove"), &[]).await;
        assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(used.body.contains("Move them first"));
        let edit = format!("{SECTORS}/{ID}/edit");
        coordinator
            .post(&edit, &[("name_en", "Farm families"), ("version", "1")])
            .await
            .leads_to();
        let late = coordinator.post(&edit, &[("name_en", "Growers"), ("version", "1")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(coordinator.get("/testville/people").await.page().contains("Farm families"));
    }
}

#[tokio::test]
async fn a_sector_nobody_belongs_to_can_go_and_only_the_core_team_decides() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        own(&coordinator).await;
        let fields = [("id", ID), ("name_en", "Arts")];
        coordinator.post(&format!("{SECTORS}/add"), &fields).await.leads_to();
        let member = app.visitor(Role::Member).await;
        assert!(member.get(SECTORS).await.page().contains("Arts"));
        for path in ["", "/add", &format!("/{ID}/edit"), &format!("/{ID}/remove")] {
            let tried = member.post(&format!("{SECTORS}{path}"), &[("scheme", "simple")]).await;
            assert_eq!(tried.status, StatusCode::FORBIDDEN, "{path}");
        }
        coordinator.post(&format!("{SECTORS}/{ID}/remove"), &[]).await.leads_to();
        assert!(!coordinator.get(SECTORS).await.page().contains("Arts"));
        let unknown = coordinator.post(SECTORS, &[("scheme", "nothing")]).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        coordinator.clone().in_spanish().get(SECTORS).await.page();
        coordinator.clone().in_spanish().get(&format!("{SECTORS}/add")).await.page();
    }
}

#[tokio::test]
async fn programs_name_change_and_remove_sectors() {
    const OWN: &str = "/api/v1/coalitions/testville/sectors/own";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let body = json!({ "id": ID, "name_en": "Arts" });
        for _ in 0..2 {
            let added = coordinator.json(Method::POST, OWN, &body).await;
            assert_eq!(added.value()["key"], ID, "{}", added.body);
        }
        let one = format!("{OWN}/{ID}");
        let words = json!({ "name_en": "Artists", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &words).await.value()["name_en"], "Artists");
        assert_eq!(coordinator.json(Method::PUT, &one, &words).await.status, StatusCode::CONFLICT);
        let nameless = coordinator.json(Method::POST, OWN, &json!({ "short_en": "A" })).await;
        assert_eq!(nameless.value()["errors"][0]["field"], "name_en");
        let list = coordinator.get(OWN).await.value();
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
        let removed = coordinator.send(Method::DELETE, &one, "", Vec::new()).await;
        assert_eq!(removed.value()["name_en"], "Artists");
        let again = coordinator.send(Method::DELETE, &one, "", Vec::new()).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn own_sectors_move_up_and_down_the_list() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        own(&coordinator).await;
        let ids = |body: &str| -> Vec<String> {
            let edits = body.split("/people/sectors/").filter_map(|rest| rest.split_once("/edit"));
            edits.map(|(id, _)| id.to_owned()).filter(|id| id.len() == 36).collect()
        };
        let page = coordinator.get(SECTORS).await;
        assert!(page.page().contains("aria-label=\"Move Youth down\""), "{}", page.body);
        let before = ids(&page.body);
        coordinator.post(&format!("{SECTORS}/{}/down", before[0]), &[]).await.leads_to();
        let after = ids(&coordinator.get(SECTORS).await.body);
        assert_eq!((&after[0], &after[1], &after[2..]), (&before[1], &before[0], &before[2..]));
        for _ in 0..2 {
            // The first one stays where it is.
            coordinator.post(&format!("{SECTORS}/{}/up", before[0]), &[]).await.leads_to();
        }
        assert_eq!(ids(&coordinator.get(SECTORS).await.body), before);
        let member = app.visitor(Role::Member).await;
        let refused = member.post(&format!("{SECTORS}/{}/up", before[1]), &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let gone = coordinator.post(&format!("{SECTORS}/{ID}/up"), &[]).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_put_a_sector_at_any_place() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        own(&coordinator).await;
        let all = "/api/v1/coalitions/testville/sectors/own";
        let before = coordinator.get(all).await.value();
        let id = before["items"][4]["id"].as_str().unwrap();
        let place = format!("{all}/{id}/place");
        let keys = |list: &serde_json::Value| {
            let items = list["items"].as_array().unwrap().iter();
            items.map(|sector| sector["key"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let first = coordinator.json(Method::PUT, &place, &json!({ "place": 1 })).await.value();
        assert_eq!(first["items"][0]["id"], before["items"][4]["id"]);
        assert_eq!(first["items"][1]["id"], before["items"][0]["id"]);
        let last = coordinator.json(Method::PUT, &place, &json!({ "place": 1000 })).await.value();
        assert_eq!(last["items"][11]["id"], before["items"][4]["id"]);
        let back = coordinator.json(Method::PUT, &place, &json!({ "place": 5 })).await.value();
        assert_eq!(keys(&back), keys(&before));
        let nowhere = coordinator.json(Method::PUT, &place, &json!({ "place": 0 })).await;
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nowhere.body.contains("Places are counted from 1"));
        let member = app.visitor(Role::Member).await;
        let refused = member.json(Method::PUT, &place, &json!({ "place": 1 })).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}
