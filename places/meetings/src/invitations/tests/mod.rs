mod gone;
mod moved;
mod series;
mod waiting;

use axum::http::{Method, StatusCode};
use calcard::icalendar::ICalendar;
use kit_mail::{Mail, State, ledger};
use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::messages::write_due;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::contact::ContactBy;
use people::groups::belonging::{GroupMember, GroupMemberId};
use people::groups::bodies::{Group, GroupId};
use people::members::{Person, PersonId};
use serde_json::json;

use crate::testing::{apps, store};

const MARCH: &str = "/testville/meetings/2026-03-19";

/// Ana reads Spanish and has no account; Hal has no mail; Tanya is a member who signs in.
async fn fill(app: &TestApp) {
    let ana = Person {
        email: Some("ana@example.org".to_owned()),
        languages: kit_store::Words(vec!["es".to_owned()]),
        contact: ContactBy::Email,
        ..Person::named(PersonId(Uuid::from_u128(1)), "Ana", "Flores")
    };
    let hal = Person {
        phone: Some("555-0177".to_owned()),
        contact: ContactBy::Telephone,
        ..Person::named(PersonId(Uuid::from_u128(2)), "Hal", "Ito")
    };
    let tanya = Person {
        account_id: Some(account_id(Role::Member)),
        contact: ContactBy::Email,
        ..Person::named(PersonId(Uuid::from_u128(3)), "Tanya", "Bishop")
    };
    for person in [ana, hal, tanya] {
        store(app, &person).await;
    }
}

const FORM: &[(&str, &str)] = &[
    ("title", "March meeting"),
    ("day", "2026-03-19"),
    ("time", "17:30"),
    ("minutes", "90"),
    ("place", "Elk Ridge Library"),
    ("child_care", "In the reading room"),
];

async fn called(app: &TestApp) -> Visitor {
    fill(app).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    coordinator.post("/testville/meetings/add", FORM).await.leads_to();
    coordinator
}

async fn change(coordinator: &Visitor, field: &str, value: &str) {
    let typed: Vec<(&str, &str)> =
        FORM.iter().filter(|(name, _)| *name != field).chain([&(field, value)]).copied().collect();
    coordinator.post(&format!("{MARCH}/edit"), &typed).await.leads_to();
}

async fn invite_everybody(coordinator: &Visitor) {
    let form = [("whom", "everybody"), ("go", "send")];
    coordinator.post(&format!("{MARCH}/invitations"), &form).await.leads_to();
}

/// The mails written since, the newest last, by whom they are to.
async fn mails(app: &TestApp, to: &str) -> Vec<Mail> {
    write_due(&app.app).await.unwrap();
    let mut mails = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap();
    mails.retain(|mail| mail.to_address == to && mail.notification_id.is_some());
    mails.reverse();
    mails
}

fn calendar_of(mail: &Mail) -> String {
    let text = mail.calendar.clone().unwrap();
    assert!(ICalendar::parse(&text).is_ok(), "{text}");
    text.replace("\r\n ", "")
}

