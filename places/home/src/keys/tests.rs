use axum::http::{Method, StatusCode};
use kit_store::Reads;
use kit_web::testing::Visitor;
use kit_web::{Role, secret};
use serde_json::json;

use crate::testing::apps;

const KEYS: &str = "/testville/settings/keys";
const LIST: &str = "/api/v1/coalitions/testville/people";

async fn make(coordinator: &Visitor, name: &str, may_write: &str) -> String {
    let made = coordinator.post(KEYS, &[("name", name), ("may_write", may_write)]).await;
    let start = made.page().find("commonweal_").unwrap();
    made.body[start..].split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_key_reads_its_own_coalition_and_opens_nothing_else() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        app.found_coalition("elsewhere").await;
        let key = make(&coordinator, "Website", "yes").await;
        let program = app.anonymous().with_key(&key);
        assert_eq!(program.get(LIST).await.status, StatusCode::OK);
        let elsewhere = program.get("/api/v1/coalitions/elsewhere/people").await;
        assert!(
            matches!(elsewhere.status, StatusCode::UNAUTHORIZED | StatusCode::NOT_FOUND),
            "{}",
            elsewhere.status
        );
        for page in ["/me", "/host", "/testville", KEYS, "/testville/people/list"] {
            let reply = program.get(page).await;
            assert_ne!(reply.status, StatusCode::OK, "{page} opens with a key");
        }
        let signed_out = program.post("/me/sign-out-everywhere", &[]).await;
        assert_eq!(signed_out.leads_to().split('?').next(), Some("/sign-in"));
        coordinator.get("/testville").await.page();
    }
}

#[tokio::test]
async fn a_key_for_reading_writes_nothing_and_one_for_writing_does() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let new = json!({ "given_name": "Ana" });
        let reading = app.anonymous().with_key(&make(&coordinator, "Reader", "").await);
        assert_eq!(reading.json(Method::POST, LIST, &new).await.status, StatusCode::FORBIDDEN);
        assert_eq!(reading.get(LIST).await.value()["items"].as_array().unwrap().len(), 0);
        let writing = app.anonymous().with_key(&make(&coordinator, "Writer", "yes").await);
        assert_eq!(writing.json(Method::POST, LIST, &new).await.status, StatusCode::OK);
        assert_eq!(reading.get(LIST).await.value()["items"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_revoked_key_is_refused_and_gone_from_the_list() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let key = make(&coordinator, "Old website", "").await;
        let program = app.anonymous().with_key(&key);
        assert_eq!(program.get(LIST).await.status, StatusCode::OK);
        let list = coordinator.get(KEYS).await;
        assert!(list.page().contains("Old website") && !list.body.contains(&key), "a key is shown once");
        let start = list.body.find(&format!("{KEYS}/")).unwrap() + KEYS.len() + 1;
        let revoke = format!("{KEYS}/{}/revoke", &list.body[start..start + 36]);
        assert_eq!(app.visitor(Role::Officer).await.post(&revoke, &[]).await.status, StatusCode::FORBIDDEN);
        coordinator.post(&revoke, &[]).await.leads_to();
        let refused = program.get(LIST).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert_eq!(refused.value()["title"], "Sign in first");
        assert!(!coordinator.get(KEYS).await.page().contains("Old website"));
    }
}

#[tokio::test]
async fn a_key_ends_with_the_access_of_who_made_it() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let program = app.anonymous().with_key(&make(&coordinator, "Website", "").await);
        let account = kit_web::testing::account_id(Role::Coordinator);
        let tx = app.app.db.begin().await.unwrap();
        kit_web::account::take_standing(&tx, app.coalition.id, account).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(program.get(LIST).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn only_the_hash_is_kept_and_the_use_is_noted_once_an_hour() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let key = make(&coordinator, "Website", "").await;
        let (stored,): (Vec<u8>,) = app.app.db.one("SELECT secret_hash FROM api_key", &[]).await.unwrap();
        assert_eq!(stored, secret::hash(&key));
        assert!(coordinator.get(KEYS).await.page().contains("not yet"));
        let program = app.anonymous().with_key(&key);
        let used_at = async || {
            let keys = kit_web::account::api_keys_of(&app.app.db, app.coalition.id).await.unwrap();
            keys[0].used_at
        };
        program.get(LIST).await.value();
        let first = used_at().await;
        assert_eq!(first, Some(app.app.clock.now()));
        app.app.clock.advance_minutes(59);
        program.get(LIST).await.value();
        assert_eq!(used_at().await, first);
        app.app.clock.advance_minutes(2);
        program.get(LIST).await.value();
        assert_eq!(used_at().await, Some(app.app.clock.now()));
    }
}

