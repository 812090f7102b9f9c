use kit_store::{Day, Fault, InCoalition};
use uuid::Uuid;

use crate::promises::PromiseId;

/// Open promises by this very day, with who made them, at most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn due_on(on: &impl InCoalition, by: Day) -> Result<Vec<(PromiseId, Uuid)>, Fault> {
    on.all(
        "SELECT p.id, p.person_id FROM promise p
         JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         WHERE p.coalition_id = $1 AND p.standing = 'open' AND p.sort_day = $2 AND h.left_on IS NULL
         ORDER BY p.id LIMIT 2000",
        &[&on.coalition(), &by],
    )
    .await
}
