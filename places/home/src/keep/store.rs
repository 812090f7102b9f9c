use kit_store::{AccountId, CoalitionId, Fault, Instant, Reads};
use serde::{Deserialize, Serialize};

kit_store::row! {
    /// An account as an archive remembers it: without sessions, passes and keys.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ArchivedAccount {
        pub id: AccountId,
        pub email: Option<String>,
        pub name: String,
        pub language: String,
        pub created_at: Instant,
    }
}

/// The accounts that have a standing in a coalition, 1,000 at a time after the account `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn accounts_of(
    on: &impl Reads,
    coalition: CoalitionId,
    after: AccountId,
) -> Result<Vec<ArchivedAccount>, Fault> {
    on.all(
        "SELECT a.id, a.email, a.name, a.language, a.created_at
         FROM standing s JOIN account a ON a.id = s.account_id
         WHERE s.coalition_id = $1 AND s.account_id > $2 ORDER BY s.account_id LIMIT 1000",
        &[&coalition, &after],
    )
    .await
}

/// Whether a coalition with this id is here.
///
/// # Errors
/// When the database does not answer.
pub async fn coalition_is_here(on: &impl Reads, coalition: CoalitionId) -> Result<bool, Fault> {
    let found: Option<(CoalitionId,)> =
        on.optional("SELECT id FROM coalition WHERE id = $1", &[&coalition]).await?;
    Ok(found.is_some())
}

/// What SQLite says about its own file: one line "ok", or what is wrong.
///
/// # Errors
/// When the file cannot be read at all.
pub async fn integrity(on: &impl Reads) -> Result<Vec<String>, Fault> {
    let lines: Vec<(String,)> = on.all("PRAGMA integrity_check", &[]).await?;
    Ok(lines.into_iter().map(|(line,)| line).collect())
}
