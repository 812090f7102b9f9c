//! Daily rounds: work every coalition gets once a day, at an hour of its own clock.
//!
//! A row says when the next round is due. Moving that row on and queueing the job are one transaction, so that of
//! several processes one does the round, and none is lost when a process dies. After a long stop a round is done once.

pub(crate) mod store;

pub use store::{due, enlist};

use kit_store::jiff::civil::time;
use kit_store::jiff::tz::TimeZone;
use kit_store::jiff::{Span, Zoned};
use kit_store::{Day, Fault, IdSource, Instant, Tx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Job, JobProblem, NewJob, enqueue};

/// A round is about no record.
pub(crate) const NO_RECORD: Uuid = Uuid::nil();

/// What the job of a round needs to know.
#[derive(Serialize, Deserialize)]
struct Payload {
    day: Day,
}

/// The first moment after `now` at which it is `hour` where the coalition is. On the night that hour is left out, the
/// first moment after the gap.
pub fn next_round(now: Instant, hour: i8, zone: &TimeZone) -> Instant {
    let here = now.timestamp().to_zoned(zone.clone());
    let days = [0, 1, 2].into_iter().filter_map(|days| {
        let day = here.date().checked_add(Span::new().days(days)).ok()?;
        let at: Zoned = day.to_datetime(time(hour.clamp(0, 23), 0, 0, 0)).to_zoned(zone.clone()).ok()?;
        Some(Instant::from_microseconds(at.timestamp().as_microsecond()))
    });
    days.into_iter().find(|at| *at > now).unwrap_or(now.plus_days(1))
}

/// The day a round's job is for, in the coalition's own calendar.
///
/// # Errors
/// [`JobProblem::Final`] when the job is none of a round.
pub fn day_of(job: &Job) -> Result<Day, JobProblem> {
    let payload: Result<Payload, _> = serde_json::from_str(&job.payload);
    Ok(payload.map_err(|problem| JobProblem::Final(problem.to_string()))?.day)
}

/// Moves a due round on and queues its job, of the kind `name`; false when another process did.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(tx: &Tx, ids: &IdSource, round: &DueRound<'_>) -> Result<bool, Fault> {
    let next_at = next_round(round.now, round.hour, round.zone);
    if !store::take(tx, round.name, round.was_due, next_at).await? {
        return Ok(false);
    }
    store::forget_done(tx, round.name).await?;
    let payload = serde_json::to_string(&Payload { day: round.now.day_in(round.zone) })?;
    let job = NewJob {
        id: ids.next(round.now),
        kind: round.name,
        subject_id: NO_RECORD,
        payload,
        now: round.now,
    };
    enqueue(tx, &job).await?;
    Ok(true)
}

/// A round of the transaction's coalition whose time has come.
pub struct DueRound<'a> {
    pub name: &'a str,
    /// 0 to 23, by the coalition's clock.
    pub hour: i8,
    pub zone: &'a TimeZone,
    pub was_due: Instant,
    pub now: Instant,
}

#[cfg(test)]
mod tests;
