use axum::http::StatusCode;
use kit_store::testing::engines;
use kit_store::{CoalitionId, Record, added, changed};
use kit_web::testing::{TestApp, Visitor, account_id};
use kit_web::{Coalition, Role, account};
use uuid::Uuid;

use crate::members::{Person, PersonId};
use crate::organizations::{Organization, OrganizationId};

/// The pharmacy's rows in the two coalitions, and who speaks for them.
const HERE: Uuid = Uuid::from_u128(0x11);
const THERE: Uuid = Uuid::from_u128(0x12);
const SPEAKER: Uuid = Uuid::from_u128(0x21);
const SPEAKER_THERE: Uuid = Uuid::from_u128(0x22);

/// A pharmacy in `testville` and in `otherville`; the member of `testville` speaks for it in both.
struct Two {
    app: TestApp,
    other: Coalition,
    speaker: Visitor,
}

async fn pharmacy(app: &TestApp, coalition: CoalitionId, id: Uuid, person: Uuid, words: &str) {
    let tx = app.app.db.scope(coalition).begin().await.unwrap();
    let organization = Organization {
        what_they_do: words.to_owned(),
        website: format!("https://{}.example.org", words.len()),
        ..Organization::named(OrganizationId(id), "Elk Ridge Pharmacy")
    };
    added(&tx, &app.writes_as("Test"), &organization).await.unwrap();
    let speaker = Person {
        account_id: Some(account_id(Role::Member)),
        organization_id: Some(OrganizationId(id)),
        ..Person::named(PersonId(person), "Ellen", "Voss")
    };
    added(&tx, &app.writes_as("Test"), &speaker).await.unwrap();
    tx.commit().await.unwrap();
}

async fn both() -> Vec<Two> {
    let mut all = Vec::new();
    for engine in engines() {
        let app = TestApp::new(engine, crate::features()).await;
        let other = app.found_coalition("otherville").await;
        let tx = app.app.db.begin().await.unwrap();
        for role in [Role::Member, Role::Coordinator] {
            account::put_standing(&tx, other.id, account_id(role), role, None).await.unwrap();
        }
        tx.commit().await.unwrap();
        pharmacy(&app, app.coalition.id, HERE, SPEAKER, "Written by testville").await;
        pharmacy(&app, other.id, THERE, SPEAKER_THERE, "Written by the others").await;
        let speaker = app.visitor(Role::Member).await;
        all.push(Two { app, other, speaker });
    }
    all
}

fn here() -> String {
    format!("/testville/people/organizations/{HERE}")
}

fn there() -> String {
    format!("/otherville/people/organizations/{THERE}")
}

impl Two {
    /// Starts the profile in `testville`, uses it in `otherville`, and says three things.
    async fn tell(&self) {
        self.speaker.post(&format!("{}/profile/start", here()), &[]).await.leads_to();
        let offered = self.speaker.get(&format!("{}/profile", there())).await;
        assert!(offered.page().contains("Used in 1 other coalition"));
        let id = profile_id(&offered.body);
        self.speaker
            .post(&format!("{}/profile/use", there()), &[("profile_id", &id)])
            .await
            .leads_to();
        let only_there = self.other.id.to_string();
        let fields = [
            ("what_they_do", "Told to everybody"),
            ("sees_what_they_do", "all"),
            ("brings", "Told to the others"),
            ("sees_brings", "chosen"),
            ("chosen_brings", &only_there),
            ("hopes", "Told to nobody"),
            ("sees_hopes", "nobody"),
            ("phone", "555-0199"),
            ("sees_phone", "gibberish"),
            ("email", "told@example.org"),
            ("sees_email", "chosen"),
            ("chosen_email", &only_there),
        ];
        self.speaker.post(&format!("{}/profile", here()), &fields).await.leads_to();
    }

    async fn pages(&self) -> (String, String) {
        let coordinator = self.app.visitor(Role::Coordinator).await;
        let page = async |path: String| coordinator.get(&path).await.page().to_owned();
        (page(here()).await, page(there()).await)
    }
}

