//! What lets a sheet in: links that work once, words of forms, the word in the code on the wall. Every statement.

use kit_store::{Fault, InCoalition, Tx};

use crate::pulse::model::PulseId;

kit_store::row! {
    /// What lets one sheet in.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Pass {
        pub pulse_id: PulseId,
        pub is_spent: bool,
        /// Whose link it is; none for forms and phones.
        pub voice_hash: Option<Vec<u8>>,
    }
}

/// The pass of this hash, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn pass(on: &impl InCoalition, secret_hash: &[u8]) -> Result<Option<Pass>, Fault> {
    on.optional(
        "SELECT pulse_id, is_spent, voice_hash FROM pulse_pass WHERE coalition_id = $1 AND secret_hash = $2",
        &[&on.coalition(), &secret_hash],
    )
    .await
}

/// Makes the pass of a mailed link; false when it is there already.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_link(tx: &Tx, pulse: PulseId, secret: &[u8], voice: &[u8]) -> Result<bool, Fault> {
    keep_pass(tx, pulse, secret, false, Some(voice)).await
}

/// Makes a pass that is used up at once; false when it was before.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_spent(tx: &Tx, pulse: PulseId, secret: &[u8]) -> Result<bool, Fault> {
    keep_pass(tx, pulse, secret, true, None).await
}

async fn keep_pass(
    tx: &Tx,
    pulse: PulseId,
    secret_hash: &[u8],
    is_spent: bool,
    voice_hash: Option<&[u8]>,
) -> Result<bool, Fault> {
    let new = tx
        .execute(
            "INSERT INTO pulse_pass (coalition_id, secret_hash, pulse_id, is_spent, voice_hash)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (coalition_id, secret_hash) DO NOTHING",
            &[&tx.coalition(), &secret_hash, &pulse, &is_spent, &voice_hash],
        )
        .await?;
    Ok(new == 1)
}

/// Uses a pass up; false when it was used before.
///
/// # Errors
/// When the database does not answer.
pub async fn spend_pass(tx: &Tx, secret_hash: &[u8]) -> Result<bool, Fault> {
    let spent = tx
        .execute(
            "UPDATE pulse_pass SET is_spent = $3 WHERE coalition_id = $1 AND secret_hash = $2 AND NOT is_spent",
            &[&tx.coalition(), &secret_hash, &true],
        )
        .await?;
    Ok(spent == 1)
}

/// The word in the code on the wall, if one was made.
///
/// # Errors
/// When the database does not answer.
pub async fn door(on: &impl InCoalition, pulse: PulseId) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT secret FROM pulse_door WHERE coalition_id = $1 AND pulse_id = $2",
            &[&on.coalition(), &pulse],
        )
        .await?;
    Ok(found.map(|(secret,)| secret))
}

/// The pulse the word on the wall opens.
///
/// # Errors
/// When the database does not answer.
pub async fn pulse_of_door(on: &impl InCoalition, secret: &str) -> Result<Option<PulseId>, Fault> {
    let found: Option<(PulseId,)> = on
        .optional(
            "SELECT pulse_id FROM pulse_door WHERE coalition_id = $1 AND secret = $2 LIMIT 1",
            &[&on.coalition(), &secret],
        )
        .await?;
    Ok(found.map(|(pulse,)| pulse))
}

/// Keeps the word in the code on the wall, unless there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_door(tx: &Tx, pulse: PulseId, secret: &str) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO pulse_door (coalition_id, pulse_id, secret) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &[&tx.coalition(), &pulse, &secret],
    )
    .await?;
    Ok(())
}
