use kit_store::testing::{TestDb, engines};
use kit_store::{CoalitionId, Db, Instant};
use uuid::Uuid;

use crate::*;

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);

fn written(number: u128) -> Mail {
    let (to, subject) = ("ana@example.org".to_owned(), format!("Number {number}"));
    Mail::plain(Uuid::from_u128(number), to, subject, "Buenos días".to_owned(), NOW)
}

async fn outbox(db: &Db, mails: u128) {
    let tx = db.begin().await.unwrap();
    for number in 1..=mails {
        insert_mail(&tx, &written(number)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_sent_or_refused_for_good_waits_no_longer() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        outbox(&test.db, 3).await;
        let tx = test.db.begin().await.unwrap();
        note_sent(&tx, written(1).id, NOW).await.unwrap();
        note_refusal(&tx, written(2).id, "no such mailbox").await.unwrap();
        tx.commit().await.unwrap();
        let left: Vec<String> =
            waiting(&test.db, NOW).await.unwrap().into_iter().map(|mail| mail.subject).collect();
        assert_eq!(left, ["Number 3"]);
        let refused = mail(&test.db, written(2).id).await.unwrap().unwrap();
        assert_eq!((refused.tries, refused.problem.as_deref()), (MOST_TRIES, Some("no such mailbox")));
        let sent = mail(&test.db, written(1).id).await.unwrap().unwrap();
        assert_eq!((sent.sent_at, sent.body.as_str()), (Some(NOW), "Buenos días"));
        let tx = test.db.begin().await.unwrap();
        send_again(&tx, refused.id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(waiting(&test.db, NOW).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_mail_that_did_not_go_out_is_tried_again_after_longer_and_longer_pauses() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        outbox(&test.db, 1).await;
        let (mut now, mut pauses) = (NOW, Vec::new());
        while let Some(mail) = waiting(&test.db, now).await.unwrap().pop() {
            let tx = test.db.begin().await.unwrap();
            note_failure(&tx, &mail, "mailbox full", now).await.unwrap();
            tx.commit().await.unwrap();
            let pause = 2_i64 << mail.tries;
            assert!(waiting(&test.db, now.plus_minutes(pause - 1)).await.unwrap().is_empty());
            now = now.plus_minutes(pause);
            pauses.push(pause);
        }
        assert_eq!(pauses, [2, 4, 8, 16, 32, 64, 128, 256], "given up after the last");
    }
}

#[tokio::test]
async fn of_two_who_want_to_send_a_mail_one_gets_it() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        outbox(&test.db, 1).await;
        let found = waiting(&test.db, NOW).await.unwrap().remove(0);
        for expected in [true, false] {
            let tx = test.db.begin().await.unwrap();
            assert_eq!(take(&tx, &found, NOW, NOW.plus_minutes(10)).await.unwrap(), expected);
            tx.commit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn the_outbox_is_read_page_by_page_newest_first() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        outbox(&test.db, 60).await;
        let first = mails(&test.db, Uuid::max()).await.unwrap();
        assert_eq!((first.len(), first[0].subject.as_str()), (50, "Number 60"));
        let second = mails(&test.db, first[49].id).await.unwrap();
        assert_eq!((second.len(), second[9].subject.as_str()), (10, "Number 1"));
    }
}

#[tokio::test]
async fn what_one_coalition_writes_to_one_address_stays_in_order() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let (here, there) = (CoalitionId(Uuid::from_u128(7)), CoalitionId(Uuid::from_u128(8)));
        let of = |number, coalition| Mail { coalition_id: coalition, ..written(number) };
        let luis = Mail { to_address: "luis@example.org".to_owned(), ..of(3, Some(here)) };
        let tx = test.db.begin().await.unwrap();
        // The invitation, that it is called off, the same to somebody else; another coalition; a link to sign in.
        for mail in [of(1, Some(here)), of(2, Some(here)), luis, of(4, Some(there)), of(5, None)] {
            insert_mail(&tx, &mail).await.unwrap();
        }
        tx.commit().await.unwrap();
        let next = async |now| {
            let waiting = waiting(&test.db, now).await.unwrap();
            waiting.into_iter().map(|mail| mail.subject).collect::<Vec<_>>()
        };
        assert_eq!(next(NOW).await, ["Number 1", "Number 3", "Number 4", "Number 5"]);
        let tx = test.db.begin().await.unwrap();
        note_failure(&tx, &of(1, Some(here)), "try again later", NOW).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(next(NOW).await, ["Number 3", "Number 4", "Number 5"], "the second waits for the first");
        let tx = test.db.begin().await.unwrap();
        note_refusal(&tx, written(1).id, "given up").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(next(NOW).await[0], "Number 2", "what is given up holds nothing back");
    }
}
