use kit_store::{Fault, InCoalition};
use people::members::PersonId;
use people::organizations::OrganizationId;

use super::model::Done;

/// More people than any coalition has with promises or proposals.
const MOST: i64 = 5000;

/// What each person proposed, and what passed; and what each promised, for whom. At most 5,000 rows of each.
///
/// # Errors
/// When the database does not answer.
pub async fn done(on: &impl InCoalition) -> Result<Vec<Done>, Fault> {
    let proposed: Vec<(PersonId, i64, i64)> = on
        .all(
            "SELECT p.proposer_id, count(*), CAST(sum(CASE WHEN d.outcome IN ('passed', 'chosen') THEN 1 ELSE 0 END) AS bigint)
             FROM proposal p LEFT JOIN decision d ON d.coalition_id = p.coalition_id AND d.id = p.id
             WHERE p.coalition_id = $1 AND p.proposer_id IS NOT NULL AND p.state <> 'draft'
             GROUP BY p.proposer_id ORDER BY p.proposer_id LIMIT $2",
            &[&on.coalition(), &MOST],
        )
        .await?;
    let promised: Vec<(PersonId, Option<OrganizationId>, i64)> = on
        .all(
            "SELECT person_id, organization_id, count(*) FROM promise
             WHERE coalition_id = $1 AND person_id IS NOT NULL AND status <> 'let_go'
             GROUP BY person_id, organization_id ORDER BY person_id LIMIT $2",
            &[&on.coalition(), &MOST],
        )
        .await?;
    let proposals = proposed.into_iter().map(|(person, proposed, passed)| Done {
        person: Some(person),
        organization: None,
        proposed,
        passed,
        promises: 0,
    });
    let promises = promised.into_iter().map(|(person, organization, promises)| Done {
        person: Some(person),
        organization,
        proposed: 0,
        passed: 0,
        promises,
    });
    Ok(proposals.chain(promises).collect())
}
