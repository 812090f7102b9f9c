use kit_store::{AccountId, Fault, Instant, Reads, Tx};

kit_store::row! {
    #[derive(Clone, Debug)]
    pub struct Account {
        pub id: AccountId,
        /// Lower case; none for people who sign in with a printed code.
        pub email: Option<String>,
        pub name: String,
        pub language: String,
        pub is_host: bool,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn account(on: &impl Reads, id: AccountId) -> Result<Option<Account>, Fault> {
    on.optional("SELECT id, email, name, language, is_host FROM account WHERE id = $1", &[&id])
        .await
}

/// The account with this address, in lower case.
///
/// # Errors
/// When the database does not answer.
pub async fn account_by_email(on: &impl Reads, email: &str) -> Result<Option<Account>, Fault> {
    on.optional("SELECT id, email, name, language, is_host FROM account WHERE email = $1", &[&email])
        .await
}

/// Whether anybody can sign in yet; a new installation has no account.
///
/// # Errors
/// When the database does not answer.
pub async fn is_first_run(on: &impl Reads) -> Result<bool, Fault> {
    let found: Option<(AccountId,)> = on.optional("SELECT id FROM account LIMIT 1", &[]).await?;
    Ok(found.is_none())
}

/// # Errors
/// [`Fault::Taken`] when the address belongs to another account.
pub async fn insert_account(tx: &Tx, account: &Account, now: Instant) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO account (id, email, name, language, is_host, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&account.id, &account.email, &account.name, &account.language, &account.is_host, &now],
    )
    .await?;
    Ok(())
}

/// # Errors
/// [`Fault::Taken`] when the address belongs to another account.
pub async fn update_account(tx: &Tx, account: &Account) -> Result<(), Fault> {
    tx.execute(
        "UPDATE account SET email = $2, name = $3, language = $4, is_host = $5 WHERE id = $1",
        &[&account.id, &account.email, &account.name, &account.language, &account.is_host],
    )
    .await?;
    Ok(())
}

/// The account of the host, who looks after the installation.
///
/// # Errors
/// When the database does not answer.
pub async fn host(on: &impl Reads) -> Result<Option<Account>, Fault> {
    on.optional(
        "SELECT id, email, name, language, is_host FROM account WHERE is_host ORDER BY id LIMIT 1",
        &[],
    )
    .await
}

/// How many people can sign in on this host.
///
/// # Errors
/// When the database does not answer.
pub async fn count(on: &impl Reads) -> Result<i64, Fault> {
    let (count,): (i64,) = on.one("SELECT count(*) FROM account", &[]).await?;
    Ok(count)
}
