//! What was done, by who did it.

use kit_store::{Day, Fault, InCoalition};
use people::members::PersonId;
use people::organizations::OrganizationId;

/// Entries since a day by the person and organization who did it. At most 5,000 pairs.
///
/// # Errors
/// When the database does not answer.
pub async fn by_doer(
    on: &impl InCoalition,
    since: Day,
) -> Result<Vec<(Option<PersonId>, Option<OrganizationId>, i64)>, Fault> {
    on.all(
        "SELECT person_id, organization_id, count(*) FROM activity
         WHERE coalition_id = $1 AND happened_on >= $2 AND (person_id IS NOT NULL OR organization_id IS NOT NULL)
         GROUP BY person_id, organization_id ORDER BY person_id, organization_id LIMIT 5000",
        &[&on.coalition(), &since],
    )
    .await
}
