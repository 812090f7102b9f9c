use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use people::seats::{Seat, SeatId};
use serde_json::json;

use super::model::Spoken;
use crate::testing::{apps, store};

const MARCH: &str = "/testville/meetings/2026-03-10";
const API: &str = "/api/v1/coalitions/testville/meetings/2026-03-10";

/// A running meeting with one item; the member takes notes and sits in a resident seat.
async fn running(app: &TestApp) -> (Visitor, String) {
    for number in [1, 2] {
        let person = PersonId(Uuid::from_u128(number));
        let account = (number == 1).then(|| account_id(Role::Member));
        store(
            app,
            &Person {
                account_id: account,
                ..Person::named(person, &format!("P{number}"), "Test")
            },
        )
        .await;
        let seat = Seat {
            is_resident: true,
            representative_id: Some(person),
            ..Seat::empty(SeatId(Uuid::from_u128(number)), "parents")
        };
        store(app, &seat).await;
    }
    let coordinator = app.visitor(Role::Coordinator).await;
    let notes_by = Uuid::from_u128(1).to_string();
    let form = [
        ("title", "Short meeting"),
        ("day", "2026-03-10"),
        ("time", "10:00"),
        ("minutes", "60"),
        ("notes_by_id", notes_by.as_str()),
    ];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    let item = coordinator
        .json(Method::POST, &format!("{API}/agenda"), &json!({ "title": "Drop box" }))
        .await;
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    let item = item.value()["id"].as_str().unwrap().to_owned();
    (coordinator, item)
}

