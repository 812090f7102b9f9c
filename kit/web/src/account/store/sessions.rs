use kit_store::{AccountId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

use crate::Role;

kit_store::row! {
    /// Somebody signed in on one device.
    #[derive(Clone, Debug)]
    pub struct Session {
        pub id: Uuid,
        pub account_id: AccountId,
        /// What the browser calls itself, shortened.
        pub device: String,
        /// Set while a coordinator looks at pages as somebody else would see them.
        pub view_as: Option<Role>,
        pub created_at: Instant,
        pub seen_at: Instant,
        pub expires_at: Instant,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn session_by_token(
    on: &impl Reads,
    token_hash: &[u8],
    now: Instant,
) -> Result<Option<Session>, Fault> {
    on.optional(
        "SELECT id, account_id, device, view_as, created_at, seen_at, expires_at
         FROM session WHERE token_hash = $1 AND expires_at > $2",
        &[&token_hash, &now],
    )
    .await
}

/// The newest 50 open sessions of an account.
///
/// # Errors
/// When the database does not answer.
pub async fn sessions_of(on: &impl Reads, account: AccountId, now: Instant) -> Result<Vec<Session>, Fault> {
    on.all(
        "SELECT id, account_id, device, view_as, created_at, seen_at, expires_at
         FROM session WHERE account_id = $1 AND expires_at > $2 ORDER BY created_at DESC LIMIT 50",
        &[&account, &now],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn insert_session(tx: &Tx, token_hash: &[u8], session: &Session) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO session (token_hash, id, account_id, device, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &token_hash,
            &session.id,
            &session.account_id,
            &session.device,
            &session.created_at,
            &session.seen_at,
            &session.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// Notes that a device came by, which keeps it signed in until `expires_at`.
///
/// # Errors
/// When the database does not answer.
pub async fn touch_session(
    tx: &Tx,
    id: Uuid,
    account: AccountId,
    now: Instant,
    expires_at: Instant,
) -> Result<(), Fault> {
    tx.execute(
        "UPDATE session SET seen_at = $3, expires_at = $4 WHERE account_id = $1 AND id = $2",
        &[&account, &id, &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// Forgets the sessions that ended by themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_expired_sessions(tx: &Tx, now: Instant) -> Result<(), Fault> {
    tx.execute("DELETE FROM session WHERE expires_at < $1", &[&now]).await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn set_view_as(tx: &Tx, account: AccountId, id: Uuid, role: Option<Role>) -> Result<(), Fault> {
    tx.execute(
        "UPDATE session SET view_as = $3 WHERE account_id = $1 AND id = $2",
        &[&account, &id, &role],
    )
    .await?;
    Ok(())
}

/// Signs one device out.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_session(tx: &Tx, account: AccountId, id: Uuid) -> Result<(), Fault> {
    tx.execute("DELETE FROM session WHERE account_id = $1 AND id = $2", &[&account, &id])
        .await?;
    Ok(())
}

/// Signs an account out everywhere.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_sessions_of(tx: &Tx, account: AccountId) -> Result<u64, Fault> {
    tx.execute("DELETE FROM session WHERE account_id = $1", &[&account]).await
}
