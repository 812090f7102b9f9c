use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use kit_store::testing::{TestDb, engines};
use kit_store::{Clock, CoalitionId, Engine, Instant, Scope};
use uuid::Uuid;

use crate::{
    Job, JobProblem, MIGRATIONS, NewJob, Progress, Runner, State, Worker, enqueue, of_subject, store,
};

const START: Instant = Instant::from_microseconds(1_773_154_800_000_000);

/// Fails as often as it is told, then works.
struct Stubborn {
    failures: usize,
    begun: Arc<AtomicUsize>,
}

#[async_trait]
impl Worker for Stubborn {
    fn kind(&self) -> &'static str {
        "stubborn"
    }

    async fn run(&self, job: &Job, progress: Progress) -> Result<(), JobProblem> {
        progress.report(1, 2).await?;
        assert_eq!(job.progress(), (1, 2));
        match self.begun.fetch_add(1, Ordering::Relaxed) {
            begun if begun < self.failures => Err(JobProblem::Again("not yet".to_owned())),
            _ => Ok(()),
        }
    }
}

async fn ask(test: &TestDb, id: u128, kind: &str) {
    let tx = test.db.scope(HERE).begin().await.unwrap();
    let job = NewJob {
        id: Uuid::from_u128(id),
        kind,
        subject_id: Uuid::from_u128(7),
        payload: "{}".to_owned(),
        now: START,
    };
    enqueue(&tx, &job).await.unwrap();
    tx.commit().await.unwrap();
}

const HERE: CoalitionId = CoalitionId(Uuid::from_u128(1));

async fn last(test: &TestDb) -> Job {
    of_subject(&test.db.scope(HERE), Uuid::from_u128(7)).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_job_that_fails_is_tried_again_after_a_longer_pause() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let clock = Clock::fixed(START);
        let begun = Arc::new(AtomicUsize::new(0));
        let worker = Stubborn { failures: 2, begun: begun.clone() };
        let runner = Runner::new(test.db.clone(), clock.clone(), vec![Box::new(worker)]);
        ask(&test, 1, "stubborn").await;
        assert_eq!(runner.run_all().await.unwrap(), 1);
        assert_eq!(
            (last(&test).await.state, last(&test).await.problem.as_deref()),
            (State::Waiting, Some("not yet"))
        );
        clock.advance_minutes(2);
        assert_eq!(runner.run_all().await.unwrap(), 1);
        clock.advance_minutes(3);
        assert_eq!(runner.run_all().await.unwrap(), 0, "the second pause is longer");
        clock.advance_minutes(1);
        assert_eq!(runner.run_all().await.unwrap(), 1);
        assert_eq!((last(&test).await.state, begun.load(Ordering::Relaxed)), (State::Done, 3));
        assert_eq!(last(&test).await.problem, None);
    }
}

#[tokio::test]
async fn a_job_nobody_can_do_is_given_up_and_says_why() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let runner = Runner::new(test.db.clone(), Clock::fixed(START), Vec::new());
        ask(&test, 1, "unheard-of").await;
        assert_eq!(runner.run_all().await.unwrap(), 1);
        let job = last(&test).await;
        assert_eq!(job.state, State::Failed);
        assert!(job.problem.unwrap().contains("unheard-of"));
    }
}

#[tokio::test]
async fn nobody_else_gets_a_claimed_job_until_its_lease_ends() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        ask(&test, 1, "any").await;
        assert!(store::claim(&test.db, START).await.unwrap().is_some());
        assert!(
            store::claim(&test.db, START.plus_minutes(store::LEASE_MINUTES - 1))
                .await
                .unwrap()
                .is_none()
        );
        assert_eq!(
            store::claim(&test.db, START.plus_minutes(store::LEASE_MINUTES))
                .await
                .unwrap()
                .unwrap()
                .tries,
            2
        );
        let later = START.plus_minutes(store::LEASE_MINUTES + 5);
        store::renew(&test.db, Uuid::from_u128(1), later).await.unwrap();
        let nearly = later.plus_minutes(store::LEASE_MINUTES - 1);
        assert!(store::claim(&test.db, nearly).await.unwrap().is_none());
        store::release_all(&test.db, START).await.unwrap();
        assert!(store::claim(&test.db, START).await.unwrap().is_some());
    }
}

/// Works until it sees that its lease was renewed.
struct Long {
    scope: Scope,
    clock: Clock,
}

#[async_trait]
impl Worker for Long {
    fn kind(&self) -> &'static str {
        "long"
    }

    async fn run(&self, job: &Job, _: Progress) -> Result<(), JobProblem> {
        let lease = of_subject(&self.scope, job.subject_id).await?.unwrap().run_at;
        self.clock.advance_minutes(1);
        while of_subject(&self.scope, job.subject_id).await?.unwrap().run_at == lease {
            tokio::task::yield_now().await;
        }
        let lost = store::claim(self.scope.db(), lease).await?;
        assert!(lost.is_none(), "another process took the job away");
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_job_keeps_its_lease_where_others_could_take_it() {
    for engine in engines().into_iter().filter(|engine| *engine == Engine::Postgres) {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let clock = Clock::fixed(START);
        let worker = Long { scope: test.db.scope(HERE), clock: clock.clone() };
        let runner = Runner::new(test.db.clone(), clock, vec![Box::new(worker)]);
        ask(&test, 1, "long").await;
        let runner = runner.renewing_every(Duration::from_millis(5));
        let done = tokio::time::timeout(Duration::from_secs(60), runner.run_all()).await;
        assert_eq!(done.unwrap().unwrap(), 1);
        assert_eq!(last(&test).await.state, State::Done);
    }
}

#[tokio::test]
async fn a_job_of_a_transaction_that_was_given_up_does_not_exist() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        let tx = test.db.scope(HERE).begin().await.unwrap();
        let job = NewJob {
            id: Uuid::from_u128(1),
            kind: "any",
            subject_id: Uuid::from_u128(7),
            payload: String::new(),
            now: START,
        };
        enqueue(&tx, &job).await.unwrap();
        drop(tx);
        assert!(of_subject(&test.db.scope(HERE), Uuid::from_u128(7)).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn how_far_a_job_has_come_is_there_for_the_page() {
    for engine in engines() {
        let test = TestDb::new(engine, MIGRATIONS).await;
        // What runs in another test of this process is kept in memory under its id.
        ask(&test, 8, "stubborn").await;
        store::note_progress(&test.db, Uuid::from_u128(8), 250, 1000).await.unwrap();
        assert_eq!(last(&test).await.progress(), (250, 1000));
    }
}