#[tokio::test]
async fn nothing_goes_out_before_it_was_seen_and_nobody_hears_twice() {
    for app in apps().await {
        let coordinator = called(&app).await;
        let page = format!("{MARCH}/invitations");
        assert!(coordinator.get(MARCH).await.page().contains("Nobody is invited yet."));
        let look = coordinator.post(&page, &[("whom", "everybody"), ("go", "look")]).await;
        for words in [
            "2 people will get this",
            "Ana Flores, Tanya Bishop",
            "1 person is told by telephone",
            "555-0177",
        ] {
            assert!(look.page().contains(words), "{words} is missing in {}", look.body);
        }
        assert!(look.page().contains("Invitation: March meeting, Thursday, March 19, 5:30"));
        assert!(mails(&app, "ana@example.org").await.is_empty());
        invite_everybody(&coordinator).await;
        let again = coordinator.post(&page, &[("whom", "everybody"), ("go", "send")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("Everybody on this list is invited already"));
        let to_ana = mails(&app, "ana@example.org").await;
        assert_eq!(to_ana.len(), 1);
        assert!(
            to_ana[0].subject.contains("Invitación: March meeting, jueves, 19 de marzo"),
            "{}",
            to_ana[0].subject
        );
        let entry = calendar_of(&to_ana[0]);
        for line in [
            "METHOD:REQUEST\r\n",
            "SEQUENCE:0\r\n",
            "STATUS:CONFIRMED\r\n",
            "DTSTART;TZID=America/Chicago:20260319T173000\r\n",
            "ATTENDEE;CN=\"Ana Flores\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:ana@example.org\r\n",
            "ORGANIZER;CN=\"testville together\":mailto:commonweal@example.org\r\n",
        ] {
            assert!(entry.contains(line), "{line} is missing in {entry}");
        }
        let list = coordinator.get(&page).await;
        assert!(list.page().contains("To be told by telephone") && list.page().contains("In the outbox"));
        assert!(list.page().contains("0 come, 0 perhaps, 0 cannot, 3 have not answered."));
        coordinator.clone().in_spanish().get(&page).await.page();
        let sheet = coordinator.get(&format!("{page}.csv")).await;
        assert!(sheet.body.contains("Hal Ito,No answer yet"), "{}", sheet.body);
    }
}

#[tokio::test]
async fn whoever_hears_of_a_meeting_for_the_first_time_reads_an_invitation() {
    for app in apps().await {
        let coordinator = called(&app).await;
        app.app.clock.advance_minutes(12 * 60);
        let look = coordinator
            .post(&format!("{MARCH}/invitations"), &[("whom", "everybody"), ("go", "look")])
            .await;
        assert!(look.page().contains("For 2 of them these are quiet hours"), "{}", look.body);
        invite_everybody(&coordinator).await;
        assert!(mails(&app, "ana@example.org").await.is_empty(), "ten in the evening");
        change(&coordinator, "time", "18:00").await;
        coordinator.post(&format!("{MARCH}/invitations/tell"), &[("go", "send")]).await.leads_to();
        app.app.clock.advance_minutes(10 * 60);
        let in_the_morning = mails(&app, "ana@example.org").await;
        assert_eq!(in_the_morning.len(), 1, "one mail says what is so now");
        let subject = &in_the_morning[0].subject;
        assert!(subject.starts_with("Invitación: March meeting") && subject.contains("6:00"), "{subject}");
        let body = &in_the_morning[0].body;
        assert!(body.contains("m.\n") && !body.contains("m.."), "one full stop ends the sentence: {body}");
        change(&coordinator, "time", "18:30").await;
        coordinator.post(&format!("{MARCH}/invitations/tell"), &[("go", "send")]).await.leads_to();
        let subject = &mails(&app, "ana@example.org").await[1].subject;
        assert!(subject.starts_with("Cambio: March meeting") && subject.contains("6:30"), "{subject}");
    }
}

#[tokio::test]
async fn another_time_is_told_with_a_higher_sequence_and_other_edits_stay_silent() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let first = mails(&app, "ana@example.org").await.remove(0);
        let uid = calendar_of(&first).lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
        change(&coordinator, "food", "Soup").await;
        assert!(!coordinator.get(MARCH).await.page().contains("changed after"));
        let tell = format!("{MARCH}/invitations/tell");
        assert!(coordinator.get(&tell).await.leads_to().ends_with("/invitations"));
        change(&coordinator, "time", "18:00").await;
        assert!(
            coordinator
                .get(MARCH)
                .await
                .page()
                .contains("The meeting changed after 3 people were invited.")
        );
        assert_eq!(mails(&app, "ana@example.org").await.len(), 1, "nothing goes out by itself");
        assert!(coordinator.get(&tell).await.page().contains("2 people will get this"));
        for expected in ["told=3", "told=0"] {
            assert!(coordinator.post(&tell, &[]).await.leads_to().ends_with(expected));
        }
        let second = mails(&app, "ana@example.org").await.remove(1);
        let entry = calendar_of(&second);
        assert!(second.subject.starts_with("Cambio: March meeting"), "{}", second.subject);
        assert!(entry.contains("SEQUENCE:1\r\n") && entry.contains(&uid) && entry.contains("T180000\r\n"));
        coordinator.post(&format!("{MARCH}/call-off"), &[]).await.leads_to();
        assert!(coordinator.get(MARCH).await.page().contains("It is called off, and 3 people"));
        assert!(coordinator.get(&tell).await.page().contains("Called off: March meeting"));
        coordinator.post(&tell, &[]).await.leads_to();
        let third = mails(&app, "ana@example.org").await.remove(2);
        let entry = calendar_of(&third);
        for line in ["METHOD:CANCEL\r\n", "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n", uid.as_str()] {
            assert!(entry.contains(line), "{line} is missing in {entry}");
        }
        let late = coordinator
            .post(&format!("{MARCH}/invitations"), &[("whom", "everybody"), ("go", "send")])
            .await;
        assert!(late.body.contains("has begun or is called off"));
    }
}

