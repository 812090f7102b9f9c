use kit_store::{CoalitionId, Fault, InCoalition, Instant, Reads, Tx};

use super::NO_RECORD;
use crate::State;

/// Rounds handed out at once.
const SOME: i64 = 100;

/// Puts a coalition on the list of a daily round; one that is on it keeps its time.
///
/// # Errors
/// When the database does not answer.
pub async fn enlist(tx: &Tx, name: &str, next_at: Instant) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO daily_round (coalition_id, name, next_at) VALUES ($1, $2, $3)
         ON CONFLICT (coalition_id, name) DO NOTHING",
        &[&tx.coalition(), &name, &next_at],
    )
    .await?;
    Ok(())
}

/// Coalitions whose round of this name is due, the longest overdue first, with the time it was due; at most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn due(on: &impl Reads, name: &str, now: Instant) -> Result<Vec<(CoalitionId, Instant)>, Fault> {
    on.all(
        "SELECT coalition_id, next_at FROM daily_round WHERE name = $1 AND next_at <= $2
         ORDER BY next_at, coalition_id LIMIT $3",
        &[&name, &now, &SOME],
    )
    .await
}

/// Takes a round that was due at `was_due`; false when another process was quicker.
///
/// # Errors
/// When the database does not answer.
pub async fn take(tx: &Tx, name: &str, was_due: Instant, next_at: Instant) -> Result<bool, Fault> {
    let moved = tx
        .execute(
            "UPDATE daily_round SET next_at = $4 WHERE coalition_id = $1 AND name = $2 AND next_at = $3",
            &[&tx.coalition(), &name, &was_due, &next_at],
        )
        .await?;
    Ok(moved == 1)
}

/// Clears away the jobs of earlier days that are done.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_done(tx: &Tx, name: &str) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM job WHERE coalition_id = $1 AND subject_id = $2 AND kind = $3 AND state = $4",
        &[&tx.coalition(), &NO_RECORD, &name, &State::Done],
    )
    .await?;
    Ok(())
}
