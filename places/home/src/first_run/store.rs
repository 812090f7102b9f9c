use kit_store::{AccountId, Fault, Tx};

/// Deletes an account and every way to sign in to it. The host stays.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_account(tx: &Tx, account: AccountId) -> Result<(), Fault> {
    let deleted = tx.execute("DELETE FROM account WHERE id = $1 AND NOT is_host", &[&account]).await?;
    if deleted == 1 {
        tx.execute("DELETE FROM session WHERE account_id = $1", &[&account]).await?;
        tx.execute("DELETE FROM sign_in_pass WHERE account_id = $1", &[&account]).await?;
    }
    Ok(())
}
