use kit_store::testing::{TestDb, engines};
use kit_store::{Db, Instant, Tx};
use uuid::Uuid;

use super::*;

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);

fn written(number: u128) -> Mail {
    Mail {
        id: Uuid::from_u128(number),
        to_address: "ana@example.org".to_owned(),
        subject: format!("Number {number}"),
        body: "Buenos días".to_owned(),
        created_at: NOW,
        sent_at: None,
        tries: 0,
        problem: None,
    }
}

async fn outbox(db: &Db, mails: u128) {
    let tx = db.begin().await.unwrap();
    for number in 1..=mails {
        insert_mail(&tx, &written(number)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn refuse(tx: &Tx, id: Uuid, times: usize) {
    for _ in 0..times {
        note_failure(tx, id, "no such mailbox").await.unwrap();
    }
}

#[tokio::test]
async fn what_was_sent_or_refused_too_often_waits_no_longer() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        outbox(&test.db, 3).await;
        let tx = test.db.begin().await.unwrap();
        note_sent(&tx, written(1).id, NOW).await.unwrap();
        refuse(&tx, written(2).id, 8).await;
        refuse(&tx, written(3).id, 7).await;
        tx.commit().await.unwrap();
        let left: Vec<String> =
            waiting(&test.db).await.unwrap().into_iter().map(|mail| mail.subject).collect();
        assert_eq!(left, ["Number 3"]);
        let refused = mail(&test.db, written(2).id).await.unwrap().unwrap();
        assert_eq!((refused.tries, refused.problem.as_deref()), (8, Some("no such mailbox")));
        let sent = mail(&test.db, written(1).id).await.unwrap().unwrap();
        assert_eq!((sent.sent_at, sent.body.as_str()), (Some(NOW), "Buenos días"));
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
