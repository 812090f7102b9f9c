use kit_store::uuid::Uuid;
use kit_store::{Fault, InCoalition, Record, Tx};

use super::hour::WeeklyNoteTime;

impl Record for WeeklyNoteTime {
    kit_store::versioned!("weekly_note_time");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, hour, version FROM weekly_note_time WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO weekly_note_time (coalition_id, id, hour, version) VALUES ($1, $2, $3, $4)
             ON CONFLICT (coalition_id, id) DO UPDATE SET hour = excluded.hour, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.hour, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM weekly_note_time WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}
