use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::Look;

impl Record for Look {
    kit_store::versioned!("guide_look");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, part, title, looked_on, version FROM guide_look WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO guide_look (coalition_id, id, part, title, looked_on, version) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (coalition_id, id) DO UPDATE SET part = excluded.part, title = excluded.title,
                looked_on = excluded.looked_on, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.part, &self.title, &self.looked_on, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM guide_look WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// When each part was looked at: one for a part, so at most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Look>, Fault> {
    on.all(
        "SELECT id, part, title, looked_on, version FROM guide_look WHERE coalition_id = $1 ORDER BY id LIMIT 100",
        &[&on.coalition()],
    )
    .await
}