#[tokio::test]
async fn the_same_form_makes_one_key() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("id", "01890000-0000-7000-8000-00000000000a"), ("name", "Website")];
        coordinator.post(KEYS, &fields).await.page();
        assert_eq!(coordinator.post(KEYS, &fields).await.leads_to(), KEYS);
        let nameless = coordinator.post(KEYS, &[("name", "")]).await;
        assert!(nameless.body.contains("Write what the key is for"));
        let list = coordinator.clone().in_spanish().get(KEYS).await;
        assert_eq!(list.page().matches("/revoke\"").count(), 1);
    }
}

const HOST_KEYS: &str = "/host/keys";
const FOUND: &str = "/api/v1/coalitions";

/// The key of the host, who is the coordinator here.
async fn make_for_host(host: &Visitor, name: &str) -> String {
    let made = host.post(HOST_KEYS, &[("name", name)]).await;
    let start = made.page().find("commonweal_").unwrap();
    made.body[start..].split('<').next().unwrap().to_owned()
}

fn riverside() -> serde_json::Value {
    json!({
        "name": "Riverside", "place": "Ohio", "slug": "riverside", "time_zone": "America/New_York",
        "sector_scheme": "simple", "given_name": "Ana",
    })
}

#[tokio::test]
async fn a_program_of_the_host_founds_a_coalition_and_opens_none() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        let key = make_for_host(&host, "Site of our state").await;
        let program = app.anonymous().with_key(&key);
        let founded = program.json(Method::POST, FOUND, &riverside()).await;
        assert_eq!(founded.value()["slug"], "riverside");
        host.get("/riverside").await.page();
        for closed in [LIST, "/api/v1/coalitions/testville", "/api/v1/coalitions/riverside/people"] {
            assert_eq!(program.get(closed).await.status, StatusCode::UNAUTHORIZED, "{closed}");
        }
        for page in ["/me", "/host", HOST_KEYS, "/riverside"] {
            assert_ne!(program.get(page).await.status, StatusCode::OK, "{page} opens with a key");
        }
        let list = host.get(HOST_KEYS).await;
        assert!(list.page().contains("Site of our state") && list.body.contains("found coalitions"));
        assert!(
            !list.body.contains(&key) && !list.body.contains("not yet"),
            "shown once, and its use is noted"
        );
    }
}

#[tokio::test]
async fn only_the_host_makes_such_a_key_and_it_ends_with_being_host() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        for role in [Role::Officer, Role::Member, Role::Evaluator] {
            let other = app.visitor(role).await;
            assert_eq!(other.post(HOST_KEYS, &[("name", "Mine")]).await.status, StatusCode::NOT_FOUND);
        }
        let of_coalition = app.anonymous().with_key(&make(&host, "Website", "yes").await);
        let refused = of_coalition.json(Method::POST, FOUND, &riverside()).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "the host's key of a coalition founds none");

        let revoked = make_for_host(&host, "Old").await;
        let list = host.get(HOST_KEYS).await;
        let start = list.page().find(&format!("{HOST_KEYS}/")).unwrap();
        let revoke = list.body[start..].split('"').next().unwrap();
        host.post(revoke, &[]).await.leads_to();
        let refused = app.anonymous().with_key(&revoked).json(Method::POST, FOUND, &riverside()).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);

        let program = app.anonymous().with_key(&make_for_host(&host, "New").await);
        let tx = app.app.db.begin().await.unwrap();
        let account = kit_web::testing::account_id(Role::Coordinator);
        let former = kit_web::account::account(&tx, account).await.unwrap().unwrap();
        let former = kit_web::account::Account { is_host: false, ..former };
        kit_web::account::update_account(&tx, &former).await.unwrap();
        tx.commit().await.unwrap();
        let refused = program.json(Method::POST, FOUND, &riverside()).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn a_key_of_the_host_without_a_name_is_not_made() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        let nameless = host.clone().in_spanish().post(HOST_KEYS, &[("name", " ")]).await;
        assert!(nameless.body.contains("Escriba para qué es la clave"));
        let fields = [("id", "01890000-0000-7000-8000-00000000000a"), ("name", "Website")];
        host.post(HOST_KEYS, &fields).await.page();
        assert_eq!(host.post(HOST_KEYS, &fields).await.leads_to(), HOST_KEYS);
    }
}