#[tokio::test]
async fn what_waits_in_quiet_hours_says_what_is_so_when_it_goes_out() {
    for app in apps().await {
        let coordinator = called(&app).await;
        app.app.clock.advance_minutes(12 * 60);
        invite_everybody(&coordinator).await;
        change(&coordinator, "time", "18:00").await;
        coordinator.post(&format!("{MARCH}/invitations/tell"), &[]).await.leads_to();
        assert!(mails(&app, "ana@example.org").await.is_empty(), "ten in the evening in Chicago");
        app.app.clock.advance_minutes(10 * 60);
        let mails = mails(&app, "ana@example.org").await;
        assert_eq!(mails.len(), 1, "of the two, the one that is still true");
        assert!(calendar_of(&mails[0]).contains("SEQUENCE:1\r\n"));
    }
}

/// The path of the link in a mail.
fn link_in(mail: &Mail) -> String {
    let start = mail.body.find("/testville/invitation/").unwrap();
    mail.body[start..].lines().next().unwrap().to_owned()
}

#[tokio::test]
async fn whoever_has_the_mail_answers_without_signing_in() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let link = link_in(&mails(&app, "ana@example.org").await[0]);
        let anybody = app.anonymous();
        assert!(anybody.get(&link).await.page().contains("Will you come?"));
        let list = format!("{MARCH}/invitations");
        assert!(coordinator.get(&list).await.page().contains("0 come"), "looking answers nothing");
        let wrong = anybody.post(&link, &[("comes", "maybe")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let saved = anybody.post(&link, &[("comes", "yes")]).await.leads_to().to_owned();
        assert!(anybody.get(&saved).await.page().contains("Thank you. Your answer is noted"));
        assert!(coordinator.get(&list).await.page().contains("1 come, 0 perhaps"));
        change(&coordinator, "time", "18:00").await;
        coordinator.post(&format!("{MARCH}/invitations/tell"), &[]).await.leads_to();
        let newer = link_in(&mails(&app, "ana@example.org").await[1]);
        anybody.post(&newer, &[("comes", "no")]).await.leads_to();
        assert!(
            anybody.get(&link).await.page().contains("Cannot"),
            "the older link shows the newer answer"
        );
        assert_eq!(anybody.get("/testville/invitation/guess").await.status, StatusCode::NOT_FOUND);
        coordinator.post(&format!("{MARCH}/call-off"), &[]).await.leads_to();
        assert!(anybody.get(&link).await.page().contains("This meeting is called off."));
        let late = anybody.post(&link, &[("comes", "yes")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("answers are closed"));
    }
}

#[tokio::test]
async fn who_signs_in_answers_on_the_page_and_who_is_called_is_written_down() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        write_due(&app.app).await.unwrap();
        let tanya = app.visitor(Role::Member).await;
        assert!(tanya.get(MARCH).await.page().contains("Will you come?"));
        tanya.post(&format!("{MARCH}/coming"), &[("comes", "perhaps")]).await.leads_to();
        assert!(tanya.get(MARCH).await.page().contains("0 come, 1 perhaps"));
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/invitations";
        let listed = coordinator.get(api).await.value();
        let hal = listed["items"].as_array().unwrap().iter();
        let mut hal = hal.filter(|one| one["person_id"] == Uuid::from_u128(2).to_string());
        let hal = hal.next().unwrap()["id"].as_str().unwrap().to_owned();
        let said = [("comes", "yes")];
        let answer = format!("{MARCH}/invitations/{hal}/answer");
        assert_eq!(tanya.post(&answer, &said).await.status, StatusCode::FORBIDDEN);
        coordinator.post(&answer, &said).await.leads_to();
        let states = ledger::listed(&app.scope(), Some(State::Told), Uuid::max(), 9).await.unwrap();
        assert_eq!(states.len(), 1, "Hal is off the telephone list");
        let evaluator = app.visitor(Role::Evaluator).await;
        let seen = evaluator.get(&format!("{MARCH}/invitations")).await;
        assert!(seen.page().contains("Hal Ito") && !seen.body.contains("555-0177"));
        assert!(!seen.body.contains("Take off the list"));
        assert_eq!(
            app.outsider().await.get(&format!("{MARCH}/invitations")).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn who_is_taken_off_the_list_hears_it_only_if_they_were_told() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let link = link_in(&mails(&app, "ana@example.org").await[0]);
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/invitations";
        let id = async |person: u128| {
            let listed = coordinator.get(api).await.value();
            let items = listed["items"].as_array().unwrap().clone();
            let mut items =
                items.into_iter().filter(|one| one["person_id"] == Uuid::from_u128(person).to_string());
            items.next().unwrap()["id"].as_str().unwrap().to_owned()
        };
        let off = format!("{MARCH}/invitations/{}/take-off", id(1).await);
        assert!(coordinator.get(&off).await.page().contains("Take Ana Flores off the list?"));
        coordinator.post(&off, &[("go", "tell")]).await.leads_to();
        let told = mails(&app, "ana@example.org").await.remove(1);
        let entry = calendar_of(&told);
        assert!(entry.contains("METHOD:CANCEL\r\n") && !entry.contains("STATUS:"), "{entry}");
        assert_eq!(app.anonymous().get(&link).await.status, StatusCode::NOT_FOUND);
        // Tanya's calendar is left alone, and so is everybody's who was never told.
        let tanya = id(3).await;
        coordinator.json(Method::DELETE, &format!("{api}/{tanya}"), &json!({})).await.value();
        assert_eq!(mails(&app, "member@example.org").await.len(), 1);
        app.app.clock.advance_minutes(12 * 60);
        let again = json!({ "whom": "chosen", "people": [Uuid::from_u128(1)] });
        assert_eq!(coordinator.json(Method::POST, api, &again).await.value()["told"], 1);
        coordinator
            .post(&format!("{MARCH}/invitations/{}/take-off", id(1).await), &[("go", "tell")])
            .await
            .leads_to();
        app.app.clock.advance_minutes(12 * 60);
        assert_eq!(mails(&app, "ana@example.org").await.len(), 2, "the second invitation never went out");
    }
}

