use async_trait::async_trait;
use kit_mail::testing::MailServer;
use kit_mail::{Delivery, Notice, Smtp, State, ledger};
use kit_store::testing::engines;
use kit_store::{Fault, Scope};
use kit_text::Language;
use uuid::Uuid;

use crate::messages::{self, AddressBook, Message, Recipient, ThankYou, Verdict, Wish, verdict};
use crate::testing::{NOW, TestApp, account_id};
use crate::{Feature, Role};

/// Readers beside the four.
const MORE: std::ops::Range<u128> = 100..130;

/// Four people: a member, somebody without mail, one whose mailbox is unknown, one whose is full.
struct Book;

fn recipient(number: u128) -> Recipient {
    let (name, email) = match number {
        1 => ("Ana", Some("ana@example.org".to_owned())),
        2 => ("Hal", None),
        3 => ("Nora", Some("nobody@example.org".to_owned())),
        4 => ("Felix", Some("full@example.org".to_owned())),
        more => ("Sam", Some(format!("sam{more}@example.org"))),
    };
    Recipient {
        id: Uuid::from_u128(number),
        name: name.to_owned(),
        given_name: name.to_owned(),
        email,
        phone: None,
        takes_mail: true,
        language: if number == 1 { Language::Spanish } else { Language::English },
        account: (number == 1).then(|| account_id(Role::Member)),
        role: (number == 1).then_some(Role::Member),
    }
}

#[async_trait]
impl AddressBook for Book {
    async fn recipient(&self, _: &Scope, id: Uuid) -> Result<Option<Recipient>, Fault> {
        Ok((1..=4).chain(MORE).map(recipient).find(|one| one.id == id))
    }

    async fn everybody(&self, _: &Scope, after: Uuid) -> Result<Vec<Recipient>, Fault> {
        Ok((1..=4).map(recipient).filter(|one| one.id > after).collect())
    }
}

async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        let feature = Feature { address_book: Some(Box::new(Book)), ..Feature::new("book") };
        apps.push(TestApp::new(engine, vec![feature]).await);
    }
    apps
}

/// Thanks somebody for something.
async fn thank(app: &TestApp, event: &str, number: u128) {
    let tx = app.scope().begin().await.unwrap();
    let notice = Notice {
        id: app.app.ids.next(app.app.clock.now()),
        kind: "thank-you",
        event: event.to_owned(),
        recipient: Uuid::from_u128(number),
        reason: "thanked",
        payload: "{\"words\":\"For the flyers.\",\"from\":\"Rosa\"}".to_owned(),
        send_at: app.app.clock.now(),
        now: app.app.clock.now(),
    };
    kit_mail::notify(&tx, &notice).await.unwrap();
    tx.commit().await.unwrap();
}

async fn states(app: &TestApp) -> Vec<State> {
    let rows = ledger::listed(&app.scope(), None, Uuid::max(), 50).await.unwrap();
    rows.into_iter().rev().map(|row| row.state).collect()
}

async fn send(app: &TestApp, server: &MailServer) -> usize {
    messages::write_due(&app.app).await.unwrap();
    let smtp = Smtp::new(&server.url(), "Tamarack <hello@example.org>").unwrap();
    messages::send_waiting(&app.app, &smtp).await.unwrap()
}

#[tokio::test]
async fn a_message_arrives_in_the_readers_language_and_its_fate_is_in_the_ledger() {
    for app in apps().await {
        let server = MailServer::start().await;
        for number in 1..=4 {
            thank(&app, "flyers", number).await;
        }
        thank(&app, "flyers", 9).await;
        assert_eq!(send(&app, &server).await, 1);
        let text = server.received().remove(0).text;
        assert!(text.contains("Hola, Ana:") && text.contains("For the flyers."), "{text}");
        assert!(text.contains("List-Unsubscribe: <http://localhost/me/mails/stop/"));
        assert_eq!(
            states(&app).await,
            [State::Sent, State::ToTelephone, State::Bounced, State::Written, State::Dropped]
        );
        assert_eq!(send(&app, &server).await, 0, "nothing goes out twice");
        thank(&app, "rides", 3).await;
        send(&app, &server).await;
        assert_eq!(states(&app).await[5], State::Held, "an address that was refused is left alone");
        let row = ledger::listed(&app.scope(), Some(State::Bounced), Uuid::max(), 5).await.unwrap();
        assert!(row[0].problem.as_deref().unwrap().contains("no such mailbox"));
    }
}

