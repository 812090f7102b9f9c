use kit_store::{AccountId, Fault, InCoalition, Tx};
use people::members::{Person, PersonId};

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

/// Whether somebody or some organization here has this mail address too.
///
/// # Errors
/// When the database does not answer.
pub async fn shares_email(on: &impl InCoalition, person: PersonId, email: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = on
        .optional(
            "SELECT CAST(1 AS bigint) FROM person WHERE coalition_id = $1 AND id <> $2 AND email = $3
             UNION ALL SELECT CAST(1 AS bigint) FROM organization WHERE coalition_id = $1 AND email = $3 LIMIT 1",
            &[&on.coalition(), &person, &email],
        )
        .await?;
    Ok(found.is_some())
}

/// Whether somebody or some organization here has this telephone number too.
///
/// # Errors
/// When the database does not answer.
pub async fn shares_phone(on: &impl InCoalition, person: PersonId, phone: &str) -> Result<bool, Fault> {
    let found: Option<(i64,)> = on
        .optional(
            "SELECT CAST(1 AS bigint) FROM person WHERE coalition_id = $1 AND id <> $2 AND phone = $3
             UNION ALL SELECT CAST(1 AS bigint) FROM organization WHERE coalition_id = $1 AND phone = $3 LIMIT 1",
            &[&on.coalition(), &person, &phone],
        )
        .await?;
    Ok(found.is_some())
}

/// Whether somebody else here has the same name.
///
/// # Errors
/// When the database does not answer.
pub async fn has_namesake(on: &impl InCoalition, person: &Person) -> Result<bool, Fault> {
    let found: Option<(PersonId,)> = on
        .optional(
            "SELECT id FROM person
             WHERE coalition_id = $1 AND id <> $2 AND given_name = $3 AND family_name = $4 LIMIT 1",
            &[&on.coalition(), &person.id, &person.given_name, &person.family_name],
        )
        .await?;
    Ok(found.is_some())
}

/// The people with this mail address, at most two: enough to see whether it is one.
///
/// # Errors
/// When the database does not answer.
pub async fn with_email(on: &impl InCoalition, email: &str) -> Result<Vec<(PersonId,)>, Fault> {
    on.all(
        "SELECT id FROM person WHERE coalition_id = $1 AND email = $2 ORDER BY id LIMIT 2",
        &[&on.coalition(), &email],
    )
    .await
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
