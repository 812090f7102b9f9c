use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::EvidenceSource;

/// Sources shown at once.
const MOST: i64 = 300;

impl Record for EvidenceSource {
    kit_store::versioned!("evidence_source");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, published, link, file_id, version
             FROM evidence_source WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO evidence_source (coalition_id, id, title, published, link, file_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, published = excluded.published,
                link = excluded.link, file_id = excluded.file_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.title,
                &self.published,
                &self.link,
                &self.file_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM evidence_source WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The sources by title. At most 300.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<EvidenceSource>, Fault> {
    on.all(
        "SELECT id, title, published, link, file_id, version
         FROM evidence_source WHERE coalition_id = $1 ORDER BY title, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<EvidenceSource>, Fault> {
    on.all(
        "SELECT id, title, published, link, file_id, version
         FROM evidence_source WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
