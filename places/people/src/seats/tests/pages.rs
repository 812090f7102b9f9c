use axum::http::{Method, StatusCode};
use kit_store::testing::engines;
use kit_store::{Allowed, added};
use kit_web::Role;
use kit_web::testing::{NOW, TestApp};
use serde_json::json;
use uuid::Uuid;

use crate::members::{Person, PersonId};

const SEAT: &str = "01890000-0000-7000-8000-000000000001";
const SECOND: &str = "01890000-0000-7000-8000-000000000002";
const ANA: &str = "01890000-0000-7000-8000-00000000000a";
const STRANGER: &str = "01890000-0000-7000-8000-00000000000b";
const GROUP: &str = "01890000-0000-7000-8000-00000000000c";
const API: &str = "/api/v1/coalitions/testville/seats";

/// Coalitions on both engines, with Ana in one of them and a stranger in another.
async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        let elsewhere = app.found_coalition("elsewhere").await;
        store_person(&app, app.coalition.id, ANA, "Ana").await;
        store_person(&app, elsewhere.id, STRANGER, "Stranger").await;
        apps.push(app);
    }
    apps
}

async fn store_person(app: &TestApp, coalition: kit_store::CoalitionId, id: &str, name: &str) {
    let allowed = Allowed {
        account: None,
        name: "Rosa".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.app.ids.clone(),
        batch: None,
    };
    let tx = app.app.db.scope(coalition).begin().await.unwrap();
    added(&tx, &allowed, &Person::named(PersonId(id.parse().unwrap()), name, "Flores"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_seat_is_added_filled_renewed_and_taken_away() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = format!("/testville/people/seats/{SEAT}");
        let fields = [
            ("id", SEAT),
            ("sector", "media"),
            ("label", "Valley <Radio>"),
            ("kind", "resident"),
            ("wanted", "The radio has no voice here."),
            ("next_step", "Simon asks"),
        ];
        for _ in 0..2 {
            assert_eq!(coordinator.post("/testville/people/seats/add", &fields).await.leads_to(), page);
        }
        let list = coordinator.get("/testville/people/seats").await;
        assert_eq!(list.page().matches(&format!("href=\"{page}\"")).count(), 1);
        assert!(list.body.contains("Valley &lt;Radio&gt;"));
        assert!(list.body.contains("resident seat") && list.body.contains("st watch\">Empty"));

        let form = coordinator.get(&format!("{page}/fill")).await;
        assert!(form.page().contains("value=\"2026-03-10\"") && form.body.contains("value=\"2027-03-09\""));
        let nobody = coordinator.post(&format!("{page}/fill"), &[("representative_id", "")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.body.contains("Choose who will sit here"));
        let filling = [
            ("representative_id", ANA),
            ("term_start", "2025-04-04"),
            ("term_end", "2026-04-03"),
            ("version", "1"),
        ];
        coordinator.post(&format!("{page}/fill"), &filling).await.leads_to();
        let filled = coordinator.get(&page).await;
        assert!(filled.page().contains("ends in 24 days") && !filled.body.contains("Simon asks"));
        assert!(filled.body.contains("Renew the term"));
        let spanish = coordinator.clone().in_spanish().get("/testville/people/seats").await;
        assert!(spanish.page().contains("termina en 24 días"));

        coordinator.post(&format!("{page}/renew"), &[("version", "2")]).await.leads_to();
        let twice = coordinator.post(&format!("{page}/renew"), &[("version", "2")]).await;
        assert_eq!(twice.status, StatusCode::CONFLICT, "pressing twice renews once");
        let renewed = coordinator.get(&page).await;
        assert!(renewed.page().contains("to Apr 3, 2027") && !renewed.body.contains("Renew the term"));

        coordinator.post(&format!("{page}/remove"), &[("version", "3")]).await.leads_to();
        assert_eq!(coordinator.get(&page).await.status, StatusCode::NOT_FOUND);
        let changes = kit_store::changes_of(&app.scope(), "seat", SEAT.parse().unwrap(), 10).await.unwrap();
        assert_eq!(changes.len(), 4);
    }
}

#[tokio::test]
async fn people_and_organizations_of_another_coalition_are_refused() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("sector", "media"), ("representative_id", STRANGER), ("holder_id", GROUP)];
        let reply = coordinator.post("/testville/people/seats/add", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Choose somebody from the list", "Choose an organization from the list"] {
            assert!(reply.body.contains(words), "{words} is missing");
        }
        let body = json!({ "sector": "media", "alternate_id": STRANGER });
        let refused = coordinator.json(Method::POST, API, &body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.value()["errors"][0]["field"], "alternate_id");
        let contact = "/testville/people/seats/contact/media";
        let stranger = coordinator.post(contact, &[("person_id", STRANGER)]).await;
        assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
        let unknown = coordinator.get("/testville/people/seats/contact/nothing").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        // A seat here is nothing to people elsewhere.
        coordinator
            .post("/testville/people/seats/add", &[("id", SEAT), ("sector", "media")])
            .await;
        let elsewhere = coordinator.get(&format!("/elsewhere/people/seats/{SEAT}")).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn two_people_editing_a_seat_both_see_both() {
    for app in apps().await {
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        coordinator
            .post("/testville/people/seats/add", &[("id", SEAT), ("sector", "media")])
            .await;
        let edit = format!("/testville/people/seats/{SEAT}/edit");
        officer.post(&edit, &[("representative_id", ANA), ("version", "1")]).await.leads_to();
        let late = [("representative_id", ""), ("wanted", "Still empty"), ("version", "1")];
        let second = coordinator.post(&edit, &late).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["officer changed this a minute ago", "Ana Flores", "Still empty"] {
            assert!(second.body.contains(words), "{words} is missing");
        }
        let decided = [("representative_id", ""), ("wanted", "Still empty"), ("version", "2")];
        coordinator.post(&edit, &decided).await.leads_to();
        let page = officer.get(&format!("/testville/people/seats/{SEAT}")).await;
        assert!(page.page().contains("Still empty"));
    }
}

#[tokio::test]
async fn one_person_may_sit_for_two_sectors_and_the_page_says_what_that_means() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for (id, sector) in [(SEAT, "media"), (SECOND, "schools")] {
            let fields = [("id", id), ("sector", sector), ("representative_id", ANA)];
            coordinator.post("/testville/people/seats/add", &fields).await.leads_to();
        }
        let page = coordinator.get(&format!("/testville/people/seats/{SEAT}")).await;
        assert!(page.page().contains("Ana Flores sits for more than one sector: Media, Schools."));
        let missing = coordinator.get("/testville/people/missing").await;
        assert!(missing.page().contains("Speaks for two sectors"));
    }
}

