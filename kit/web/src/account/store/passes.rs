use kit_store::{AccountId, Fault, Instant, Reads, Tx};

kit_store::words! {
    /// Ways to sign in without a password.
    pub enum PassKind {
        /// A one-use link in a mail.
        Link => "link",
        /// A code printed on paper, for people without e-mail.
        Code => "code",
    }
}

/// Stores the hash of a new pass. A new code takes the place of older codes of the account.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_pass(
    tx: &Tx,
    kind: PassKind,
    secret_hash: &[u8],
    account: AccountId,
    now: Instant,
    expires_at: Instant,
) -> Result<(), Fault> {
    if kind == PassKind::Code {
        tx.execute("DELETE FROM sign_in_pass WHERE account_id = $1 AND kind = $2", &[&account, &kind])
            .await?;
    }
    tx.execute(
        "INSERT INTO sign_in_pass (secret_hash, kind, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
        &[&secret_hash, &kind, &account, &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// Forgets the passes nobody can use any more.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_expired_passes(tx: &Tx, now: Instant) -> Result<(), Fault> {
    tx.execute("DELETE FROM sign_in_pass WHERE expires_at < $1", &[&now]).await?;
    Ok(())
}

/// Whose pass this is, if it can still be used.
///
/// # Errors
/// When the database does not answer.
pub async fn account_of_pass(
    on: &impl Reads,
    kind: PassKind,
    secret_hash: &[u8],
    now: Instant,
) -> Result<Option<AccountId>, Fault> {
    let found: Option<(AccountId,)> = on
        .optional(
            "SELECT account_id FROM sign_in_pass
             WHERE secret_hash = $1 AND kind = $2 AND expires_at > $3 AND used_at IS NULL",
            &[&secret_hash, &kind, &now],
        )
        .await?;
    Ok(found.map(|(account,)| account))
}

/// Uses a pass up; false when somebody was quicker.
///
/// # Errors
/// When the database does not answer.
pub async fn spend_pass(tx: &Tx, secret_hash: &[u8], now: Instant) -> Result<bool, Fault> {
    let spent = tx
        .execute(
            "UPDATE sign_in_pass SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL",
            &[&secret_hash, &now],
        )
        .await?;
    Ok(spent == 1)
}
