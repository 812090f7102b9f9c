use kit_store::{AccountId, Fault, InCoalition, Tx};

/// Whether the account belongs to another coalition too.
///
/// # Errors
/// When the database does not answer.
pub async fn stands_elsewhere(on: &impl InCoalition, account: AccountId) -> Result<bool, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM standing WHERE account_id = $2 AND coalition_id <> $1",
            &[&on.coalition(), &account],
        )
        .await?;
    Ok(count > 0)
}

/// Whatever an account did here was done by `name` from now on.
///
/// # Errors
/// When the database does not answer.
pub async fn rename_author(tx: &Tx, account: AccountId, name: &str) -> Result<(), Fault> {
    tx.execute(
        "UPDATE change SET actor_name = $3, actor_id = NULL WHERE coalition_id = $1 AND actor_id = $2",
        &[&tx.coalition(), &account, &name],
    )
    .await?;
    Ok(())
}

/// Takes away the keys that act for an account here.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_keys(tx: &Tx, account: AccountId) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM api_key WHERE coalition_id = $1 AND account_id = $2",
        &[&tx.coalition(), &account],
    )
    .await?;
    Ok(())
}

/// Deletes what this coalition wrote to an address.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_mails(tx: &Tx, email: &str) -> Result<(), Fault> {
    tx.execute("DELETE FROM mail WHERE coalition_id = $1 AND to_address = $2", &[&tx.coalition(), &email])
        .await?;
    Ok(())
}

/// Deletes an account with everything by which it signs in, and the mails to it.
///
/// # Errors
/// When the database does not answer.
pub async fn delete_account(tx: &Tx, account: AccountId, email: Option<&str>) -> Result<(), Fault> {
    tx.execute("DELETE FROM sign_in_pass WHERE account_id = $1", &[&account]).await?;
    tx.execute("DELETE FROM api_key WHERE account_id = $1", &[&account]).await?;
    tx.execute("DELETE FROM host_key WHERE account_id = $1", &[&account]).await?;
    tx.execute("DELETE FROM account WHERE id = $1", &[&account]).await?;
    if let Some(email) = email {
        tx.execute("DELETE FROM mail WHERE to_address = $1", &[&email]).await?;
    }
    Ok(())
}
