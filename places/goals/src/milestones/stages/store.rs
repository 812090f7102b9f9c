use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::StageChange;

/// Steps shown at once.
const MOST: i64 = 100;

impl Record for StageChange {
    kit_store::versioned!("stage_change");

    fn label(&self) -> String {
        self.stage.word().to_owned()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, stage, day, reason, version
             FROM stage_change WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO stage_change (coalition_id, id, stage, day, reason, version)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (coalition_id, id) DO UPDATE SET stage = excluded.stage, day = excluded.day,
                reason = excluded.reason, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.stage, &self.day, &self.reason, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM stage_change WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The steps, the newest first. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<StageChange>, Fault> {
    on.all(
        "SELECT id, stage, day, reason, version
         FROM stage_change WHERE coalition_id = $1 ORDER BY day DESC, id DESC LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<StageChange>, Fault> {
    on.all(
        "SELECT id, stage, day, reason, version
         FROM stage_change WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
