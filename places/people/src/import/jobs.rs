//! The steps of a large import, done outside the request.

use async_trait::async_trait;
use kit_jobs::{Job, JobProblem, Progress, Worker};
use kit_store::Record;
use kit_web::{App, Coalition};

use super::desk::{Desk, ImportProblem};
use super::model::{ImportId, RosterImport, Stage};
use super::steps::{CHECK, FORGET, SAVE, UNDO};
use super::{check, save, store, undo};

struct Step {
    kind: &'static str,
    app: App,
}

/// One worker for each step.
pub fn workers(app: &App) -> Vec<Box<dyn Worker>> {
    let worker = |kind| Box::new(Step { kind, app: app.clone() }) as Box<dyn Worker>;
    [CHECK, SAVE, UNDO, FORGET].map(worker).into()
}

#[async_trait]
impl Worker for Step {
    fn kind(&self) -> &'static str {
        self.kind
    }

    async fn run(&self, job: &Job, progress: Progress) -> Result<(), JobProblem> {
        let scope = self.app.db.scope(job.coalition_id);
        let coalition = Coalition::find(&scope, job.coalition_id.0).await?.ok_or_else(gone)?;
        let author =
            serde_json::from_str(&job.payload).map_err(|problem| JobProblem::Final(problem.to_string()))?;
        let desk = Desk::for_author(&self.app, &coalition, author, progress).await?;
        let import = RosterImport::find(&scope, job.subject_id).await?.ok_or_else(gone)?;
        // A job that runs a second time finds its work done.
        let done = match (self.kind, import.stage) {
            (CHECK, Stage::Checking) => check::run(&desk, import.clone()).await.map(drop),
            (SAVE, Stage::Saving) | (UNDO, Stage::Undoing) => {
                self.in_one_transaction(&desk, import.clone()).await
            }
            (FORGET, Stage::Saved | Stage::Undone) => forget(&desk, import.id).await,
            _ => Ok(()),
        };
        match done {
            Ok(()) => Ok(()),
            Err(ImportProblem::Fault(fault)) if !job.is_last_try() => Err(fault.into()),
            Err(problem) => {
                self.give_back(&desk, import).await?;
                Err(JobProblem::Final(problem.to_string()))
            }
        }
    }
}

impl Step {
    async fn in_one_transaction(&self, desk: &Desk, import: RosterImport) -> Result<(), ImportProblem> {
        let tx = desk.scope.begin().await?;
        match self.kind {
            SAVE => save::run(desk, &tx, import).await?,
            _ => undo::run(desk, &tx, import).await?,
        };
        Ok(tx.commit().await?)
    }

    /// An import whose step cannot be done stands again where a person can act.
    async fn give_back(&self, desk: &Desk, import: RosterImport) -> Result<(), JobProblem> {
        let (from, to) = match self.kind {
            CHECK => (Stage::Checking, Stage::Columns),
            SAVE => (Stage::Saving, Stage::Checked),
            FORGET => return Ok(()),
            _ => (Stage::Undoing, Stage::Saved),
        };
        let tx = desk.scope.begin().await?;
        store::advance(&tx, &import.at(to), from).await?;
        Ok(tx.commit().await?)
    }
}

async fn forget(desk: &Desk, id: ImportId) -> Result<(), ImportProblem> {
    let tx = desk.scope.begin().await?;
    store::forget_rows(&tx, id).await?;
    Ok(tx.commit().await?)
}

fn gone() -> JobProblem {
    JobProblem::Final("the import is gone".to_owned())
}
