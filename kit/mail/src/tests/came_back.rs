use kit_store::testing::{TestDb, engines};
use kit_store::{CoalitionId, Instant};
use proptest::prelude::*;
use uuid::Uuid;

use crate::came_back::Report;
use crate::*;

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);
const HERE: CoalitionId = CoalitionId(Uuid::from_u128(7));
const ANA: Uuid = Uuid::from_u128(1);

/// As Postfix writes it.
fn report(id: Uuid, status: &str, action: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.example.org\r\nTo: noreply@example.org\r\nMessage-Id: <4XyZ@mail.example.org>\r\n\
         Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"b\"\r\n\r\n--b\r\n\r\nI'm sorry.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.org\r\n\r\n\
         Final-Recipient: rfc822; ana@example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} no such\r\n    mailbox\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
         Subject: Invitation\r\nMessage-ID: <{id}@example.org>\r\n\r\n--b--\r\n"
    )
}

#[test]
fn a_report_names_the_mail_and_what_the_server_said() {
    let id = Uuid::from_u128(5);
    let read = Report::read(report(id, "5.1.1", "failed").as_bytes()).unwrap();
    assert_eq!((read.mails, read.status.as_str()), (vec![id], "5.1.1"));
    assert_eq!(read.why, "550 5.1.1 no such mailbox", "a folded line is one sentence");
    for no_report in [
        report(id, "4.2.2", "delayed"),
        report(id, "5.1.1", "delayed"),
        report(id, "5.1.1", "failed").replace("multipart/report", "multipart/mixed"),
        format!(
            "Subject: Away until Monday\r\n\r\n> Action: failed\r\n> Status: 5.1.1\r\nMessage-ID: <{id}@x>\r\n"
        ),
        String::new(),
    ] {
        assert_eq!(Report::read(no_report.as_bytes()), None, "{no_report}");
    }
}

proptest! {
    #[test]
    fn no_bytes_break_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0_usize..900) {
        let _ = Report::read(&bytes);
        let mut text = report(ANA, "5.1.1", "failed").into_bytes();
        text.truncate(cut);
        text.extend(bytes);
        let _ = Report::read(&text);
    }
}

#[tokio::test]
async fn what_came_back_is_noted_once_and_later_mails_are_held() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let scope = test.db.scope(HERE);
        let tx = scope.begin().await.unwrap();
        for number in [11, 12] {
            let (notification, mail) = (Uuid::from_u128(number), Uuid::from_u128(number + 100));
            let notice = Notice {
                id: notification,
                kind: "thank-you",
                event: format!("thanks/{number}"),
                recipient: ANA,
                reason: "thanked",
                payload: "{}".to_owned(),
                send_at: NOW,
                now: NOW,
            };
            notify(&tx, &notice).await.unwrap();
            ledger::settle(&tx, notification, (State::Waiting, State::Sent), None, None, NOW)
                .await
                .unwrap();
            let sent = Mail {
                coalition_id: Some(HERE),
                notification_id: Some(notification),
                ..Mail::plain(
                    mail,
                    "ana@example.org".to_owned(),
                    "Thanks".to_owned(),
                    "Thanks".to_owned(),
                    NOW,
                )
            };
            insert_mail(&tx, &sent).await.unwrap();
        }
        tx.commit().await.unwrap();
        let note = async |number, status| {
            let report = report(Uuid::from_u128(number), status, "failed");
            came_back(&test.db, report.as_bytes(), NOW).await.unwrap()
        };
        let state = async |number| {
            let found = ledger::find(&scope, Uuid::from_u128(number)).await.unwrap().unwrap();
            (found.state, found.problem)
        };
        let held = async || ledger::reader(&scope, ANA).await.unwrap().holds("ana@example.org");
        assert_eq!(note(999, "5.1.1").await, None, "no mail of ours");
        assert_eq!(note(111, "5.7.1").await.as_deref(), Some("ana@example.org"));
        assert_eq!(state(11).await.0, State::Refused);
        assert!(!held().await, "a policy says nothing against the address");
        assert_eq!(note(112, "5.1.1").await.as_deref(), Some("ana@example.org"));
        assert_eq!(state(12).await, (State::Bounced, Some("550 5.1.1 no such mailbox".to_owned())));
        assert!(held().await);
        let tx = scope.begin().await.unwrap();
        ledger::allow_address(&tx, ANA).await.unwrap();
        tx.commit().await.unwrap();
        note(112, "5.1.1").await;
        assert!(!held().await, "the same report again says nothing new");
    }
}
