use axum::http::{Method, StatusCode};
use kit_mail::testing::MailServer;
use kit_mail::{Delivery, Smtp, State, ledger};
use kit_web::messages::{send_waiting, write_due};
use kit_web::testing::{Reply, TestApp, Visitor, account_id};
use kit_web::{Mistakes, Role, Typed};
use people::contact::ContactBy;
use people::members::{Person, PersonId};
use serde_json::json;
use uuid::Uuid;

use super::model;
use crate::testing::apps;

const TANYA: u128 = 1;
const HAL: u128 = 2;
const NORA: u128 = 3;
const ID: &str = "01890000-0000-7000-8000-000000000001";
const LIST: &str = "/testville/settings/mails";
const THANK: &str = "/testville/mails/thank";

fn id(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}

/// Tanya reads mail and can sign in, Hal wants to be called, Nora's mailbox is unknown to the mail server.
async fn fill(app: &TestApp) {
    let named = |number, name| Person::named(PersonId(Uuid::from_u128(number)), name, "Vega");
    let people = [
        Person {
            account_id: Some(account_id(Role::Member)),
            email: Some("tanya@example.org".to_owned()),
            ..named(TANYA, "Tanya")
        },
        Person {
            contact: ContactBy::Telephone,
            phone: Some("555-0123".to_owned()),
            ..named(HAL, "Hal")
        },
        Person { email: Some("nobody@example.org".to_owned()), ..named(NORA, "Nora") },
    ];
    let tx = app.scope().begin().await.unwrap();
    for person in &people {
        kit_store::Record::put(person, &tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn thank(visitor: &Visitor, go: &str, words: &str) -> Reply {
    let to = [id(TANYA), id(HAL), id(NORA)];
    let fields = [("id", ID), ("to", &to[0]), ("to", &to[1]), ("to", &to[2]), ("words", words), ("go", go)];
    visitor.post(THANK, &fields).await
}

async fn send(app: &TestApp, server: &MailServer) {
    write_due(&app.app).await.unwrap();
    let smtp = Smtp::new(&server.url(), "Tamarack <hello@example.org>").unwrap();
    send_waiting(&app.app, &smtp).await.unwrap();
}

/// The address in a header of the only mail the server took, as a path.
fn stop_path(server: &MailServer) -> String {
    let text = server.received().remove(0).text;
    let header = text.split("List-Unsubscribe: <http://localhost").nth(1).unwrap();
    header.split('>').next().unwrap().to_owned()
}

async fn chosen(app: &TestApp) -> Vec<(String, Delivery)> {
    ledger::choices(&app.scope(), Uuid::from_u128(TANYA)).await.unwrap()
}

#[tokio::test]
async fn before_anything_goes_out_one_sees_who_gets_it_and_who_does_not() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(THANK).await.page().contains("Tanya Vega"));
        let look = thank(&coordinator, "look", "For the flyers.").await;
        for words in [
            "2 people will get this",
            "Nora Vega, Tanya Vega",
            "1 person is told by telephone",
            "555-0123",
        ] {
            assert!(look.page().contains(words), "{words} is missing in {}", look.body);
        }
        assert!(ledger::listed(&app.scope(), None, Uuid::max(), 9).await.unwrap().is_empty());
        assert!(thank(&coordinator, "change", "For the flyers.").await.page().contains("For the flyers."));
        let sent = thank(&coordinator, "send", "For the flyers.").await;
        assert!(coordinator.get(sent.leads_to()).await.page().contains("3 people are thanked"));
        let again = thank(&coordinator, "send", "For the flyers.").await;
        assert!(coordinator.get(again.leads_to()).await.page().contains("Nobody new"));
        coordinator.in_spanish().get(THANK).await.page();
        assert_eq!(app.visitor(Role::Member).await.get(THANK).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn thanks_without_words_or_people_are_asked_for_again_with_what_was_typed() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let reply = coordinator.post(THANK, &[("id", ID), ("words", "For the flyers.")]).await;
        assert!(reply.body.contains("Choose at least one person") && reply.body.contains("For the flyers."));
        let reply = thank(&coordinator, "send", "  ").await;
        assert!(reply.body.contains("Say what you thank them for"));
        let stranger = id(77);
        let fields = [("id", ID), ("to", stranger.as_str()), ("words", "Hi"), ("go", "send")];
        let nobody = coordinator.post(THANK, &fields).await;
        assert!(coordinator.get(nobody.leads_to()).await.page().contains("Nobody new"));
    }
}

#[tokio::test]
async fn opening_the_link_stops_nothing_and_one_click_without_signing_in_does() {
    for app in apps().await {
        fill(&app).await;
        let server = MailServer::start().await;
        thank(&app.visitor(Role::Coordinator).await, "send", "For the flyers.").await.leads_to();
        send(&app, &server).await;
        let (path, anybody) = (stop_path(&server), app.anonymous());
        let page = anybody.get(&path).await;
        assert!(page.page().contains("Stop these mails") && page.body.contains("Thank-you notes"));
        assert!(chosen(&app).await.is_empty(), "mail scanners open every link");
        let guess = anybody.post("/me/mails/stop/guessed", &[("List-Unsubscribe", "One-Click")]).await;
        assert_eq!(guess.status, StatusCode::NOT_FOUND);
        let head = anybody.send(Method::HEAD, &path, "", Vec::new()).await;
        assert_eq!(head.status, StatusCode::OK);
        assert!(chosen(&app).await.is_empty(), "nor does asking for its head");
        let done = anybody.post(&path, &[("List-Unsubscribe", "One-Click")]).await;
        assert!(done.page().contains("No more of these mails"));
        assert_eq!(chosen(&app).await, [("thank-you".to_owned(), Delivery::Never)], "this kind and no other");
        anybody.in_spanish().get(&path).await.page();
    }
}

#[tokio::test]
async fn one_click_works_from_wherever_the_mail_program_is() {
    for (name, value) in [
        ("origin", "https://mail.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        for app in apps().await {
            fill(&app).await;
            let server = MailServer::start().await;
            thank(&app.visitor(Role::Coordinator).await, "send", "For the flyers.").await.leads_to();
            send(&app, &server).await;
            let path = stop_path(&server);
            let from_there = app.anonymous().with_header(name, value);
            let guess = from_there.post("/me/mails/stop/guessed", &[]).await;
            assert_eq!(guess.status, StatusCode::NOT_FOUND, "{name}: {value}");
            assert_eq!(from_there.get(&path).await.status, StatusCode::OK);
            assert!(chosen(&app).await.is_empty(), "opening the link stops nothing");
            let done = from_there.post(&path, &[("List-Unsubscribe", "One-Click")]).await;
            assert!(done.page().contains("No more of these mails"), "{name}: {value}");
            assert_eq!(chosen(&app).await, [("thank-you".to_owned(), Delivery::Never)]);
            // Nothing else that is public takes a form from there.
            let foreign = from_there.post("/sign-in", &[("email", "tanya@example.org")]).await;
            assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        }
    }
}

#[tokio::test]
async fn the_coordinator_sees_what_became_of_everything_and_whom_to_call() {
    for app in apps().await {
        fill(&app).await;
        let server = MailServer::start().await;
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(LIST).await.page().contains("Nothing here yet"));
        thank(&coordinator, "send", "For the flyers.").await.leads_to();
        send(&app, &server).await;
        let list = coordinator.get(LIST).await;
        for words in ["Tanya Vega", "Sent", "To telephone", "555-0123", "Came back", "no such mailbox"] {
            assert!(list.page().contains(words), "{words} is missing");
        }
        let call = coordinator.get(&format!("{LIST}?state=to_telephone")).await;
        assert!(call.page().contains("Hal Vega") && !call.body.contains("Tanya Vega"));
        let rows = ledger::listed(&app.scope(), None, Uuid::max(), 9).await.unwrap();
        let of = |state| rows.iter().find(|row| row.state == state).unwrap().id;
        let act = async |id: Uuid, act: &str| {
            coordinator.post(&format!("{LIST}/{id}/{act}"), &[]).await.leads_to();
        };
        act(of(State::ToTelephone), "told").await;
        act(of(State::Bounced), "try-again").await;
        act(of(State::Sent), "came-back").await;
        let states: Vec<State> = ledger::listed(&app.scope(), None, Uuid::max(), 9)
            .await
            .unwrap()
            .iter()
            .map(|row| row.state)
            .collect();
        assert_eq!(states, [State::Bounced, State::Bounced, State::Told]);
        let reader = async |number| ledger::reader(&app.scope(), Uuid::from_u128(number)).await.unwrap();
        assert!(
            reader(TANYA).await.holds("tanya@example.org") && reader(NORA).await.refused_address.is_none()
        );
        coordinator.in_spanish().get(LIST).await.page();
        assert_eq!(app.visitor(Role::Officer).await.get(LIST).await.status, StatusCode::FORBIDDEN);
        let missing = format!("{LIST}/{}/told", Uuid::nil());
        assert_eq!(
            app.visitor(Role::Coordinator).await.post(&missing, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn everybody_chooses_for_themselves_what_they_hear_of_and_when_not() {
    for app in apps().await {
        fill(&app).await;
        let member = app.visitor(Role::Member).await;
        assert!(member.get("/me").await.page().contains("href=\"/testville/mails\""));
        let page = member.get("/testville/mails").await;
        for words in ["Weekly note", "Reminders", "Votes", "Invitations", "Thank-you notes", "Quiet hours"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let fields = [
            ("weekly-note", "never"),
            ("promise-reminder", "weekly"),
            ("ballot-link", "at_once"),
            ("ballot-reminder", "at_once"),
            ("vote-result", "weekly"),
            ("pulse-link", "weekly"),
            ("meeting-invitation", "at_once"),
            ("thank-you", "at_once"),
            ("quiet_from", "20"),
            ("quiet_to", "9"),
            ("time_zone", "America/Denver"),
            ("note_hour", "17"),
        ];
        let saved = member.post("/testville/mails", &fields).await;
        assert!(member.get(saved.leads_to()).await.page().contains("Saved."));
        assert!(chosen(&app).await.contains(&("weekly-note".to_owned(), Delivery::Never)));
        let reader = ledger::reader(&app.scope(), Uuid::from_u128(TANYA)).await.unwrap();
        assert_eq!((reader.quiet_from, reader.quiet_to), (20, 9));
        assert_eq!(reader.time_zone.as_deref(), Some("America/Denver"));
        assert_eq!(reader.note_hour, Some(17));
        let quiet: Vec<(&str, &str)> = fields[..11].iter().copied().chain([("note_hour", "21")]).collect();
        assert!(member.post("/testville/mails", &quiet).await.body.contains("lies in your quiet hours"));
        let mut odd = fields;
        odd[0].1 = "at_once";
        odd[8].1 = "25";
        odd[10].1 = "Nowhere/Land";
        let mistakes = member.post("/testville/mails", &odd).await;
        for words in ["Choose how you want", "Choose the hours", "Choose a time zone"] {
            assert!(mistakes.body.contains(words), "{words} is missing");
        }
        let officer = app.visitor(Role::Officer).await;
        assert!(officer.get("/testville/mails").await.page().contains("not on the list of people"));
        assert_eq!(officer.post("/testville/mails", &fields).await.status, StatusCode::NOT_FOUND);
        member.in_spanish().get("/testville/mails").await.page();
    }
}

#[tokio::test]
async fn programs_read_and_change_what_their_owner_hears_of() {
    for app in apps().await {
        fill(&app).await;
        let member = app.visitor(Role::Member).await;
        let path = "/api/v1/coalitions/testville/my-mails";
        let usual = member.get(path).await.value();
        assert_eq!(
            (&usual["quiet_from"], &usual["deliveries"]["weekly-note"]),
            (&json!(21), &json!("weekly"))
        );
        let new = json!({ "deliveries": { "ballot-link": "never" }, "note_hour": "18", "quiet_to": 7 });
        let saved = member.json(Method::PUT, path, &new).await.value();
        assert_eq!((&saved["deliveries"]["ballot-link"], &saved["note_hour"]), (&json!("never"), &json!(18)));
        assert_eq!((&saved["quiet_from"], &saved["quiet_to"]), (&json!(21), &json!(7)));
        let back = member.json(Method::PUT, path, &json!({ "note_hour": "" })).await.value();
        assert_eq!((&back["note_hour"], &back["quiet_to"]), (&json!(null), &json!(7)));
        for wrong in [
            json!({ "deliveries": { "junk": "never" } }),
            json!({ "deliveries": { "weekly-note": "at_once" } }),
            json!({ "note_hour": "noon" }),
            json!({ "quiet_from": 24 }),
            json!({ "time_zone": "../etc" }),
        ] {
            let refused = member.json(Method::PUT, path, &wrong).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        let officer = app.visitor(Role::Officer).await;
        assert_eq!(officer.get(path).await.status, StatusCode::NOT_FOUND, "not among the people here");
    }
}

#[tokio::test]
async fn the_coalition_chooses_when_its_weekly_note_goes_out() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = format!("{LIST}/weekly-note");
        assert!(coordinator.get(&page).await.page().contains("<option value=\"8\" selected>"));
        coordinator.post(&page, &[("hour", "16")]).await.leads_to();
        assert!(coordinator.get(&page).await.page().contains("<option value=\"16\" selected>"));
        for wrong in ["", "25", "noon"] {
            let refused = coordinator.post(&page, &[("hour", wrong)]).await;
            assert!(refused.body.contains("Choose the hour from the list"), "{wrong}");
        }
        assert_eq!(
            app.visitor(Role::Member).await.post(&page, &[("hour", "9")]).await.status,
            StatusCode::FORBIDDEN
        );
        let api = "/api/v1/coalitions/testville/weekly-note";
        assert_eq!(coordinator.get(api).await.value()["hour"], 16);
        let saved = coordinator.json(Method::PUT, api, &json!({ "hour": 17 })).await;
        assert_eq!(saved.value()["hour"], 17);
        let wrong = coordinator.json(Method::PUT, api, &json!({ "hour": 24 })).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn the_next_weekly_note_is_shown_with_who_gets_it() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let page = coordinator.get(&format!("{LIST}/weekly-note")).await;
        for words in ["1 person will get this", "Cannot sign in yet", "Monday, March 16", "What it says"] {
            assert!(page.page().contains(words), "{words} is missing in {}", page.body);
        }
        let words = coordinator.get(&format!("{LIST}/weekly-note?show=words")).await;
        assert!(words.page().contains("Due soon") && words.body.contains("Next meeting"));
        coordinator.in_spanish().get(&format!("{LIST}/weekly-note?show=words")).await.page();
    }
}

#[tokio::test]
async fn programs_read_the_ledger_say_who_was_told_and_thank() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let base = "/api/v1/coalitions/testville";
        let new = json!({"id": ID, "people": [id(HAL), id(77)], "words": "For the rides."});
        let thanked = coordinator.json(Method::POST, &format!("{base}/thanks"), &new).await;
        assert_eq!(thanked.value()["thanked"], 1);
        let empty = coordinator.json(Method::POST, &format!("{base}/thanks"), &json!({})).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        write_due(&app.app).await.unwrap();
        let list = coordinator.get(&format!("{base}/notifications?state=to_telephone")).await.value();
        assert_eq!(list["items"][0]["person"], "Hal Vega");
        let one = list["items"][0]["id"].as_str().unwrap();
        let told = coordinator
            .json(Method::POST, &format!("{base}/notifications/{one}/told"), &json!({}))
            .await;
        assert_eq!(told.value()["state"], "told");
    }
}

#[test]
fn odd_forms_are_refused_field_by_field() {
    let kinds: [model::Kind; 1] = [("weekly-note", &[Delivery::Weekly, Delivery::Never])];
    let wrong = |mistakes: Mistakes| mistakes.iter().map(|mistake| mistake.field.clone()).collect::<Vec<_>>();
    let nothing = model::wishes(&kinds, &Typed::parse(b"")).unwrap_err();
    assert_eq!(wrong(nothing), ["weekly-note", "quiet_from"]);
    let hostile =
        Typed::parse(b"weekly-note=%00&quiet_from=-1&quiet_to=99999999999999999999&time_zone=../etc");
    assert_eq!(wrong(model::wishes(&kinds, &hostile).unwrap_err()).len(), 3);
    let nobody = model::thanks(&Typed::parse(b"to=x&words=&id=y")).unwrap_err();
    assert!(nobody.len() >= 2);
}