fn profile_id(page: &str) -> String {
    let (_, after) = page.split_once("name=\"profile_id\" value=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

fn holds(page: &str, words: &[&str], without: &[&str]) {
    for word in words {
        assert!(page.contains(word), "{word} is missing");
    }
    for word in without {
        assert!(!page.contains(word), "{word} leaked");
    }
}

#[tokio::test]
async fn each_coalition_sees_what_the_organization_decides_and_nothing_else() {
    for two in both().await {
        two.tell().await;
        let (here, there) = two.pages().await;
        holds(
            &here,
            &["Told to everybody", "https://20.example.org", "They tell this themselves: What they do."],
            &["Told to the others", "Told to nobody", "555-0199", "Written by", "https://21.example.org"],
        );
        holds(
            &there,
            &["Told to everybody", "Told to the others", "https://21.example.org"],
            &["Told to nobody", "555-0199", "Written by", "https://20.example.org"],
        );
        let coordinator = two.app.visitor(Role::Coordinator).await;
        for list in ["people/organizations", "people/organizations.csv"] {
            let here = coordinator.get(&format!("/testville/{list}")).await;
            holds(here.page(), &["Elk Ridge Pharmacy"], &["told@example.org", "555-0199"]);
            let there = coordinator.get(&format!("/otherville/{list}")).await;
            holds(there.page(), &["told@example.org"], &["555-0199"]);
        }
        let shape = coordinator.get("/api/v1/coalitions/otherville/organizations").await;
        holds(shape.page(), &["told@example.org"], &["555-0199", "Told to nobody"]);
        let shape = coordinator.get(&format!("/api/v1/coalitions/otherville/organizations/{THERE}")).await;
        assert_eq!(
            shape.value()["told_by_themselves"],
            serde_json::json!(["what_they_do", "email", "brings"])
        );
        // The history of a coalition knows that a profile is used, never what it says.
        let changes = kit_store::changes_of(&two.app.scope(), Organization::KIND, HERE, 10).await.unwrap();
        assert_eq!(changes.len(), 2);
        assert!(changes.iter().all(|change| !format!("{change:?}").contains("Told to")));
        let latest = kit_store::changes_of(&two.app.scope(), super::Profile::KIND, HERE, 10).await.unwrap();
        assert!(latest.is_empty());
    }
}

#[tokio::test]
async fn only_who_speaks_for_it_keeps_a_profile_and_only_their_own() {
    for two in both().await {
        two.tell().await;
        let coordinator = two.app.visitor(Role::Coordinator).await;
        for path in ["profile", "profile/start", "profile/use", "profile/stop"] {
            let sent = coordinator.post(&format!("{}/{path}", here()), &[]).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
        }
        // An officer who starts to speak for the organization gains nothing by it.
        let offered = two.speaker.get(&format!("{}/profile", here())).await;
        assert!(offered.page().contains("Told to nobody"));
        let tx = two.app.scope().begin().await.unwrap();
        let officer = Person {
            account_id: Some(account_id(Role::Officer)),
            organization_id: Some(OrganizationId(HERE)),
            ..Person::named(PersonId(Uuid::from_u128(0x23)), "Max", "Power")
        };
        added(&tx, &two.app.writes_as("Test"), &officer).await.unwrap();
        let stored = Organization::find(&tx, HERE).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let officer = two.app.visitor(Role::Officer).await;
        let looked = officer.get(&format!("{}/profile", here())).await;
        holds(looked.page(), &["Somebody else who speaks for this organization"], &["Told to"]);
        let start = officer.post(&format!("{}/profile/start", here()), &[]).await;
        assert_eq!(start.status, StatusCode::FORBIDDEN);
        let id = stored.profile_id.unwrap().to_string();
        let taken = officer.post(&format!("{}/profile/use", here()), &[("profile_id", &id)]).await;
        assert_eq!(taken.status, StatusCode::FORBIDDEN);
        let saved = officer.post(&format!("{}/profile", here()), &[("what_they_do", "Mine")]).await;
        assert_eq!(saved.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn taken_away_nothing_is_shown_even_if_the_row_points_to_it_again() {
    for two in both().await {
        two.tell().await;
        let before = Organization::find(&two.app.scope(), HERE).await.unwrap().unwrap();
        two.speaker.post(&format!("{}/profile/stop", here()), &[]).await.leads_to();
        let (page, other) = two.pages().await;
        holds(&page, &["Written by testville"], &["Told to"]);
        holds(&other, &["Told to everybody"], &["Written by"]);
        let tx = two.app.scope().begin().await.unwrap();
        let stored = Organization::find(&tx, HERE).await.unwrap().unwrap();
        assert_eq!(stored.profile_id, None);
        let again = Organization { profile_id: before.profile_id, ..stored.clone() };
        changed(&tx, &two.app.writes_as("Test"), &stored, again).await.unwrap();
        tx.commit().await.unwrap();
        holds(&two.pages().await.0, &["Written by testville"], &["Told to"]);
    }
}

#[tokio::test]
async fn a_profile_is_silent_once_its_keeper_or_the_organization_left() {
    for two in both().await {
        two.tell().await;
        let coordinator = two.app.visitor(Role::Coordinator).await;
        coordinator
            .post(&format!("/otherville/people/{SPEAKER_THERE}/leave"), &[])
            .await
            .leads_to();
        let (page, other) = two.pages().await;
        holds(&page, &["Told to everybody"], &[]);
        holds(&other, &["Written by the others"], &["Told to"]);
        coordinator.post(&format!("{}/leave", here()), &[]).await.leads_to();
        holds(&two.pages().await.0, &["Written by testville"], &["Told to"]);
    }
}

#[tokio::test]
async fn a_change_in_another_window_is_shown_beside_ones_own() {
    for two in both().await {
        two.tell().await;
        let save = |words: &'static str, version: &'static str| {
            [("what_they_do", words), ("sees_what_they_do", "all"), ("version", version)]
        };
        // Version 1 was the start, 2 the second coalition, 3 the words.
        let address = format!("{}/profile", here());
        two.speaker.post(&address, &save("First window", "3")).await.leads_to();
        let second = two.speaker.post(&address, &save("Second window", "3")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        holds(&second.body, &["First window", "Second window", "Every coalition"], &["⟦"]);
        let wrong = two.speaker.post(&address, &[("email", "nobody"), ("version", "4")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Write an address like"));
        two.speaker.post(&address, &save("Second window", "4")).await.leads_to();
        holds(&two.pages().await.1, &["Second window"], &["First window"]);
    }
}

#[tokio::test]
async fn a_profile_is_taken_along_and_handed_over() {
    for two in both().await {
        two.tell().await;
        let file = two.speaker.get(&format!("{}/profile.json", here())).await;
        holds(file.page(), &["Told to nobody", "555-0199"], &["Written by"]);
        let tx = two.app.scope().begin().await.unwrap();
        let successor = Person {
            account_id: Some(account_id(Role::Officer)),
            organization_id: Some(OrganizationId(HERE)),
            ..Person::named(PersonId(Uuid::from_u128(0x23)), "Ruben", "Oakes")
        };
        added(&tx, &two.app.writes_as("Test"), &successor).await.unwrap();
        tx.commit().await.unwrap();
        let address = format!("{}/profile", here());
        assert!(two.speaker.get(&address).await.page().contains("Ruben Oakes"));
        let hand_over = format!("{address}/hand-over");
        let stranger = account_id(Role::Coordinator).to_string();
        let refused = two.speaker.post(&hand_over, &[("account_id", &stranger)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        let to = account_id(Role::Officer).to_string();
        two.speaker.post(&hand_over, &[("account_id", &to)]).await.leads_to();
        let officer = two.app.visitor(Role::Officer).await;
        assert!(officer.get(&address).await.page().contains("Told to nobody"));
        holds(two.speaker.get(&address).await.page(), &["Somebody else who speaks"], &["Told to"]);
        assert_eq!(two.speaker.get(&format!("{address}.json")).await.status, StatusCode::NOT_FOUND);
        let (page, other) = two.pages().await;
        holds(&page, &["Told to everybody"], &["Written by"]);
        holds(&other, &["Written by the others"], &["Told to"]);
    }
}