#[tokio::test]
async fn somebody_keeps_in_touch_with_a_sector() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post("/testville/people/seats/add", &[("id", SEAT), ("sector", "media")])
            .await;
        let contact = "/testville/people/seats/contact/media";
        coordinator.post(contact, &[("person_id", ANA)]).await.leads_to();
        coordinator.post(contact, &[("person_id", ANA)]).await.leads_to();
        let list = coordinator.get("/testville/people/seats").await;
        assert!(list.page().contains("Ana Flores keeps in touch"));
        assert!(coordinator.get("/testville/people").await.page().contains("Ana Flores"));
        coordinator.post(contact, &[("person_id", "")]).await.leads_to();
        let nobody = coordinator.get("/testville/people/seats").await;
        assert!(!nobody.page().contains("Ana Flores") && nobody.body.contains("choose who keeps in touch"));
    }
}

#[tokio::test]
async fn members_see_seats_and_change_none() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post("/testville/people/seats/add", &[("id", SEAT), ("sector", "media")])
            .await;
        let member = app.visitor(Role::Member).await;
        let list = member.get("/testville/people/seats").await;
        assert!(list.page().contains("Nobody yet") && !list.body.contains("/fill"));
        let page = format!("/testville/people/seats/{SEAT}");
        assert!(!member.get(&page).await.page().contains("Remove this seat"));
        assert_eq!(member.get(&format!("{page}/edit")).await.status, StatusCode::FORBIDDEN);
        for action in ["edit", "fill", "renew", "remove"] {
            let tried = member.post(&format!("{page}/{action}"), &[("representative_id", ANA)]).await;
            assert_eq!(tried.status, StatusCode::FORBIDDEN, "{action}");
        }
        let tried = member.send(Method::DELETE, &format!("{API}/{SEAT}"), "", Vec::new()).await;
        assert_eq!(tried.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn programs_page_through_seats_change_and_remove_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for number in 0..103_u128 {
            let id = Uuid::from_u128(5000 + number);
            let body = json!({ "id": id, "sector": "media", "label": format!("Seat {number}") });
            assert_eq!(coordinator.json(Method::POST, API, &body).await.status, StatusCode::OK);
        }
        let first = coordinator.get(API).await.value();
        assert_eq!(first["items"].as_array().map(Vec::len), Some(100));
        let next = first["next"].as_str().unwrap_or_default();
        let second = coordinator.get(&format!("{API}?after={next}")).await.value();
        assert_eq!(second["items"][0]["label"], "Seat 100");
        assert_eq!(second["next"], json!(null));
        assert!(coordinator.get("/testville/people/seats").await.page().contains("rel=\"next\""));

        let one = format!("{API}/{}", second["items"][0]["id"].as_str().unwrap_or_default());
        let change = json!({ "sector": "media", "representative_id": ANA, "version": 1 });
        let changed = coordinator.json(Method::PUT, &one, &change).await.value();
        assert_eq!(changed["representative_id"], ANA);
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.status, StatusCode::CONFLICT);
        let odd = coordinator.json(Method::PUT, &one, &json!({ "seats": 3 })).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        let removed = coordinator.send(Method::DELETE, &one, "", Vec::new()).await;
        assert_eq!(removed.value()["representative_id"], ANA);
        assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);
    }
}
