use kit_store::uuid::Uuid;
use kit_store::{Fault, InCoalition, Instant};

/// Votes that end at once at most.
const MOST: i64 = 200;

/// Votes that are open and end by a moment, the first one first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn ending(on: &impl InCoalition, from: Instant, until: Instant) -> Result<Vec<(Uuid,)>, Fault> {
    on.all(
        "SELECT id FROM vote WHERE coalition_id = $1 AND closed_at IS NULL AND closes_at > $2 AND closes_at <= $3
         ORDER BY closes_at, id LIMIT $4",
        &[&on.coalition(), &from, &until, &MOST],
    )
    .await
}
