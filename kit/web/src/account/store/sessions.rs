use kit_store::{AccountId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

use super::accounts::Account;
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

kit_store::row! {
    /// A session with the account it belongs to, as one statement reads them.
    struct SessionOfAccount {
        id: Uuid,
        account_id: AccountId,
        device: String,
        view_as: Option<Role>,
        created_at: Instant,
        seen_at: Instant,
        expires_at: Instant,
        email: Option<String>,
        name: String,
        language: String,
        is_host: bool,
    }
}

/// The open session with this token and whose it is.
///
/// # Errors
/// When the database does not answer.
pub async fn signed_in(
    on: &impl Reads,
    token_hash: &[u8],
    now: Instant,
) -> Result<Option<(Session, Account)>, Fault> {
    let found: Option<SessionOfAccount> = on
        .optional(
            "SELECT s.id, s.account_id, s.device, s.view_as, s.created_at, s.seen_at, s.expires_at,
                a.email, a.name, a.language, a.is_host
             FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = $1 AND s.expires_at > $2",
            &[&token_hash, &now],
        )
        .await?;
    Ok(found.map(|found| {
        let account = Account {
            id: found.account_id,
            email: found.email,
            name: found.name,
            language: found.language,
            is_host: found.is_host,
        };
        let session = Session {
            id: found.id,
            account_id: found.account_id,
            device: found.device,
            view_as: found.view_as,
            created_at: found.created_at,
            seen_at: found.seen_at,
            expires_at: found.expires_at,
        };
        (session, account)
    }))
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
