mod copies;

use axum::http::StatusCode;
use goals::opposition::model::{Known, KnowsWhom, KnowsWhomId, Trust};
use goals::what_we_have::leaders::{CommunityLeader, CommunityLeaderId};
use kit_store::copy::{self, put};
use kit_store::testing::engines;
use kit_store::{Allowed, Engine, Reads, Record, Words, added, tables_of};
use kit_web::Role;
use kit_web::account;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use people::recruiting::Prospect;
use people::seats::{Seat, SeatId, SectorContact};
use uuid::Uuid;

async fn app(engine: Engine) -> TestApp {
    TestApp::new(engine, crate::testing::features()).await
}

const ID: &str = "01890000-0000-7000-8000-000000000001";
const FRIEND: &str = "01890000-0000-7000-8000-000000000002";
/// What nothing may say any more.
const SECRETS: &[&str] = &[
    "Zephyrine Quillfeather",
    "Quillfeather",
    "zephyrine@example.org",
    "555-0199-77",
    "Elm Street 9",
    "needs a ramp",
    "quillfeather",
    ID,
    "Zephirine",
    "zq@example.net",
];

fn person_id() -> Uuid {
    ID.parse().unwrap()
}

/// The same person from another list.
const AGAIN: &str = "01890000-0000-7000-8000-000000000003";

/// Somebody they were to ask.
const ASKED: &str = "01890000-0000-7000-8000-000000000004";

/// A member with a seat, a sector, a history, a device, and somebody else's notes about them.
async fn settle(app: &TestApp) {
    let coordinator = app.visitor(Role::Coordinator).await;
    let fields = [
        ("id", ID),
        ("given_name", "Zephyrine"),
        ("family_name", "Quillfeather"),
        ("email", "zephyrine@example.org"),
        ("phone", "555-0199-77"),
        ("address", "Elm Street 9"),
        ("notes", "needs a ramp"),
    ];
    coordinator.post("/testville/people/add", &fields).await.leads_to();
    let mut edited = fields.to_vec();
    edited.extend([("job", "Nurse"), ("version", "1")]);
    coordinator.post(&format!("/testville/people/{ID}/edit"), &edited).await.leads_to();
    let friend = [
        ("id", FRIEND),
        ("given_name", "Ana"),
        ("notes", "Sister of zephyrine quillfeather, write to Zephyrine@example.org"),
    ];
    coordinator.post("/testville/people/add", &friend).await.leads_to();
    merge_and_recruit(&coordinator).await;
    let tx = app.scope().begin().await.unwrap();
    let allowed = author(app);
    let mut person = Person::find(&tx, person_id()).await.unwrap().unwrap();
    person.account_id = Some(account_id(Role::Member));
    person.put(&tx).await.unwrap();
    added(&tx, &allowed, &seat(&person)).await.unwrap();
    let contact = SectorContact {
        id: Uuid::from_u128(51),
        sector: "youth".to_owned(),
        person_id: person.id,
        version: 1,
    };
    added(&tx, &allowed, &contact).await.unwrap();
    tx.commit().await.unwrap();
    // The member writes something too, under their own name.
    let member = app.visitor(Role::Member).await;
    let own = [
        ("given_name", "Zephyrine"),
        ("family_name", "Quillfeather"),
        ("phone", "555-0199-77"),
        ("version", "3"),
    ];
    member.post(&format!("/testville/people/{ID}/edit"), &own).await.leads_to();
}

/// The person came from two lists, was asked before they joined, and knows somebody who is to be asked.
async fn merge_and_recruit(coordinator: &Visitor) {
    let again = [
        ("id", AGAIN),
        ("given_name", "Zephirine"),
        ("family_name", "Quillfeather"),
        ("email", "zq@example.net"),
        ("even_if_alike", "yes"),
    ];
    coordinator.post("/testville/people/add", &again).await.leads_to();
    let merge = [
        ("subject", "person"),
        ("kept", ID),
        ("gone", AGAIN),
        ("given_name", "kept"),
        ("email", "kept"),
    ];
    coordinator.post("/testville/people/duplicates/merge", &merge).await.leads_to();
    let asked = [
        ("given_name", "Zephyrine"),
        ("family_name", "Quillfeather"),
        ("email", "zephyrine@example.org"),
        ("would_help", "Ask at zq@example.net"),
        ("asks_id", ID),
        ("knows", ID),
    ];
    coordinator.post("/testville/people/recruiting/add", &asked).await.leads_to();
    let asked_by_them =
        [("id", ASKED), ("given_name", "Gwen"), ("asks_id", ID), ("knows", ID), ("knows", FRIEND)];
    coordinator.post("/testville/people/recruiting/add", &asked_by_them).await.leads_to();
}

