use kit_store::testing::{TestDb, engines};
use kit_store::{CoalitionId, Instant, Scope};
use uuid::Uuid;

use crate::{Delivery, MIGRATIONS, Notice, Reader, State, ledger, notify, withdraw};

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);
const HERE: CoalitionId = CoalitionId(Uuid::from_u128(1));
const ANA: Uuid = Uuid::from_u128(11);
const LUIS: Uuid = Uuid::from_u128(12);

fn notice(number: u128, recipient: Uuid, reason: &'static str) -> Notice<'static> {
    Notice {
        id: Uuid::from_u128(number),
        kind: "ballot-link",
        event: "decision/7".to_owned(),
        recipient,
        reason,
        payload: "{\"title\":\"A drop box\"}".to_owned(),
        send_at: NOW,
        now: NOW,
    }
}

async fn tell(scope: &Scope, notice: Notice<'_>) -> bool {
    let tx = scope.begin().await.unwrap();
    let new = notify(&tx, &notice).await.unwrap();
    tx.commit().await.unwrap();
    new
}

#[tokio::test]
async fn nobody_hears_of_one_thing_twice_for_one_reason() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let scope = test.db.scope(HERE);
        assert!(tell(&scope, notice(1, ANA, "votes")).await);
        assert!(!tell(&scope, notice(2, ANA, "votes")).await, "a reopened vote is no news");
        assert!(tell(&scope, notice(3, LUIS, "votes")).await);
        assert!(tell(&scope, notice(4, ANA, "chairs")).await);
        let tx = scope.begin().await.unwrap();
        ledger::settle(&tx, Uuid::from_u128(1), (State::Waiting, State::Written), None, Some(b"x"), NOW)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(!tell(&scope, notice(5, ANA, "votes")).await, "not even after it was sent");
        assert_eq!(ledger::due(&test.db, NOW).await.unwrap().len(), 2);
        let elsewhere = test.db.scope(CoalitionId(Uuid::from_u128(2)));
        assert!(tell(&elsewhere, notice(6, ANA, "votes")).await, "coalitions do not know of each other");
        assert_eq!(ledger::listed(&elsewhere, None, Uuid::max(), 10).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn what_was_not_committed_is_not_heard_of() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let tx = test.db.scope(HERE).begin().await.unwrap();
        notify(&tx, &notice(1, ANA, "votes")).await.unwrap();
        drop(tx);
        assert!(ledger::due(&test.db, NOW).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn who_acted_hears_no_more_of_it() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let scope = test.db.scope(HERE);
        tell(&scope, notice(1, ANA, "votes")).await;
        tell(&scope, notice(2, LUIS, "votes")).await;
        let tx = scope.begin().await.unwrap();
        assert_eq!(withdraw(&tx, "decision/7", Some(ANA), NOW).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let left = ledger::due(&test.db, NOW).await.unwrap();
        assert_eq!(left.iter().map(|one| one.recipient_id).collect::<Vec<_>>(), [LUIS]);
        let tx = scope.begin().await.unwrap();
        assert_eq!(
            withdraw(&tx, "decision/7", None, NOW).await.unwrap(),
            1,
            "the vote is over for everybody"
        );
        tx.commit().await.unwrap();
        assert!(ledger::due(&test.db, NOW).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn of_two_who_write_a_notification_one_does_and_its_content_is_cleared() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let scope = test.db.scope(HERE);
        tell(&scope, notice(1, ANA, "votes")).await;
        let mut settled = Vec::new();
        for _ in 0..2 {
            let tx = scope.begin().await.unwrap();
            let step = (State::Waiting, State::Written);
            settled
                .push(ledger::settle(&tx, Uuid::from_u128(1), step, None, Some(b"hash"), NOW).await.unwrap());
            tx.commit().await.unwrap();
        }
        assert_eq!(settled, [true, false]);
        let row = ledger::find(&scope, Uuid::from_u128(1)).await.unwrap().unwrap();
        assert_eq!((row.state, row.payload.as_str(), row.ended_at), (State::Written, "{}", Some(NOW)));
        let stops = ledger::stopped_by(&test.db, b"hash").await.unwrap();
        assert_eq!(stops, Some((HERE, ANA, "ballot-link".to_owned())));
        assert_eq!(ledger::stopped_by(&test.db, b"guess").await.unwrap(), None);
        let counts = ledger::counts(&scope).await.unwrap();
        assert_eq!((counts.len(), counts[0].state, counts[0].count), (1, State::Written, 1));
    }
}

#[tokio::test]
async fn what_is_put_off_waits_for_its_time_or_for_the_weekly_note() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let scope = test.db.scope(HERE);
        tell(&scope, notice(1, ANA, "votes")).await;
        tell(&scope, notice(2, ANA, "chairs")).await;
        let tx = scope.begin().await.unwrap();
        assert!(ledger::postpone(&tx, Uuid::from_u128(1), Some(NOW.plus_minutes(60))).await.unwrap());
        assert!(ledger::postpone(&tx, Uuid::from_u128(2), None).await.unwrap());
        assert!(!ledger::postpone(&tx, Uuid::from_u128(3), None).await.unwrap());
        tx.commit().await.unwrap();
        assert!(ledger::due(&test.db, NOW).await.unwrap().is_empty());
        assert_eq!(ledger::due(&test.db, NOW.plus_minutes(60)).await.unwrap().len(), 1);
        assert_eq!(ledger::for_weekly_note(&scope, ANA).await.unwrap()[0].id, Uuid::from_u128(2));
    }
}

#[tokio::test]
async fn choices_quiet_hours_and_refused_addresses_are_kept_for_each_reader() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let scope = test.db.scope(HERE);
        assert_eq!(ledger::reader(&scope, ANA).await.unwrap(), Reader::usual(ANA));
        let tx = scope.begin().await.unwrap();
        ledger::choose(&tx, ANA, "ballot-link", Delivery::Weekly).await.unwrap();
        ledger::choose(&tx, ANA, "ballot-link", Delivery::Never).await.unwrap();
        ledger::hold(&tx, LUIS, "luis@example.org", "no such mailbox").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(
            ledger::choices(&scope, ANA).await.unwrap(),
            [("ballot-link".to_owned(), Delivery::Never)]
        );
        let luis = ledger::reader(&scope, LUIS).await.unwrap();
        assert!(luis.holds("luis@example.org") && !luis.holds("new@example.org"));
        let readers = ledger::readers(&scope, "ballot-link").await.unwrap();
        let known: Vec<_> = readers
            .iter()
            .map(|one| (one.recipient_id, one.chosen, one.refused_address.as_deref()))
            .collect();
        assert_eq!(known, [(ANA, Some(Delivery::Never), None), (LUIS, None, Some("luis@example.org"))]);
        assert_eq!(
            readers[0].quiet_hours(),
            crate::QuietHours::USUAL,
            "who said nothing has the usual hours"
        );
        let tx = scope.begin().await.unwrap();
        ledger::allow_address(&tx, LUIS).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!ledger::reader(&scope, LUIS).await.unwrap().holds("luis@example.org"));
    }
}
