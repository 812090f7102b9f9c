//! Since when people know of a meeting: the day it was called, or moved to the time it has now.

use kit_store::{Change, Day, Fault, InCoalition, Record};
use serde::Deserialize;

use super::model::Meeting;

/// More changes than a meeting has; of more, the oldest looked at counts as the one that called it.
const MOST_CHANGES: i64 = 100;

#[derive(Deserialize, PartialEq)]
struct Time {
    starts_at: kit_store::Instant,
}

fn time_in(state: Option<&String>) -> Option<Time> {
    serde_json::from_str(state?).ok()
}

/// The day since which the meeting stands at its time, where it is held; `changes` are its history, the newest first.
pub fn called_on(meeting: &Meeting, changes: &[Change]) -> Option<Day> {
    let set = |change: &&Change| time_in(change.became.as_ref()) != time_in(change.was.as_ref());
    let change = changes.iter().find(set).or(changes.last())?;
    Some(change.at.day_in(&meeting.zone()))
}

/// The day since which people can know of a meeting.
///
/// # Errors
/// When the database does not answer.
pub async fn called(on: &impl InCoalition, meeting: &Meeting) -> Result<Option<Day>, Fault> {
    let changes = kit_store::changes_of(on, Meeting::KIND, meeting.id.0, MOST_CHANGES).await?;
    Ok(called_on(meeting, &changes))
}