fn author(app: &TestApp) -> kit_store::Allowed {
    kit_store::Allowed {
        account: Some(account_id(Role::Member)),
        name: "Zephyrine Quillfeather".to_owned(),
        for_organization: None,
        at: app.app.clock.now(),
        ids: app.app.ids.clone(),
        batch: None,
    }
}

fn seat(person: &Person) -> Seat {
    Seat {
        id: SeatId(Uuid::from_u128(50)),
        sector: "youth".to_owned(),
        label: String::new(),
        is_resident: false,
        holder_id: None,
        representative_id: Some(person.id),
        alternate_id: None,
        successor_id: None,
        term_start: None,
        term_end: None,
        wanted: String::new(),
        next_step: "Zephyrine Quillfeather asks a friend".to_owned(),
        version: 1,
    }
}

/// Every value of every table, those of the host too.
async fn everything(app: &TestApp) -> String {
    let mut all = String::new();
    for table in tables_of(&app.app.registry.migrations) {
        for row in copy::rows_after(&app.app.db, &table, None, None, 10_000).await.unwrap() {
            all.push_str(&format!("{}: {}\n", table.name, serde_json::Value::Object(row)));
        }
    }
    all
}

fn lines_with<'a>(all: &'a str, secret: &str) -> Vec<&'a str> {
    all.lines().filter(|line| line.to_lowercase().contains(&secret.to_lowercase())).collect()
}

async fn forget(app: &TestApp) {
    let coordinator = app.visitor(Role::Coordinator).await;
    let unsure = coordinator.post(&format!("/testville/privacy/{ID}/erase"), &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsure.body.contains("Tick the box") && unsure.body.contains("href=\"#sure\""));
    coordinator
        .post(&format!("/testville/privacy/{ID}/erase"), &[("sure", "yes")])
        .await
        .leads_to();
}

#[tokio::test]
async fn nothing_of_a_forgotten_person_is_left_and_their_acts_are() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let before = everything(&app).await;
        for secret in SECRETS {
            assert!(!lines_with(&before, secret).is_empty(), "{secret} was never there");
        }
        let member = app.visitor(Role::Member).await;
        forget(&app).await;
        let after = everything(&app).await;
        for secret in SECRETS {
            let left: Vec<&str> = lines_with(&after, secret)
                .into_iter()
                // The act is kept under its number, without a name.
                .filter(|line| !(line.starts_with("change: ") && *secret == ID))
                .collect();
            assert_eq!(left, Vec::<&str>::new(), "{engine:?}: {secret}");
        }
        let acts = before.lines().filter(|line| line.starts_with("change: ")).count();
        assert_eq!(after.lines().filter(|line| line.starts_with("change: ")).count(), acts + 1);
        assert!(lines_with(&after, "Someone who left asks a friend").len() == 1);
        let asked = Prospect::find(&app.scope(), ASKED.parse().unwrap()).await.unwrap().unwrap();
        assert_eq!((asked.asks_id, asked.knows.0), (None, vec![FRIEND.to_owned()]));
        // The sign-in went with the only coalition.
        assert!(account::account(&app.app.db, account_id(Role::Member)).await.unwrap().is_none());
        assert_eq!(member.get("/testville").await.status, StatusCode::SEE_OTHER);
        let coordinator = app.visitor(Role::Coordinator).await;
        assert_eq!(coordinator.get(&format!("/testville/people/{ID}")).await.status, StatusCode::NOT_FOUND);
        let friend = coordinator.get(&format!("/testville/people/{FRIEND}/edit")).await;
        assert!(friend.page().contains("Sister of Someone who left, write to Someone who left"));
    }
}

#[tokio::test]
async fn what_a_forgotten_person_kept_for_their_organization_goes_with_their_sign_in() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let tx = app.scope().begin().await.unwrap();
        let pharmacy = Organization::named(OrganizationId(Uuid::from_u128(0x61)), "Pharmacy");
        added(&tx, &author(&app), &pharmacy).await.unwrap();
        let mut person = Person::find(&tx, person_id()).await.unwrap().unwrap();
        person.organization_id = Some(pharmacy.id);
        person.put(&tx).await.unwrap();
        let mut account = account::account(&tx, account_id(Role::Member)).await.unwrap().unwrap();
        account.name = "Zephyrine Quillfeather".to_owned();
        account::update_account(&tx, &account).await.unwrap();
        tx.commit().await.unwrap();
        let profile = format!("/testville/people/organizations/{}/profile", pharmacy.id);
        let member = app.visitor(Role::Member).await;
        member.post(&format!("{profile}/start"), &[]).await.leads_to();
        member
            .post(&profile, &[("email", "zephyrine@example.org"), ("sees_email", "all")])
            .await
            .leads_to();
        forget(&app).await;
        let db = &app.app.db;
        let profiles: Vec<(String,)> = db.all("SELECT content FROM organization_profile", &[]).await.unwrap();
        assert_eq!(profiles, Vec::new());
        let told = "SELECT actor_name, became FROM change WHERE subject_kind = 'organization-profile'";
        let told: Vec<(String, Option<String>)> = db.all(told, &[]).await.unwrap();
        assert!(told.len() >= 2, "the acts are kept");
        assert!(
            told.iter().all(|(name, became)| name == "Someone who left" && became.is_none()),
            "{told:?}"
        );
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator.get(&format!("/testville/people/organizations/{}", pharmacy.id)).await.page();
    }
}

