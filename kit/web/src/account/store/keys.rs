use kit_store::{AccountId, CoalitionId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

kit_store::row! {
    /// A key for programs: acts as its account in one coalition, reading only unless it may write.
    #[derive(Clone, Debug)]
    pub struct ApiKey {
        pub id: Uuid,
        pub coalition_id: CoalitionId,
        pub account_id: AccountId,
        pub name: String,
        pub may_write: bool,
        pub created_at: Instant,
        pub used_at: Option<Instant>,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn api_key(on: &impl Reads, secret_hash: &[u8]) -> Result<Option<ApiKey>, Fault> {
    on.optional(
        "SELECT id, coalition_id, account_id, name, may_write, created_at, used_at
         FROM api_key WHERE secret_hash = $1 AND revoked_at IS NULL",
        &[&secret_hash],
    )
    .await
}

/// The newest 100 working keys of a coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn api_keys_of(on: &impl Reads, coalition: CoalitionId) -> Result<Vec<ApiKey>, Fault> {
    on.all(
        "SELECT id, coalition_id, account_id, name, may_write, created_at, used_at
         FROM api_key WHERE coalition_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 100",
        &[&coalition],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn insert_api_key(tx: &Tx, secret_hash: &[u8], key: &ApiKey) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO api_key (secret_hash, id, coalition_id, account_id, name, may_write, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &secret_hash,
            &key.id,
            &key.coalition_id,
            &key.account_id,
            &key.name,
            &key.may_write,
            &key.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn touch_api_key(tx: &Tx, coalition: CoalitionId, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute(
        "UPDATE api_key SET used_at = $3 WHERE coalition_id = $1 AND id = $2",
        &[&coalition, &id, &now],
    )
    .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn revoke_api_key(tx: &Tx, coalition: CoalitionId, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute(
        "UPDATE api_key SET revoked_at = $3 WHERE coalition_id = $1 AND id = $2 AND revoked_at IS NULL",
        &[&coalition, &id, &now],
    )
    .await?;
    Ok(())
}
