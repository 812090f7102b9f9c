use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use kit_store::{Clock, Db, Engine, Fault, Reads};

use crate::{Job, Progress, store};

/// Why a job did not work.
#[derive(Debug, thiserror::Error)]
pub enum JobProblem {
    /// Trying again would not help.
    #[error("{0}")]
    Final(String),
    #[error("{0}")]
    Again(String),
}

impl From<Fault> for JobProblem {
    fn from(fault: Fault) -> Self {
        Self::Again(fault.to_string())
    }
}

/// Does jobs of one kind.
#[async_trait]
pub trait Worker: Send + Sync {
    fn kind(&self) -> &'static str;
    async fn run(&self, job: &Job, progress: Progress) -> Result<(), JobProblem>;
}

/// Takes jobs from the queue and gives them to their workers, one at a time.
#[derive(Clone)]
pub struct Runner {
    db: Db,
    clock: Clock,
    workers: Arc<Vec<Box<dyn Worker>>>,
    renews_every: Duration,
}

/// How long an idle runner waits before it looks again.
const PAUSE: Duration = Duration::from_millis(500);
/// How often the lease of a running job is renewed: several times before it would end.
const RENEWS_EVERY: Duration = Duration::from_secs(30);

impl Runner {
    pub fn new(db: Db, clock: Clock, workers: Vec<Box<dyn Worker>>) -> Self {
        Self { db, clock, workers: Arc::new(workers), renews_every: RENEWS_EVERY }
    }

    /// The same, in a hurry.
    #[cfg(test)]
    pub(crate) fn renewing_every(self, renews_every: Duration) -> Self {
        Self { renews_every, ..self }
    }

    /// Runs as long as the process.
    pub async fn run_forever(self) {
        if self.db.engine() == Engine::Lite
            && let Err(fault) = store::release_all(&self.db, self.clock.now()).await
        {
            tracing::error!(%fault, "interrupted jobs could not be found");
        }
        loop {
            let pause = match self.run_one().await {
                Ok(true) => Duration::ZERO,
                Ok(false) => PAUSE,
                Err(fault) => unreadable(&fault),
            };
            tokio::time::sleep(pause).await;
        }
    }

    /// Runs every job that is due, those that arise meanwhile too; tells how many.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn run_all(&self) -> Result<usize, Fault> {
        let mut done = 0;
        while self.run_one().await? {
            done += 1;
        }
        Ok(done)
    }

    async fn run_one(&self) -> Result<bool, Fault> {
        let Some(job) = store::claim(&self.db, self.clock.now()).await? else {
            return Ok(false);
        };
        let outcome = tokio::select! {
            outcome = self.work_on(&job) => outcome,
            never = self.keep_lease(&job) => match never {},
        };
        Progress::forget(job.id);
        match outcome {
            Ok(()) => store::note_done(&self.db, job.id).await?,
            Err(problem) => {
                tracing::warn!(%problem, kind = job.kind, job = %job.id, "a job did not work");
                let given_up = matches!(problem, JobProblem::Final(_));
                store::note_failure(&self.db, &job, &problem.to_string(), given_up, self.clock.now()).await?;
            }
        }
        Ok(true)
    }

    /// On PostgreSQL another process may look for lost jobs. On SQLite there is none, and the job itself may hold the one
    /// writer.
    async fn keep_lease(&self, job: &Job) -> Infallible {
        loop {
            tokio::time::sleep(self.renews_every).await;
            if self.db.engine() == Engine::Postgres
                && let Err(fault) = store::renew(&self.db, job.id, self.clock.now()).await
            {
                tracing::warn!(%fault, job = %job.id, "the lease of a job could not be renewed");
            }
        }
    }

    /// Jobs calculate for seconds, so they run on a thread of their own and leave the requests alone.
    async fn work_on(&self, job: &Job) -> Result<(), JobProblem> {
        let (workers, job) = (Arc::clone(&self.workers), job.clone());
        let progress = Progress::of(job.id, &self.db);
        let runtime = tokio::runtime::Handle::current();
        let work = move || {
            let Some(worker) = workers.iter().find(|worker| worker.kind() == job.kind) else {
                return Err(JobProblem::Final(format!("nobody does jobs of the kind {:?}", job.kind)));
            };
            runtime.block_on(worker.run(&job, progress))
        };
        let outcome = tokio::task::spawn_blocking(work).await;
        outcome.unwrap_or_else(|broken| Err(JobProblem::Again(broken.to_string())))
    }
}

/// After a fault the queue is looked at less often.
fn unreadable(fault: &Fault) -> Duration {
    tracing::error!(%fault, "the job queue could not be read");
    PAUSE * 10
}