#[tokio::test]
async fn what_somebody_else_is_known_by_too_is_left_to_them() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let twin = [
            ("given_name", "Zephyrine"),
            ("family_name", "Quillfeather"),
            ("email", "zephyrine@example.org"),
            ("phone", "555-0199-77"),
            ("even_if_alike", "yes"),
        ];
        let shown = coordinator.post("/testville/people/add", &twin).await.leads_to().to_owned();
        forget(&app).await;
        let page = coordinator.get(&shown).await;
        for secret in ["Zephyrine Quillfeather", "zephyrine@example.org", "555-0199-77"] {
            assert!(page.page().contains(secret), "{secret} was taken from somebody else");
        }
        let found = coordinator.get("/testville/people/list?words=quillf").await;
        assert!(found.page().contains("Zephyrine Quillfeather"));
    }
}

#[tokio::test]
async fn an_account_with_another_coalition_stays_and_is_signed_out() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let elsewhere = app.found_coalition("elsewhere").await;
        let tx = app.app.db.begin().await.unwrap();
        account::put_standing(&tx, elsewhere.id, account_id(Role::Member), Role::Member, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let member = app.visitor(Role::Member).await;
        forget(&app).await;
        assert_eq!(member.get("/elsewhere").await.status, StatusCode::SEE_OTHER);
        let back = app.visitor(Role::Member).await;
        back.get("/elsewhere").await.page();
        assert_eq!(back.get("/testville").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_table_of_tomorrow_is_searched_too() {
    let app = app(Engine::Lite).await;
    settle(&app).await;
    // A row like those of the search: bound to the person by nothing but text.
    let tables = tables_of(&app.app.registry.migrations);
    let table = tables.iter().find(|table| table.name == "search_word").unwrap();
    let row = serde_json::json!({
        "coalition_id": app.coalition.id, "word": "friend", "subject_kind": "something-new",
        "subject_id": Uuid::from_u128(77), "label": "Friends of Zephyrine Quillfeather", "detail": "",
    });
    let tx = app.app.db.begin().await.unwrap();
    put(&tx, table, row.as_object().unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    forget(&app).await;
    assert_eq!(lines_with(&everything(&app).await, "Friends of Someone who left").len(), 1);
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_the_lists_of_who_knows_whom() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let (person, friend) = (PersonId(person_id()), PersonId(FRIEND.parse().unwrap()));
        let (leader, knows) = (CommunityLeaderId(Uuid::from_u128(61)), KnowsWhomId(Uuid::from_u128(62)));
        let tx = app.scope().begin().await.unwrap();
        let known_by = Words(vec![person.to_string(), friend.to_string()]);
        let known = CommunityLeader { known_by, ..CommunityLeader::blank(leader) };
        added(&tx, &author(&app), &known).await.unwrap();
        let known = KnowsWhom {
            id: knows,
            person_id: friend,
            knows: Known::Person(person),
            trust: Trust::High,
            how: String::new(),
            version: 1,
        };
        added(&tx, &author(&app), &known).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post(&format!("/testville/privacy/{ID}/erase"), &[("sure", "yes")])
            .await
            .leads_to();
        let left = CommunityLeader::find(&app.scope(), leader.0).await.unwrap().unwrap();
        assert_eq!(left.known_by.0, [friend.to_string()]);
        assert_eq!(KnowsWhom::find(&app.scope(), knows.0).await.unwrap(), None);
    }
}

#[tokio::test]
async fn somebody_who_was_removed_before_can_still_be_forgotten() {
    for engine in engines() {
        let app = app(engine).await;
        settle(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let tx = app.scope().begin().await.unwrap();
        let person = Person::find(&tx, ID.parse().unwrap()).await.unwrap().unwrap();
        let allowed = Allowed {
            account: None,
            name: "Pat".to_owned(),
            for_organization: None,
            at: app.app.clock.now(),
            ids: app.app.ids.clone(),
            batch: None,
        };
        kit_store::removed(&tx, &allowed, &person).await.unwrap();
        tx.commit().await.unwrap();
        let history = coordinator.get(&format!("/testville/history/person/{ID}")).await;
        assert!(history.page().contains(&format!("/testville/privacy/{ID}")));
        forget(&app).await;
        let left = everything(&app).await;
        assert_eq!(lines_with(&left, SECRETS[1]), Vec::<&str>::new(), "{engine:?}");
        let gone = coordinator.get(&format!("/testville/privacy/{ID}")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}
