//! How far a job is: kept in memory for this process, and in the database where other processes read it.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use kit_store::{Db, Engine, Fault, Reads};
use uuid::Uuid;

use crate::store::{Job, note_progress};

static RUNNING: LazyLock<Mutex<HashMap<Uuid, (i64, i64)>>> = LazyLock::new(Mutex::default);

/// Where a worker tells how far it is.
#[derive(Clone)]
pub struct Progress {
    job: Option<(Uuid, Db)>,
}

impl Progress {
    /// For work that is done at once and needs no bar.
    pub fn unseen() -> Self {
        Self { job: None }
    }

    pub(crate) fn of(job: Uuid, db: &Db) -> Self {
        Self { job: Some((job, db.clone())) }
    }

    /// `done` of `total` steps. On PostgreSQL the row is written too; on SQLite the worker's own transaction may
    /// hold the one writer, and the only process reads the memory.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn report(&self, done: usize, total: usize) -> Result<(), Fault> {
        let Some((id, db)) = &self.job else {
            return Ok(());
        };
        let (done, total) =
            (i64::try_from(done).unwrap_or(i64::MAX), i64::try_from(total).unwrap_or(i64::MAX));
        if let Ok(mut running) = RUNNING.lock() {
            running.insert(*id, (done, total));
        }
        if db.engine() == Engine::Postgres {
            note_progress(db, *id, done, total).await?;
        }
        Ok(())
    }

    pub(crate) fn forget(id: Uuid) {
        if let Ok(mut running) = RUNNING.lock() {
            running.remove(&id);
        }
    }
}

impl Job {
    /// Steps done and steps in all; 0 of 0 while unknown.
    pub fn progress(&self) -> (i64, i64) {
        let in_memory = RUNNING.lock().ok().and_then(|running| running.get(&self.id).copied());
        in_memory.unwrap_or((self.done, self.total))
    }
}
