use kit_store::uuid::Uuid;
use kit_store::{Fault, InCoalition, Instant, Tx};
use people::members::PersonId;

use crate::proposals::ProposalId;

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

/// Keeps a link by which a person votes on a proposal.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_link(
    tx: &Tx,
    id: Uuid,
    (proposal, person): (Uuid, Uuid),
    secret_hash: &[u8],
) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO ballot_link (coalition_id, id, proposal_id, person_id, secret_hash)
         VALUES ($1, $2, $3, $4, $5)",
        &[&tx.coalition(), &id, &proposal, &person, &secret_hash],
    )
    .await?;
    Ok(())
}

/// Who votes on what by this link.
///
/// # Errors
/// When the database does not answer.
pub async fn with_secret(
    on: &impl InCoalition,
    secret_hash: &[u8],
) -> Result<Option<(ProposalId, PersonId)>, Fault> {
    on.optional(
        "SELECT proposal_id, person_id FROM ballot_link WHERE coalition_id = $1 AND secret_hash = $2",
        &[&on.coalition(), &secret_hash],
    )
    .await
}
