use kit_store::{Fault, Instant, Reads, Tx};

use crate::secret;

pub(super) async fn insert_parked(
    tx: &Tx,
    secret: &str,
    path: &str,
    body: &str,
    expires_at: Instant,
) -> Result<(), Fault> {
    let hash = secret::hash(secret);
    tx.execute(
        "INSERT INTO parked_form (secret_hash, path, body, expires_at) VALUES ($1, $2, $3, $4)",
        &[&hash, &path, &body, &expires_at],
    )
    .await?;
    Ok(())
}

pub(super) async fn delete_expired(tx: &Tx, now: Instant) -> Result<(), Fault> {
    tx.execute("DELETE FROM parked_form WHERE expires_at < $1", &[&now]).await?;
    Ok(())
}

pub(super) async fn parked(
    on: &impl Reads,
    secret: &str,
    now: Instant,
) -> Result<Option<(String, String)>, Fault> {
    let hash = secret::hash(secret);
    on.optional(
        "SELECT path, body FROM parked_form WHERE secret_hash = $1 AND expires_at > $2",
        &[&hash, &now],
    )
    .await
}
