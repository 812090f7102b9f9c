use kit_store::CoalitionId;
use kit_store::testing::{TestDb, engines};
use uuid::Uuid;

use super::*;
use crate::{MIGRATIONS, State, of_subject, store as jobs};

/// Tuesday, March 10, 2026, 15:00 UTC: ten in the morning in Chicago.
const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);
const HERE: CoalitionId = CoalitionId(Uuid::from_u128(1));

fn chicago() -> TimeZone {
    TimeZone::get("America/Chicago").unwrap()
}

fn at(text: &str) -> Instant {
    let zoned: Zoned = text.parse().unwrap();
    Instant::from_microseconds(zoned.timestamp().as_microsecond())
}

#[test]
fn the_next_round_is_at_the_hour_of_the_coalitions_own_clock() {
    let zone = chicago();
    assert_eq!(next_round(NOW, 11, &zone), at("2026-03-10T11:00[America/Chicago]"));
    assert_eq!(
        next_round(NOW, 10, &zone),
        at("2026-03-11T10:00[America/Chicago]"),
        "now is not after now"
    );
    assert_eq!(next_round(NOW, 6, &zone), at("2026-03-11T06:00[America/Chicago]"));
}

#[test]
fn a_night_that_leaves_the_hour_out_has_its_round_after_the_gap() {
    let evening = at("2026-03-07T20:00[America/Chicago]");
    assert_eq!(next_round(evening, 2, &chicago()), at("2026-03-08T03:00[America/Chicago]"));
}

#[test]
fn a_night_with_the_hour_twice_has_one_round() {
    let zone = chicago();
    let first = next_round(at("2026-10-31T20:00[America/Chicago]"), 1, &zone);
    assert_eq!(next_round(first, 1, &zone), at("2026-11-02T01:00[America/Chicago]"));
}

async fn queue_due(test: &TestDb, now: Instant) -> Vec<bool> {
    let mut queued = Vec::new();
    for (_, was_due) in due(&test.db, "rounds", now).await.unwrap() {
        let tx = test.db.scope(HERE).begin().await.unwrap();
        let round = DueRound { name: "rounds", hour: 6, zone: &chicago(), was_due, now };
        queued.push(queue(&tx, &IdSource::Random, &round).await.unwrap());
        tx.commit().await.unwrap();
    }
    queued
}

async fn listed(engine: kit_store::Engine) -> TestDb {
    let test = TestDb::new(engine, MIGRATIONS).await;
    let tx = test.db.scope(HERE).begin().await.unwrap();
    enlist(&tx, "rounds", NOW.plus_days(1)).await.unwrap();
    enlist(&tx, "rounds", NOW).await.unwrap();
    tx.commit().await.unwrap();
    test
}

#[tokio::test]
async fn a_round_is_queued_once_a_day_and_once_after_a_long_stop() {
    for engine in engines() {
        let test = listed(engine).await;
        assert!(queue_due(&test, NOW).await.is_empty(), "who is on the list keeps the time");
        let later = NOW.plus_days(9);
        assert_eq!(queue_due(&test, later).await, [true]);
        assert!(queue_due(&test, later).await.is_empty());
        let job = of_subject(&test.db.scope(HERE), NO_RECORD).await.unwrap().unwrap();
        assert_eq!(
            (job.kind.as_str(), day_of(&job).unwrap().to_string()),
            ("rounds", "2026-03-19".to_owned())
        );
        jobs::note_done(&test.db, job.id).await.unwrap();
        assert_eq!(queue_due(&test, later.plus_days(1)).await, [true]);
        let next = of_subject(&test.db.scope(HERE), NO_RECORD).await.unwrap().unwrap();
        assert_eq!(
            (next.state, day_of(&next).unwrap().to_string()),
            (State::Waiting, "2026-03-20".to_owned())
        );
    }
}

#[tokio::test]
async fn of_two_processes_that_saw_the_same_round_one_queues_it() {
    for engine in engines() {
        let test = listed(engine).await;
        let now = NOW.plus_days(1);
        let seen = due(&test.db, "rounds", now).await.unwrap();
        let mut queued = Vec::new();
        for (_, was_due) in [seen[0], seen[0]] {
            let tx = test.db.scope(HERE).begin().await.unwrap();
            let round = DueRound { name: "rounds", hour: 6, zone: &chicago(), was_due, now };
            queued.push(queue(&tx, &IdSource::Random, &round).await.unwrap());
            tx.commit().await.unwrap();
        }
        assert_eq!(queued, [true, false]);
    }
}

#[tokio::test]
async fn a_job_that_is_none_of_a_round_says_so() {
    for engine in engines() {
        let test = listed(engine).await;
        queue_due(&test, NOW.plus_days(2)).await;
        let job = of_subject(&test.db.scope(HERE), NO_RECORD).await.unwrap().unwrap();
        let odd = Job { payload: "{}".to_owned(), ..job };
        assert!(matches!(day_of(&odd), Err(JobProblem::Final(_))));
    }
}