#[tokio::test]
async fn two_people_write_at_once_and_no_word_is_lost() {
    for app in apps().await {
        let (coordinator, item) = running(&app).await;
        let taker = app.visitor(Role::Member).await;
        let notes = format!("{MARCH}/notes/{item}");
        coordinator.post(&notes, &[("base", ""), ("words", "Danny: no uniform")]).await.leads_to();
        taker
            .post(&notes, &[("base", ""), ("words", "Ellen: staff can empty it")])
            .await
            .leads_to();
        let minutes = coordinator.get(&format!("{MARCH}/minutes")).await;
        assert!(minutes.page().contains("Danny: no uniform\nEllen: staff can empty it"));
        let read = "Danny: no uniform\nEllen: staff can empty it";
        taker
            .post(&notes, &[("base", read), ("words", "Ellen: staff can empty it")])
            .await
            .leads_to();
        assert!(!coordinator.get(&format!("{MARCH}/minutes")).await.page().contains("Danny"));
        let evaluator = app.visitor(Role::Evaluator).await.post(&notes, &[("words", "x")]).await;
        assert_eq!(evaluator.status, StatusCode::FORBIDDEN);
        let api = format!("{API}/notes/{item}");
        let long = json!({ "words": "x".repeat(20_001) });
        assert_eq!(coordinator.json(Method::PUT, &api, &long).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let other = format!("{API}/notes/{}", Uuid::from_u128(9));
        let nowhere = coordinator.json(Method::PUT, &other, &json!({ "words": "x" })).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_tap_for_each_speaker_shows_who_has_not_spoken() {
    for app in apps().await {
        let (coordinator, _) = running(&app).await;
        for person in [1, 2] {
            let person = Uuid::from_u128(person).to_string();
            let form = [("person_id", person.as_str()), ("how", "here")];
            coordinator.post(&format!("{MARCH}/attendance"), &form).await.leads_to();
        }
        let first = Uuid::from_u128(1).to_string();
        let tap = Uuid::from_u128(90).to_string();
        for _ in 0..2 {
            let form = [("person_id", first.as_str()), ("id", tap.as_str())];
            coordinator.post(&format!("{MARCH}/spoke"), &form).await.leads_to();
        }
        let page = coordinator.get(MARCH).await;
        assert!(
            page.page()
                .contains("1 of the 2 in resident seats has not spoken on this. Ask P2 Test first.")
        );
        assert!(page.page().contains("1 of 2") && !page.body.contains("class=\"behind\""));
        let turn = json!({ "person_id": first });
        let minutes = coordinator.json(Method::POST, &format!("{API}/speaking-turns"), &turn).await.value();
        assert_eq!((&minutes["residents_spoken"], &minutes["residents"]), (&json!(1), &json!(2)));
        for _ in 0..2 {
            coordinator.post(&format!("{MARCH}/spoke/back"), &[]).await.leads_to();
        }
        assert_eq!(coordinator.post(&format!("{MARCH}/spoke/back"), &[]).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn minutes_are_approved_with_a_day_and_a_how_and_then_stand() {
    for app in apps().await {
        let (coordinator, item) = running(&app).await;
        let notes = format!("{MARCH}/notes/{item}");
        coordinator.post(&notes, &[("words", "Agreed")]).await.leads_to();
        let approve = format!("{MARCH}/minutes/approve");
        let early = coordinator.post(&approve, &[("approved_on", "2026-03-01"), ("approved_how", "")]).await;
        assert!(
            early.body.contains("href=\"#approved_on\"") && early.body.contains("href=\"#approved_how\"")
        );
        let form = [("approved_on", "2026-04-16"), ("approved_how", "by consent at the April meeting")];
        coordinator.post(&approve, &form).await.leads_to();
        let page = coordinator.get(&format!("{MARCH}/minutes")).await;
        assert!(page.page().contains("on April 16, 2026, by consent at the April meeting"));
        let late = coordinator.post(&notes, &[("words", "Changed our mind")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        coordinator.post(&format!("{MARCH}/minutes/reopen"), &[]).await.leads_to();
        coordinator
            .post(&notes, &[("base", "Agreed"), ("words", "Agreed, with a rule")])
            .await
            .leads_to();
        let approval = json!({ "approved_on": "2026-04-16", "approved_how": "by consent" });
        let minutes =
            coordinator.json(Method::POST, &format!("{API}/minutes/approve"), &approval).await.value();
        assert_eq!(
            (&minutes["approved"], &minutes["notes"][0]["words"]),
            (&json!(true), &json!("Agreed, with a rule"))
        );
        assert_eq!(coordinator.get(&format!("{API}/minutes")).await.value()["approved"], true);
        let reopen = format!("{API}/minutes/reopen");
        let open = coordinator.json(Method::POST, &reopen, &json!({})).await.value();
        assert_eq!(open["approved"], false);
        let member = app.visitor(Role::Member).await.json(Method::POST, &reopen, &json!({})).await;
        assert_eq!(member.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn the_packet_holds_the_agenda_and_the_minutes_of_the_time_before() {
    for app in apps().await {
        let (coordinator, item) = running(&app).await;
        coordinator
            .post(&format!("{MARCH}/notes/{item}"), &[("words", "Danny told a story")])
            .await
            .leads_to();
        let april = [("title", "April meeting"), ("day", "2026-04-16"), ("time", "17:30"), ("minutes", "60")];
        let april = coordinator.post("/testville/meetings/add", &april).await.leads_to().to_owned();
        let new = json!({ "title": "Numbers", "papers": [{ "title": "Returns", "link": "https://example.org/r" }] });
        let api = "/api/v1/coalitions/testville/meetings/2026-04-16/agenda";
        coordinator.json(Method::POST, api, &new).await.value();
        let packet = coordinator.get(&format!("{april}/packet")).await;
        for words in ["Numbers", "https://example.org/r", "Minutes: Short meeting", "Danny told a story"] {
            assert!(packet.page().contains(words), "{words}");
        }
    }
}

#[tokio::test]
async fn a_promise_can_be_made_on_the_page_of_the_minutes_afterwards() {
    for app in apps().await {
        let coordinator = app.visitor(kit_web::Role::Coordinator).await;
        let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
        let page = coordinator.post("/testville/meetings/add", &form).await.leads_to().to_owned();
        assert!(coordinator.get(&format!("{page}/minutes")).await.page().contains("name=\"back\""));
        let promise = [("what", "Send the list around"), ("by", "2026-04-10"), ("back", "minutes")];
        let made = coordinator.post(&format!("{page}/promises"), &promise).await;
        assert_eq!(made.leads_to(), format!("{page}/minutes"));
        assert!(coordinator.get(&format!("{page}/minutes")).await.page().contains("Send the list around"));
        let wrong = coordinator.post(&format!("{page}/promises"), &[("what", ""), ("back", "minutes")]).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert!(
            wrong.body.contains("href=\"#what\"") && wrong.body.contains("<article class=\"sheet minutes\"")
        );
        let reader = app.visitor(kit_web::Role::Evaluator).await.get(&format!("{page}/minutes")).await;
        assert!(!reader.page().contains("name=\"back\""));
    }
}

#[test]
fn the_smaller_share_is_behind_not_the_smaller_number() {
    let spoken = |voices, of| Spoken { voices, of, turns: voices };
    assert!(spoken(4, 7).is_behind(spoken(11, 12)));
    assert!(!spoken(4, 7).is_behind(spoken(8, 14)), "the same share");
    assert!(!spoken(2, 2).is_behind(spoken(11, 12)), "all of few");
    assert!(!spoken(0, 7).is_behind(spoken(0, 0)), "nobody else is here");
}
