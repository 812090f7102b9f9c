use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::ShapeChoice;

impl Record for ShapeChoice {
    kit_store::versioned!("shape_choice");

    fn label(&self) -> String {
        self.chosen_by.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, shape, chosen_on, chosen_by, reasons, version
             FROM shape_choice WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO shape_choice (coalition_id, id, shape, chosen_on, chosen_by, reasons, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET shape = excluded.shape, chosen_on = excluded.chosen_on,
                chosen_by = excluded.chosen_by, reasons = excluded.reasons, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.shape,
                &self.chosen_on,
                &self.chosen_by,
                &self.reasons,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM shape_choice WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<ShapeChoice>, Fault> {
    on.all(
        "SELECT id, shape, chosen_on, chosen_by, reasons, version
         FROM shape_choice WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// What was chosen, the latest first. At most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(on: &impl InCoalition) -> Result<Vec<ShapeChoice>, Fault> {
    on.all(
        "SELECT id, shape, chosen_on, chosen_by, reasons, version
         FROM shape_choice WHERE coalition_id = $1 ORDER BY chosen_on DESC, id DESC LIMIT 50",
        &[&on.coalition()],
    )
    .await
}
