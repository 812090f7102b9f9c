//! What an open page asks for after an event.

use axum::http::StatusCode;
use kit_store::uuid::Uuid;
use kit_web::account::{self, TablePass};
use kit_web::testing::{NOW, TestApp, Visitor};
use kit_web::{Role, secret};
use serde_json::json;

use super::MARCH;
use crate::testing::{Chamber, apps};

/// A meeting that is under way with an open vote, three voices, and a phone for each of the first two.
struct Hall {
    chamber: Chamber,
    coordinator: Visitor,
    phones: Vec<Visitor>,
    decide: String,
}

async fn hall(app: &TestApp) -> Hall {
    let chamber = Chamber::with(app, 3, 0).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    let proposal = chamber.proposal(app, &[]).await;
    let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    let agenda = "/api/v1/coalitions/testville/meetings/2026-03-10/agenda";
    let item = json!({ "proposal_id": proposal });
    let item = coordinator.json(axum::http::Method::POST, agenda, &item).await.value();
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    for person in &chamber.people {
        let here = [("person_id", person.to_string()), ("how", "here".to_owned())];
        let here: Vec<(&str, &str)> = here.iter().map(|(name, value)| (*name, value.as_str())).collect();
        coordinator.post(&format!("{MARCH}/attendance"), &here).await.leads_to();
    }
    let decide = format!("{MARCH}/decide/{}", item["id"].as_str().unwrap());
    coordinator.post(&format!("{decide}/open"), &[]).await.leads_to();
    let mut phones = Vec::new();
    for place in 0..2 {
        phones.push(phone(app, &chamber, place).await);
    }
    Hall { chamber, coordinator, phones, decide }
}

async fn phone(app: &TestApp, chamber: &Chamber, place: usize) -> Visitor {
    let secret = format!("phone-{place}");
    let pass = TablePass {
        coalition_id: app.coalition.id,
        id: Uuid::from_u128(900 + place as u128),
        path: MARCH.to_owned(),
        person_id: chamber.people[place].0,
        name: format!("Person {}", place + 1),
        number: 10,
        asked_at: NOW,
        confirmed_at: Some(NOW),
        confirmed_by: "Pat".to_owned(),
        expires_at: NOW.plus_days(1),
    };
    let tx = app.app.db.begin().await.unwrap();
    account::insert_table_pass(&tx, &secret::hash(&secret), &pass).await.unwrap();
    tx.commit().await.unwrap();
    app.anonymous().with_header("cookie", &format!("table={secret}"))
}

fn asks(changed: &str, after: &str) -> String {
    format!("{MARCH}/parts?changed={changed}&after={after}")
}

fn statements(headers: &axum::http::HeaderMap) -> u32 {
    let timing = headers["server-timing"].to_str().unwrap();
    timing.split("desc=\"").nth(1).unwrap().trim_end_matches('"').parse().unwrap()
}

#[tokio::test]
async fn after_a_vote_a_phone_gets_the_tally_and_its_own_ballot_and_nothing_else() {
    for app in apps().await {
        let hall = hall(&app).await;
        let [first, second] = &hall.phones[..] else {
            panic!("two phones")
        };
        let tap = [
            ("voice", hall.chamber.voices[0].to_string()),
            ("answer", "agree".into()),
            ("reason", "".into()),
        ];
        let tap: Vec<(&str, &str)> =
            tap.iter().map(|(name, value): &(_, String)| (*name, value.as_str())).collect();
        first.post(&format!("{}/vote", hall.decide), &tap).await.leads_to();
        let own = first.get(&asks("votes", "event.1")).await;
        assert!(
            own.body.contains("1 of 3 recorded") && own.body.contains("data-part=\"now\""),
            "{}",
            own.body
        );
        assert!(own.body.contains("Your vote for Person 1") && own.body.contains("You have voted"));
        for other in ["<html", "data-part=\"agenda\"", "data-part=\"attendance\"", "data-part=\"notes\""] {
            assert!(!own.body.contains(other), "{other}");
        }
        let others = second.get(&asks("votes", "event.1")).await;
        assert!(others.body.contains("1 of 3 recorded") && others.body.contains("Your vote for Person 2"));
        assert!(!others.body.contains("Your vote for Person 1"), "nobody is shown another's ballot");
        assert!(!others.body.contains("You have voted"));
        let spanish = second.clone().in_spanish().get(&asks("votes", "event.1")).await;
        assert!(spanish.body.contains("1 de 3 registrados"));
        let chair = hall.coordinator.get(&asks("votes", "event.1")).await;
        assert!(chair.body.contains("Close the vote") && !others.body.contains("Close the vote"));
        let reader = app.visitor(Role::Evaluator).await.get(&asks("votes", "event.1")).await;
        assert!(reader.body.contains("1 of 3 recorded") && !reader.body.contains("Your vote for"));
    }
}

