use kit_store::{CoalitionId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

kit_store::row! {
    /// A phone at the table of a meeting: it opens the page of the meeting and what lies below it, and speaks there for
    /// one person, once somebody who runs the meeting has said that it is them.
    #[derive(Clone, Debug)]
    pub struct TablePass {
        pub coalition_id: CoalitionId,
        pub id: Uuid,
        /// The page, from the slash before the coalition: `/tamarack/meetings/2026-03-19`.
        pub path: String,
        pub person_id: Uuid,
        pub name: String,
        /// Shown on the phone and to whoever confirms, to tell phones apart.
        pub number: i64,
        pub asked_at: Instant,
        /// None while nobody has said that it is them.
        pub confirmed_at: Option<Instant>,
        pub confirmed_by: String,
        pub expires_at: Instant,
    }
}

impl TablePass {
    /// Whether it opens an address, with or without a query: once confirmed, the page and what lies below it.
    pub fn opens(&self, address: &str) -> bool {
        let path = address.split('?').next().unwrap_or_default();
        let below = path.strip_prefix(self.path.as_str());
        self.confirmed_at.is_some() && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The pass with this secret, confirmed or not, while it lasts.
///
/// # Errors
/// When the database does not answer.
pub async fn table_pass(
    on: &impl Reads,
    secret_hash: &[u8],
    now: Instant,
) -> Result<Option<TablePass>, Fault> {
    on.optional(
        "SELECT coalition_id, id, path, person_id, name, number, asked_at, confirmed_at, confirmed_by, expires_at
         FROM table_pass WHERE secret_hash = $1 AND expires_at > $2",
        &[&secret_hash, &now],
    )
    .await
}

/// The phones at a page, in the order they asked. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn table_passes_of(
    on: &impl Reads,
    coalition: CoalitionId,
    path: &str,
    now: Instant,
) -> Result<Vec<TablePass>, Fault> {
    on.all(
        "SELECT coalition_id, id, path, person_id, name, number, asked_at, confirmed_at, confirmed_by, expires_at
         FROM table_pass WHERE coalition_id = $1 AND path = $2 AND expires_at > $3
         ORDER BY asked_at, id LIMIT 1000",
        &[&coalition, &path, &now],
    )
    .await
}

/// # Errors
/// [`Fault::Taken`] when a pass with this id is there.
pub async fn insert_table_pass(tx: &Tx, secret_hash: &[u8], pass: &TablePass) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO table_pass (coalition_id, id, secret_hash, path, person_id, name, number, asked_at, confirmed_at,
            confirmed_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            &pass.coalition_id,
            &pass.id,
            &secret_hash,
            &pass.path,
            &pass.person_id,
            &pass.name,
            &pass.number,
            &pass.asked_at,
            &pass.confirmed_at,
            &pass.confirmed_by,
            &pass.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// Says that it is them; false when the phone is not there any more.
///
/// # Errors
/// When the database does not answer.
pub async fn confirm_table_pass(
    tx: &Tx,
    coalition: CoalitionId,
    path: &str,
    id: Uuid,
    by: &str,
    now: Instant,
) -> Result<bool, Fault> {
    let changed = tx
        .execute(
            "UPDATE table_pass SET confirmed_at = $4, confirmed_by = $5
             WHERE coalition_id = $1 AND path = $2 AND id = $3",
            &[&coalition, &path, &id, &now, &by],
        )
        .await?;
    Ok(changed > 0)
}

/// Takes one phone out.
///
/// # Errors
/// When the database does not answer.
pub async fn remove_table_pass(tx: &Tx, coalition: CoalitionId, path: &str, id: Uuid) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM table_pass WHERE coalition_id = $1 AND path = $2 AND id = $3",
        &[&coalition, &path, &id],
    )
    .await?;
    Ok(())
}

/// Takes all phones out: the meeting is over.
///
/// # Errors
/// When the database does not answer.
pub async fn remove_table_passes(tx: &Tx, coalition: CoalitionId, path: &str) -> Result<(), Fault> {
    tx.execute("DELETE FROM table_pass WHERE coalition_id = $1 AND path = $2", &[&coalition, &path])
        .await?;
    Ok(())
}
