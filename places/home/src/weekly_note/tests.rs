use axum::http::Method;
use kit_mail::{Delivery, Notice, State, ledger, notify};
use kit_store::Record;
use kit_web::Role;
use kit_web::messages::write_due;
use kit_web::testing::{TestApp, account_id};
use people::members::{Person, PersonId};
use people::organizations::{Organization, OrganizationId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::KIND;
use crate::testing::apps;

const ROSA: u128 = 1;
const TANYA: u128 = 2;

/// Rosa runs it; Tanya is a member who reads Spanish; Hal cannot sign in.
async fn fill(app: &TestApp) {
    let tx = app.scope().begin().await.unwrap();
    for (number, name, role) in [
        (ROSA, "Rosa", Some(Role::Coordinator)),
        (TANYA, "Tanya", Some(Role::Member)),
        (3, "Hal", None),
    ] {
        let person = Person {
            account_id: role.map(account_id),
            ..Person::named(PersonId(Uuid::from_u128(number)), name, "Vega")
        };
        kit_store::Record::put(&person, &tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let member = app.visitor(Role::Member).await;
    member.post("/me/language", &[("language", "es")]).await.leads_to();
    let coordinator = app.visitor(Role::Coordinator).await;
    let who = Uuid::from_u128(TANYA).to_string();
    let fields = [("what", "Order bags"), ("person_id", who.as_str()), ("by", "2026-03-20")];
    coordinator.post("/testville/goals/plan/add", &fields).await.leads_to();
    coordinator
        .post("/testville/goals/add", &[("title", "Fewer students misuse medicine")])
        .await
        .leads_to();
}

/// From Tuesday to the next Monday, eight in the morning and later.
async fn until_monday(app: &TestApp) {
    for _ in 0..6 {
        app.pass_a_day().await;
    }
    write_due(&app.app).await.unwrap();
}

async fn mails(app: &TestApp) -> Vec<kit_mail::Mail> {
    let mut mails = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap();
    mails.retain(|mail| mail.notification_id.is_some());
    mails.sort_by(|one, other| one.to_address.cmp(&other.to_address));
    mails
}

#[tokio::test]
async fn on_monday_everybody_who_can_sign_in_gets_the_blocks_of_their_own_home() {
    for app in apps().await {
        fill(&app).await;
        until_monday(&app).await;
        let mails = mails(&app).await;
        let to: Vec<&str> = mails.iter().map(|mail| mail.to_address.as_str()).collect();
        assert_eq!(to, ["coordinator@example.org", "member@example.org"]);
        let (rosa, tanya) = (&mails[0], &mails[1]);
        assert_eq!(rosa.subject, "testville together this week");
        for words in ["Hello Rosa,", "Due soon", "Order bags", "Tanya Vega", "Fewer students", "Next meeting"]
        {
            assert!(rosa.body.contains(words), "{words} is missing in {}", rosa.body);
        }
        for words in ["Hola, Tanya:", "Order bags", "Usted", "Próxima reunión", "Quién falta"] {
            assert!(tanya.body.contains(words), "{words} is missing in {}", tanya.body);
        }
        assert!(tanya.html.as_deref().unwrap().contains("<html lang=\"es\">"));
        for mail in [rosa, tanya] {
            assert!(
                !mail.body.contains(kit_text::MISSING) && mail.body.contains("http://localhost/testville\n")
            );
        }
        app.pass_a_day().await;
        write_due(&app.app).await.unwrap();
        assert_eq!(self::mails(&app).await.len(), 2, "once a week");
    }
}

#[tokio::test]
async fn what_an_organization_committed_to_stands_in_the_note_of_those_who_answer_for_it() {
    for app in apps().await {
        fill(&app).await;
        let store = OrganizationId(Uuid::from_u128(0x201));
        let tx = app.scope().begin().await.unwrap();
        Organization::named(store, "Hooper Feed").put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        let add = async |kind: &str, record: Value| {
            let address = format!("/api/v1/coalitions/testville/{kind}");
            coordinator.json(Method::POST, &address, &record).await.value()["id"].clone()
        };
        let commitment =
            add("commitments", json!({ "organization_id": store, "title": "Lock boxes at cost" })).await;
        for (what, day) in [("Sell lock boxes", "2026-03-20"), ("Train the clerks", "2026-09-01")] {
            let element =
                json!({ "commitment_id": commitment, "what": what, "metric": "seen", "due_on": day });
            add("commitment-elements", element).await;
        }
        until_monday(&app).await;
        let mails = mails(&app).await;
        let (rosa, tanya) = (&mails[0].body, &mails[1].body);
        assert!(rosa.contains("Committed: Sell lock boxes") && rosa.contains("Hooper Feed"), "{rosa}");
        assert!(!rosa.contains("Train the clerks"), "half a year ahead is not soon: {rosa}");
        assert!(!tanya.contains("Sell lock boxes"), "she does not speak for the store: {tanya}");
    }
}

#[tokio::test]
async fn who_wants_none_gets_none() {
    for app in apps().await {
        fill(&app).await;
        let tx = app.scope().begin().await.unwrap();
        ledger::choose(&tx, Uuid::from_u128(ROSA), KIND, Delivery::Never).await.unwrap();
        tx.commit().await.unwrap();
        until_monday(&app).await;
        let mails = mails(&app).await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to_address, "member@example.org");
    }
}

#[tokio::test]
async fn a_note_that_would_be_empty_is_not_sent() {
    for app in apps().await {
        let tx = app.scope().begin().await.unwrap();
        let person = Person {
            account_id: Some(account_id(Role::Guest)),
            ..Person::named(PersonId(Uuid::from_u128(ROSA)), "Rosa", "Vega")
        };
        kit_store::Record::put(&person, &tx).await.unwrap();
        tx.commit().await.unwrap();
        until_monday(&app).await;
        assert!(mails(&app).await.is_empty(), "a guest sees none of the blocks");
    }
}

#[tokio::test]
async fn what_somebody_wants_to_hear_by_the_week_stands_in_the_note() {
    for app in apps().await {
        fill(&app).await;
        let (tanya, now) = (Uuid::from_u128(TANYA), app.app.clock.now());
        let tx = app.scope().begin().await.unwrap();
        ledger::choose(&tx, tanya, "thank-you", Delivery::Weekly).await.unwrap();
        let notice = Notice {
            id: app.app.ids.next(now),
            kind: "thank-you",
            event: "flyers".to_owned(),
            recipient: tanya,
            reason: "thanked",
            payload: "{\"words\":\"For the flyers.\",\"from\":\"Rosa\"}".to_owned(),
            send_at: now,
            now,
        };
        notify(&tx, &notice).await.unwrap();
        tx.commit().await.unwrap();
        write_due(&app.app).await.unwrap();
        assert!(mails(&app).await.is_empty());
        until_monday(&app).await;
        let note = mails(&app).await.pop().unwrap();
        assert!(note.body.contains("También") && note.body.contains("For the flyers."), "{}", note.body);
        let row = ledger::find(&app.scope(), notice.id).await.unwrap().unwrap();
        assert_eq!(row.state, State::Sent);
    }
}

#[tokio::test]
async fn the_note_goes_out_at_the_hour_the_coalition_or_the_reader_chose() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post("/testville/settings/mails/weekly-note", &[("hour", "13")])
            .await
            .leads_to();
        let tx = app.scope().begin().await.unwrap();
        let tanya = ledger::reader(&tx, Uuid::from_u128(TANYA)).await.unwrap();
        let in_denver = ledger::Reader {
            note_hour: Some(18),
            time_zone: Some("America/Denver".to_owned()),
            ..tanya
        };
        ledger::put_reader(&tx, &in_denver).await.unwrap();
        tx.commit().await.unwrap();
        until_monday(&app).await;
        assert!(mails(&app).await.is_empty(), "it is ten in the morning in Chicago");
        app.app.clock.advance_minutes(3 * 60);
        write_due(&app.app).await.unwrap();
        let at_one = mails(&app).await;
        assert_eq!(at_one.len(), 1);
        assert_eq!(at_one[0].to_address, "coordinator@example.org");
        app.app.clock.advance_minutes(5 * 60);
        write_due(&app.app).await.unwrap();
        assert_eq!(mails(&app).await.len(), 1, "six in Chicago is five in Denver");
        app.app.clock.advance_minutes(60);
        write_due(&app.app).await.unwrap();
        assert_eq!(mails(&app).await.len(), 2);
    }
}
