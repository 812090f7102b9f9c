use kit_store::{CoalitionId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

kit_store::row! {
    /// A link that shows one page, and what lies below it, to somebody without an account. Reading only.
    #[derive(Clone, Debug)]
    pub struct GuestLink {
        pub coalition_id: CoalitionId,
        pub id: Uuid,
        /// The page, from the slash before the coalition: `/tamarack/people/seats`.
        pub path: String,
        /// Who it is for.
        pub label: String,
        /// The name of who made it.
        pub made_by: String,
        pub created_at: Instant,
        pub expires_at: Instant,
    }
}

impl GuestLink {
    /// Whether an address, with or without a query, is the page or lies below it.
    pub fn covers(&self, address: &str) -> bool {
        let path = address.split('?').next().unwrap_or_default();
        let below = path.strip_prefix(self.path.as_str());
        below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The link with this secret, while it works.
///
/// # Errors
/// When the database does not answer.
pub async fn guest_link(
    on: &impl Reads,
    secret_hash: &[u8],
    now: Instant,
) -> Result<Option<GuestLink>, Fault> {
    on.optional(
        "SELECT coalition_id, id, path, label, made_by, created_at, expires_at
         FROM guest_link WHERE secret_hash = $1 AND expires_at > $2 AND revoked_at IS NULL",
        &[&secret_hash, &now],
    )
    .await
}

/// The newest 100 links of a coalition that still work.
///
/// # Errors
/// When the database does not answer.
pub async fn guest_links_of(
    on: &impl Reads,
    coalition: CoalitionId,
    now: Instant,
) -> Result<Vec<GuestLink>, Fault> {
    on.all(
        "SELECT coalition_id, id, path, label, made_by, created_at, expires_at
         FROM guest_link WHERE coalition_id = $1 AND expires_at > $2 AND revoked_at IS NULL
         ORDER BY created_at DESC, id DESC LIMIT 100",
        &[&coalition, &now],
    )
    .await
}

/// # Errors
/// [`Fault::Taken`] when a link with this id is there.
pub async fn insert_guest_link(tx: &Tx, secret_hash: &[u8], link: &GuestLink) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO guest_link (coalition_id, id, secret_hash, path, label, made_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            &link.coalition_id,
            &link.id,
            &secret_hash,
            &link.path,
            &link.label,
            &link.made_by,
            &link.created_at,
            &link.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn revoke_guest_link(tx: &Tx, coalition: CoalitionId, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute(
        "UPDATE guest_link SET revoked_at = $3 WHERE coalition_id = $1 AND id = $2 AND revoked_at IS NULL",
        &[&coalition, &id, &now],
    )
    .await?;
    Ok(())
}