#[tokio::test]
async fn a_server_that_lets_nobody_in_leaves_the_mails_as_they_are() {
    for app in apps().await {
        let server = MailServer::start().await;
        thank(&app, "flyers", 1).await;
        messages::write_due(&app.app).await.unwrap();
        let smtp = Smtp::new(&server.url().replace("secret", "guess"), "hello@example.org").unwrap();
        assert!(messages::send_waiting(&app.app, &smtp).await.is_err());
        let stranger = Smtp::new(&server.url(), "stranger@example.org").unwrap();
        assert_eq!(messages::send_waiting(&app.app, &stranger).await.unwrap(), 0);
        assert_eq!(states(&app).await, [State::Written]);
        app.app.clock.advance_minutes(2);
        assert_eq!(send(&app, &server).await, 1, "it goes out once the settings are right");
    }
}

#[tokio::test]
async fn in_quiet_hours_nothing_goes_out() {
    for app in apps().await {
        let server = MailServer::start().await;
        app.app.clock.advance_minutes(12 * 60);
        thank(&app, "flyers", 1).await;
        assert_eq!(send(&app, &server).await, 0, "ten in the evening in Chicago");
        app.app.clock.advance_minutes(10 * 60);
        assert_eq!(send(&app, &server).await, 1);
    }
}

#[tokio::test]
async fn a_mail_that_may_go_waits_for_none_that_may_not() {
    for app in apps().await {
        let server = MailServer::start().await;
        for number in MORE {
            thank(&app, "flyers", number).await;
        }
        messages::write_due(&app.app).await.unwrap();
        app.app.clock.advance_minutes(12 * 60);
        // Asked for just now, by somebody who waits for it at ten in the evening.
        let email = "member@example.org";
        app.anonymous().post("/sign-in", &[("email", email)]).await;
        assert_eq!(send(&app, &server).await, 1);
        assert!(server.received().remove(0).text.contains(email));
        app.app.clock.advance_minutes(10 * 60);
        assert_eq!(send(&app, &server).await, 30, "the others go out in the morning");
    }
}

async fn tries(app: &TestApp) -> Vec<i64> {
    let mails = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap();
    mails.into_iter().rev().map(|mail| mail.tries).collect()
}

#[tokio::test]
async fn a_mail_that_is_tried_again_waits_for_the_end_of_the_quiet_hours_too() {
    for app in apps().await {
        let server = MailServer::start().await;
        app.app.clock.advance_minutes(11 * 60 - 1);
        thank(&app, "flyers", 4).await;
        assert_eq!(send(&app, &server).await, 0, "a minute to nine, and the mailbox is full");
        thank(&app, "rides", 4).await;
        app.app.clock.advance_minutes(10);
        send(&app, &server).await;
        assert_eq!(tries(&app).await, [1], "nine minutes past nine in the evening");
        app.app.clock.advance_minutes(11 * 60);
        send(&app, &server).await;
        assert_eq!(
            tries(&app).await,
            [2, 0],
            "at eight it is tried again, and what came after it waits its turn"
        );
    }
}

#[tokio::test]
async fn what_was_given_up_is_not_said_to_be_in_the_outbox() {
    for app in apps().await {
        let server = MailServer::start().await;
        thank(&app, "flyers", 4).await;
        for _ in 0..40 {
            send(&app, &server).await;
            app.app.clock.advance_minutes(150);
        }
        assert_eq!(tries(&app).await, [kit_mail::MOST_TRIES]);
        let row = ledger::listed(&app.scope(), Some(State::Refused), Uuid::max(), 5).await.unwrap();
        assert!(row[0].problem.as_deref().unwrap().contains("mailbox full"));
    }
}

