//! Promises by who made them.

use kit_store::{Day, Fault, InCoalition};
use people::members::PersonId;

/// Who has promises: how many are open, and how many were kept since a day. At most 3,000 people.
///
/// # Errors
/// When the database does not answer.
pub async fn by_person(on: &impl InCoalition, since: Day) -> Result<Vec<(PersonId, i64, i64)>, Fault> {
    on.all(
        "SELECT person_id, count(CASE WHEN standing = 'open' THEN 1 END),
            count(CASE WHEN standing = 'kept' AND kept_on >= $2 THEN 1 END)
         FROM promise WHERE coalition_id = $1 AND person_id IS NOT NULL AND standing IN ('open', 'kept')
         GROUP BY person_id ORDER BY person_id LIMIT 3000",
        &[&on.coalition(), &since],
    )
    .await
}
