use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::HourlyValue;

impl Record for HourlyValue {
    kit_store::versioned!("hourly_value");

    fn label(&self) -> String {
        self.source.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, from_on, cents, source, link, version FROM hourly_value WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO hourly_value (coalition_id, id, from_on, cents, source, link, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET from_on = excluded.from_on, cents = excluded.cents,
                source = excluded.source, link = excluded.link, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.from_on,
                &self.cents,
                &self.source,
                &self.link,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM hourly_value WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<HourlyValue>, Fault> {
    on.all(
        "SELECT id, from_on, cents, source, link, version FROM hourly_value
         WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// All, the latest first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<HourlyValue>, Fault> {
    on.all(
        "SELECT id, from_on, cents, source, link, version FROM hourly_value
         WHERE coalition_id = $1 ORDER BY from_on DESC, id DESC LIMIT 200",
        &[&on.coalition()],
    )
    .await
}
