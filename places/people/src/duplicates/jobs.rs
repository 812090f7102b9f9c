//! Looking through all records takes seconds for long lists, so a job does it.

use async_trait::async_trait;
use kit_jobs::{Job, JobProblem, NewJob, Progress, State, Worker};
use kit_store::{Allowed, Fault, InCoalition, Tx};
use kit_web::App;

use super::look::look_again;

const LOOK: &str = "duplicates-look";

struct Looking {
    app: App,
}

/// The worker that looks.
pub fn workers(app: &App) -> Vec<Box<dyn Worker>> {
    vec![Box::new(Looking { app: app.clone() })]
}

#[async_trait]
impl Worker for Looking {
    fn kind(&self) -> &'static str {
        LOOK
    }

    async fn run(&self, job: &Job, _: Progress) -> Result<(), JobProblem> {
        let scope = self.app.db.scope(job.coalition_id);
        look_again(&scope, self.app.clock.now()).await?;
        Ok(())
    }
}

/// Asks for a look once `tx` is committed; one that has not begun yet is enough for all who ask.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_to_look(tx: &Tx, allowed: &Allowed) -> Result<(), Fault> {
    let subject_id = tx.coalition().0;
    let last = kit_jobs::of_subject(tx, subject_id).await?;
    if last.is_some_and(|job| job.state == State::Waiting) {
        return Ok(());
    }
    let id = allowed.new_id();
    let payload = "{}".to_owned();
    kit_jobs::enqueue(tx, &NewJob { id, kind: LOOK, subject_id, payload, now: allowed.at }).await
}

/// Whether a look waits or goes on.
///
/// # Errors
/// When the database does not answer.
pub async fn is_looking(on: &impl InCoalition) -> Result<bool, Fault> {
    let last = kit_jobs::of_subject(on, on.coalition().0).await?;
    Ok(last.is_some_and(|job| matches!(job.state, State::Waiting | State::Running)))
}
