//! What every coalition gets once a day, at an hour of its own clock: repeating promises, reminders, the weekly note.
//!
//! A feature lists it in [`crate::Feature::daily`]. Each round is a job in the queue, so it is done once however many
//! processes there are, and tried again when it did not work. Its work must be repeatable.

use std::time::Duration;

use async_trait::async_trait;
use kit_jobs::rounds::{self, DueRound};
use kit_jobs::{Job, JobProblem, Progress, Worker};
use kit_store::jiff::tz::TimeZone;
use kit_store::{CoalitionId, Day, Fault, Instant, Record};

use crate::coalition::{self, zone_named};
use crate::{App, Coalition};

/// Work of a feature that comes back every day, for each coalition.
#[async_trait]
pub trait Daily: Send + Sync {
    /// A word of its own among all features; also the kind of its job.
    fn name(&self) -> &'static str;
    /// From 0 to 23, by the coalition's clock.
    fn hour(&self) -> i8;
    /// Does what is to be done for one coalition on one day of its calendar. It may run twice for the same day.
    ///
    /// # Errors
    /// [`JobProblem::Again`] to be tried later, [`JobProblem::Final`] when that would not help.
    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem>;
}

/// How often it is looked whether a round is due.
const LOOKS_EVERY: Duration = Duration::from_secs(30);

/// Queues rounds as they become due, as long as the process runs.
pub async fn run_forever(app: App) {
    loop {
        if let Err(fault) = queue_due(&app).await {
            tracing::error!(%fault, "the daily rounds could not be queued");
        }
        tokio::time::sleep(LOOKS_EVERY).await;
    }
}

/// Queues every round that is due now; tells how many. Coalitions without a round get theirs from the next hour on.
///
/// # Errors
/// When the database does not answer.
pub async fn queue_due(app: &App) -> Result<usize, Fault> {
    let now = app.clock.now();
    let mut queued = 0;
    for daily in &app.registry.daily {
        enlist_new(app, daily.as_ref(), now).await?;
        loop {
            let due = rounds::due(&app.db, daily.name(), now).await?;
            if due.is_empty() {
                break;
            }
            for (coalition, was_due) in due {
                queued += usize::from(queue(app, daily.as_ref(), coalition, was_due, now).await?);
            }
        }
    }
    Ok(queued)
}

async fn enlist_new(app: &App, daily: &dyn Daily, now: Instant) -> Result<(), Fault> {
    for (coalition, zone) in coalition::without_round(&app.db, daily.name()).await? {
        let tx = app.db.scope(coalition).begin().await?;
        let next_at = rounds::next_round(now, daily.hour(), &zone_named(&zone));
        rounds::enlist(&tx, daily.name(), next_at).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn queue(
    app: &App,
    daily: &dyn Daily,
    id: CoalitionId,
    was_due: Instant,
    now: Instant,
) -> Result<bool, Fault> {
    let tx = app.db.scope(id).begin().await?;
    let zone = Coalition::find(&tx, id.0).await?.map_or(TimeZone::UTC, |coalition| coalition.zone());
    let round = DueRound { name: daily.name(), hour: daily.hour(), zone: &zone, was_due, now };
    let queued = rounds::queue(&tx, &app.ids, &round).await?;
    tx.commit().await?;
    Ok(queued)
}

/// Does the jobs of one daily round.
struct Round {
    app: App,
    name: &'static str,
}

/// A worker for the rounds of each feature.
pub(crate) fn workers(app: &App) -> Vec<Box<dyn Worker>> {
    let worker = |name| Box::new(Round { app: app.clone(), name }) as Box<dyn Worker>;
    app.registry.daily.iter().map(|daily| worker(daily.name())).collect()
}

#[async_trait]
impl Worker for Round {
    fn kind(&self) -> &'static str {
        self.name
    }

    async fn run(&self, job: &Job, _: Progress) -> Result<(), JobProblem> {
        let daily = self.app.registry.daily.iter().find(|daily| daily.name() == self.name);
        let daily = daily.ok_or_else(|| JobProblem::Final("nobody does this round any more".to_owned()))?;
        let scope = self.app.db.scope(job.coalition_id);
        let coalition = Coalition::find(&scope, job.coalition_id.0).await?;
        let coalition = coalition.ok_or_else(|| JobProblem::Final("the coalition is gone".to_owned()))?;
        daily.run(&self.app, &coalition, rounds::day_of(job)?).await
    }
}