#[tokio::test]
async fn lists_are_read_and_nonsense_is_refused_with_a_sentence() {
    for app in apps().await {
        let coordinator = called(&app).await;
        let page = format!("{MARCH}/invitations");
        for (form, words) in [
            (vec![], "Choose whom to invite"),
            (vec![("whom", "the world")], "Choose whom to invite"),
            (vec![("whom", "chosen"), ("to", "nobody")], "Choose at least one person"),
            (vec![("whom", "group")], "This meeting is of the whole coalition"),
            (vec![("whom", "speakers")], "Everybody on this list is invited already"),
        ] {
            let refused = coordinator.post(&page, &form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
            assert!(refused.body.contains(words), "{words} is missing for {form:?}");
        }
        assert_eq!(app.visitor(Role::Member).await.post(&page, &[]).await.status, StatusCode::FORBIDDEN);
        let group = GroupId(Uuid::from_u128(7));
        store(&app, &Group { name: "Core team".to_owned(), ..Group::blank(group) }).await;
        let ana = GroupMember {
            person_id: PersonId(Uuid::from_u128(1)),
            ..GroupMember::blank(GroupMemberId(Uuid::from_u128(8)))
        };
        store(&app, &GroupMember { group_id: group, ..ana }).await;
        change(&coordinator, "group_id", &group.to_string()).await;
        let look = coordinator.post(&page, &[("whom", "group"), ("go", "look")]).await;
        assert!(look.page().contains("1 person will get this") && look.page().contains("Ana Flores"));
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/invitations";
        let preview = coordinator.get(&format!("{api}/preview?whom=everybody")).await.value();
        assert_eq!(preview["by_mail"].as_array().unwrap().len(), 2);
        assert_eq!(preview["to_telephone"].as_array().unwrap().len(), 1);
        let told = coordinator.json(Method::POST, &format!("{api}/tell"), &json!({})).await.value();
        assert_eq!(told["told"], 0);
    }
}

#[tokio::test]
async fn who_left_or_lost_sight_of_meetings_gets_no_mail() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let tx = app.scope().begin().await.unwrap();
        let ana = Person::find(&tx, Uuid::from_u128(1)).await.unwrap().unwrap();
        let left = Person { left_on: Some(kit_store::jiff::civil::date(2026, 3, 9)), ..ana };
        left.put(&tx).await.unwrap();
        kit_web::account::put_standing(&tx, app.coalition.id, account_id(Role::Member), Role::Guest, None)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(mails(&app, "ana@example.org").await.is_empty());
        assert!(
            mails(&app, "member@example.org").await.is_empty(),
            "rights are looked at again when it goes out"
        );
    }
}
