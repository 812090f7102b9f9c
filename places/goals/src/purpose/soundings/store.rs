use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Sounding;

/// Soundings shown at once; ten are the aim.
const MOST: i64 = 200;

impl Record for Sounding {
    kit_store::versioned!("sounding");

    fn label(&self) -> String {
        self.who.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, day, who, said, changed, version
             FROM sounding WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO sounding (coalition_id, id, day, who, said, changed, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET day = excluded.day, who = excluded.who, said = excluded.said,
                changed = excluded.changed, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.day,
                &self.who,
                &self.said,
                &self.changed,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM sounding WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The soundings, the newest first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Sounding>, Fault> {
    on.all(
        "SELECT id, day, who, said, changed, version
         FROM sounding WHERE coalition_id = $1 ORDER BY day DESC, id DESC LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Sounding>, Fault> {
    on.all(
        "SELECT id, day, who, said, changed, version
         FROM sounding WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
