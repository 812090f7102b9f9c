use kit_store::{CoalitionId, Db, Fault, InCoalition, Instant, Reads, Sql, Tx};
use uuid::Uuid;

kit_store::words! {
    /// Where a job stands.
    pub enum State {
        Waiting => "waiting",
        Running => "running",
        Done => "done",
        /// Given up after the last try.
        Failed => "failed",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Job {
        pub id: Uuid,
        pub coalition_id: CoalitionId,
        /// Which worker does it.
        pub kind: String,
        /// The record it works on.
        pub subject_id: Uuid,
        /// What the worker needs besides, as JSON.
        pub payload: String,
        pub state: State,
        /// How often it was begun.
        pub tries: i64,
        /// Not before this moment; while it runs, the end of its lease.
        pub run_at: Instant,
        pub done: i64,
        /// 0 while unknown.
        pub total: i64,
        /// What went wrong last time.
        pub problem: Option<String>,
    }
}

/// A job to be done as soon as the transaction is committed.
pub struct NewJob<'a> {
    pub id: Uuid,
    pub kind: &'a str,
    pub subject_id: Uuid,
    pub payload: String,
    pub now: Instant,
}

/// Minutes after which a running job counts as lost, unless whoever runs it has renewed its lease.
pub(crate) const LEASE_MINUTES: i64 = 2;
/// A job is begun at most this often.
const MOST_TRIES: i64 = 5;

impl Job {
    /// Whether it is given up when this try fails.
    pub fn is_last_try(&self) -> bool {
        self.tries >= MOST_TRIES
    }
}

/// Puts a job into the queue of the transaction's coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn enqueue(tx: &Tx, job: &NewJob<'_>) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO job (id, coalition_id, kind, subject_id, payload, state, tries, run_at, done, total)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, 0)",
        &[
            &job.id,
            &tx.coalition(),
            &job.kind,
            &job.subject_id,
            &job.payload,
            &State::Waiting,
            &job.now,
        ],
    )
    .await?;
    Ok(())
}

/// The last job for a record.
///
/// # Errors
/// When the database does not answer.
pub async fn of_subject(on: &impl InCoalition, subject: Uuid) -> Result<Option<Job>, Fault> {
    on.optional(
        "SELECT id, coalition_id, kind, subject_id, payload, state, tries, run_at, done, total, problem
         FROM job WHERE coalition_id = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1",
        &[&on.coalition(), &subject],
    )
    .await
}

const NEXT: Sql = Sql::pair(
    "SELECT id, coalition_id, kind, subject_id, payload, state, tries, run_at, done, total, problem
     FROM job WHERE state <> 'done' AND state <> 'failed' AND run_at <= $1 ORDER BY run_at, id LIMIT 1",
    "SELECT id, coalition_id, kind, subject_id, payload, state, tries, run_at, done, total, problem
     FROM job WHERE state <> 'done' AND state <> 'failed' AND run_at <= $1 ORDER BY run_at, id LIMIT 1
     FOR UPDATE SKIP LOCKED",
);

/// Takes the next job that is due; nobody else gets it until its lease ends.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn claim(db: &Db, now: Instant) -> Result<Option<Job>, Fault> {
    let tx = db.begin().await?;
    let Some(job) = tx.optional::<Job>(NEXT.on(&tx), &[&now]).await? else {
        return Ok(None);
    };
    tx.execute(
        "UPDATE job SET state = $2, tries = tries + 1, run_at = $3 WHERE id = $1",
        &[&job.id, &State::Running, &now.plus_minutes(LEASE_MINUTES)],
    )
    .await?;
    tx.commit().await?;
    Ok(Some(Job { tries: job.tries + 1, state: State::Running, ..job }))
}

/// Keeps a running job from counting as lost for another while.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn renew(db: &Db, id: Uuid, now: Instant) -> Result<(), Fault> {
    let tx = db.begin().await?;
    tx.execute(
        "UPDATE job SET run_at = $2 WHERE id = $1 AND state = $3",
        &[&id, &now.plus_minutes(LEASE_MINUTES), &State::Running],
    )
    .await?;
    tx.commit().await
}

/// Jobs that were running when the one process of an embedded database stopped are due again.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn release_all(db: &Db, now: Instant) -> Result<(), Fault> {
    let tx = db.begin().await?;
    tx.execute(
        "UPDATE job SET state = $1, run_at = $2 WHERE state = $3",
        &[&State::Waiting, &now, &State::Running],
    )
    .await?;
    tx.commit().await
}

/// # Errors
/// When the database does not answer.
pub(crate) async fn note_done(db: &Db, id: Uuid) -> Result<(), Fault> {
    let tx = db.begin().await?;
    tx.execute("UPDATE job SET state = $2, problem = NULL WHERE id = $1", &[&id, &State::Done])
        .await?;
    tx.commit().await
}

/// Notes what went wrong; the next try comes after a pause that doubles, until the last.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn note_failure(
    db: &Db,
    job: &Job,
    problem: &str,
    given_up: bool,
    now: Instant,
) -> Result<(), Fault> {
    let state = if given_up || job.is_last_try() { State::Failed } else { State::Waiting };
    let pause_minutes = 1_i64 << job.tries.clamp(0, 10);
    let tx = db.begin().await?;
    tx.execute(
        "UPDATE job SET state = $2, problem = $3, run_at = $4 WHERE id = $1",
        &[&job.id, &state, &problem, &now.plus_minutes(pause_minutes)],
    )
    .await?;
    tx.commit().await
}

/// # Errors
/// When the database does not answer.
pub(crate) async fn note_progress(db: &Db, id: Uuid, done: i64, total: i64) -> Result<(), Fault> {
    let tx = db.begin().await?;
    tx.execute("UPDATE job SET done = $2, total = $3 WHERE id = $1", &[&id, &done, &total])
        .await?;
    tx.commit().await
}
