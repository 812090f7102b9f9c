use kit_store::{AccountId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

kit_store::row! {
    /// A key for a program of the host: does what programs may do for the whole installation, and opens no coalition.
    #[derive(Clone, Debug)]
    pub struct HostKey {
        pub id: Uuid,
        pub account_id: AccountId,
        pub name: String,
        pub created_at: Instant,
        pub used_at: Option<Instant>,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn host_key(on: &impl Reads, secret_hash: &[u8]) -> Result<Option<HostKey>, Fault> {
    on.optional(
        "SELECT id, account_id, name, created_at, used_at
         FROM host_key WHERE secret_hash = $1 AND revoked_at IS NULL",
        &[&secret_hash],
    )
    .await
}

/// The newest 100 working keys of the installation.
///
/// # Errors
/// When the database does not answer.
pub async fn host_keys(on: &impl Reads) -> Result<Vec<HostKey>, Fault> {
    on.all(
        "SELECT id, account_id, name, created_at, used_at
         FROM host_key WHERE revoked_at IS NULL ORDER BY created_at DESC LIMIT 100",
        &[],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn insert_host_key(tx: &Tx, secret_hash: &[u8], key: &HostKey) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO host_key (secret_hash, id, account_id, name, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[&secret_hash, &key.id, &key.account_id, &key.name, &key.created_at],
    )
    .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn touch_host_key(tx: &Tx, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute("UPDATE host_key SET used_at = $2 WHERE id = $1", &[&id, &now]).await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn revoke_host_key(tx: &Tx, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute("UPDATE host_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", &[&id, &now])
        .await?;
    Ok(())
}