#[tokio::test]
async fn a_choice_is_kept_to() {
    for app in apps().await {
        let server = MailServer::start().await;
        let choose = async |delivery| {
            let tx = app.scope().begin().await.unwrap();
            ledger::choose(&tx, Uuid::from_u128(1), "thank-you", delivery).await.unwrap();
            tx.commit().await.unwrap();
        };
        choose(Delivery::Weekly).await;
        thank(&app, "flyers", 1).await;
        assert_eq!(send(&app, &server).await, 0);
        assert_eq!(ledger::for_weekly_note(&app.scope(), Uuid::from_u128(1)).await.unwrap().len(), 1);
        choose(Delivery::Never).await;
        thank(&app, "rides", 1).await;
        assert_eq!(send(&app, &server).await, 0);
        assert_eq!(states(&app).await, [State::Waiting, State::Stopped]);
    }
}

#[tokio::test]
async fn what_was_taken_back_does_not_go_out_and_what_was_said_does_not_stay() {
    for app in apps().await {
        let server = MailServer::start().await;
        let author = kit_store::Allowed {
            account: None,
            name: "Rosa".to_owned(),
            for_organization: None,
            at: NOW,
            ids: app.app.ids.clone(),
            batch: None,
        };
        let ana = Uuid::from_u128(1);
        let thanks = ThankYou { words: "For the flyers.".to_owned(), from: "Rosa".to_owned() };
        let tx = app.scope().begin().await.unwrap();
        for event in ["flyers", "rides"] {
            assert!(messages::thank(&tx, &author, event, ana, &thanks).await.unwrap());
        }
        assert!(!messages::thank(&tx, &author, "flyers", ana, &thanks).await.unwrap());
        kit_mail::withdraw(&tx, "rides", Some(ana), NOW).await.unwrap();
        assert_eq!(ledger::told_of(&tx, "rides").await.unwrap(), [(ana,)]);
        tx.commit().await.unwrap();
        assert_eq!(send(&app, &server).await, 1);
        let row = ledger::listed(&app.scope(), Some(State::Sent), Uuid::max(), 9).await.unwrap();
        assert!(row.iter().all(|row| row.payload == "{}"), "a secret in it does not stay in the ledger");
    }
}

struct Odd {
    usual: Delivery,
    needs_account: bool,
}

#[async_trait]
impl Message for Odd {
    fn kind(&self) -> &'static str {
        "odd"
    }
    fn usual(&self) -> Delivery {
        self.usual
    }
    fn needs_account(&self) -> bool {
        self.needs_account
    }
    async fn words(&self, _: &messages::Addressed<'_>) -> Result<Option<messages::Words>, crate::Problem> {
        Ok(None)
    }
}

#[test]
fn the_rule_says_who_gets_a_mail_and_who_does_not() {
    let (weekly, at_once) = (Delivery::Weekly, Delivery::AtOnce);
    let rule = |usual, needs_account, number, wish: &Wish| {
        verdict(&Odd { usual, needs_account }, &recipient(number), wish)
    };
    let nothing = Wish::default();
    assert_eq!(rule(at_once, false, 1, &nothing), Verdict::Mail);
    assert_eq!(rule(weekly, false, 1, &nothing), Verdict::WeeklyNote);
    assert_eq!(rule(weekly, false, 3, &nothing), Verdict::Mail, "who gets no weekly note gets it at once");
    assert_eq!(rule(at_once, true, 3, &nothing), Verdict::Ends(State::Dropped, "messages-why-no-account"));
    assert_eq!(
        rule(at_once, false, 2, &nothing),
        Verdict::Ends(State::ToTelephone, "messages-why-no-mail")
    );
    let paper = Recipient { takes_mail: false, ..recipient(1) };
    let on_paper = verdict(&Odd { usual: at_once, needs_account: false }, &paper, &nothing);
    assert_eq!(on_paper, Verdict::Ends(State::ToTelephone, "messages-why-no-mail"));
    let never = Wish { chosen: Some(Delivery::Never), ..Wish::default() };
    assert_eq!(rule(at_once, false, 2, &never), Verdict::Ends(State::Stopped, "messages-why-stopped"));
    let refused = |address: &str| Wish { refused_address: Some(address.to_owned()), ..Wish::default() };
    let held = Verdict::Ends(State::Held, "messages-why-held");
    assert_eq!(rule(at_once, false, 1, &refused("ana@example.org")), held);
    assert_eq!(
        rule(at_once, false, 1, &refused("old@example.org")),
        Verdict::Mail,
        "a new address is tried"
    );
}