#[tokio::test]
async fn the_second_phone_costs_the_database_hardly_anything_and_is_never_shown_what_was_before() {
    for app in apps().await {
        let hall = hall(&app).await;
        let [first, second] = &hall.phones[..] else {
            panic!("two phones")
        };
        let read = statements(&first.get(&asks("attendance", "event.1")).await.headers);
        let kept = statements(&second.get(&asks("attendance", "event.1")).await.headers);
        assert!(kept <= 3 && kept < read, "{kept} statements after {read}");
        let left = [("person_id", hall.chamber.people[2].to_string()), ("how", "away".to_owned())];
        let left: Vec<(&str, &str)> = left.iter().map(|(name, value)| (*name, value.as_str())).collect();
        hall.coordinator.post(&format!("{MARCH}/attendance"), &left).await.leads_to();
        let now = second.get(&asks("attendance", "event.2")).await;
        assert!(now.body.contains("<span class=\"big\">2</span>") && now.body.contains("0 of 2 recorded"));
    }
}

#[tokio::test]
async fn what_may_have_changed_anything_brings_everything_and_another_shape_is_named() {
    for app in apps().await {
        let hall = hall(&app).await;
        let phone = &hall.phones[0];
        for events in ["state", "agenda", "votes,facts", "nonsense", "", "everything"] {
            let whole = phone.get(&asks(events, "event.1")).await;
            for part in ["state", "now", "agenda", "attendance", "speaking", "notes"] {
                assert!(whole.body.contains(&format!("data-part=\"{part}\"")), "{part} after {events}");
            }
            assert!(whole.body.contains("data-shape=\"item\"") && !whole.body.contains("<html"));
        }
        let some = phone.get(&asks("notes,promises", "event.1")).await;
        assert!(some.body.contains("data-part=\"notes\"") && some.body.contains("data-part=\"promised\""));
        hall.coordinator.post(&format!("{MARCH}/end"), &[]).await.leads_to();
        let over = hall.coordinator.get(&asks("state", "event.2")).await;
        assert!(over.body.contains("data-shape=\"over\""));
        assert!(hall.coordinator.get(&asks("votes", "event.2")).await.body.contains("data-shape=\"over\""));
    }
}

#[tokio::test]
async fn only_those_who_may_see_the_meeting_get_parts_of_it() {
    for app in apps().await {
        let hall = hall(&app).await;
        hall.phones[0].get(&asks("votes", "event.1")).await;
        let outside = app.anonymous().get(&asks("votes", "event.1")).await;
        assert!(outside.leads_to().starts_with("/sign-in"));
        assert_eq!(app.outsider().await.get(&asks("votes", "event.1")).await.status, StatusCode::NOT_FOUND);
        let long = "x".repeat(101);
        for wrong in ["", long.as_str()] {
            assert_eq!(hall.coordinator.get(&asks("votes", wrong)).await.status, StatusCode::NOT_FOUND);
        }
        let missing = "/testville/meetings/2020-01-01/parts?changed=votes&after=event.1";
        assert_eq!(hall.coordinator.get(missing).await.status, StatusCode::NOT_FOUND);
    }
}
