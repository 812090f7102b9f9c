//! What a funder asks to be shown of meetings.

use kit_store::{Fault, InCoalition, Instant};

/// When the meetings that are over and have minutes began, the newest first. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn meetings_with_minutes(on: &impl InCoalition, since: Instant) -> Result<Vec<Instant>, Fault> {
    let rows: Vec<(Instant,)> = on
        .all(
            "SELECT m.starts_at FROM minutes n
             JOIN meeting m ON m.coalition_id = n.coalition_id AND m.id = n.id
             WHERE n.coalition_id = $1 AND m.state = 'over' AND m.starts_at >= $2
             ORDER BY m.starts_at DESC, m.id LIMIT 500",
            &[&on.coalition(), &since],
        )
        .await?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}
