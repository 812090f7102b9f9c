use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Milestone;

/// Milestones shown at once; more would not be rated by anybody.
const MOST: i64 = 200;

impl Record for Milestone {
    kit_store::versioned!("milestone");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, phase, name, benchmarks, evidence, link, scale, raters, version
             FROM milestone WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO milestone (coalition_id, id, position, phase, name, benchmarks, evidence, link, scale,
                raters, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, phase = excluded.phase,
                name = excluded.name, benchmarks = excluded.benchmarks, evidence = excluded.evidence,
                link = excluded.link, scale = excluded.scale, raters = excluded.raters, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.phase,
                &self.name,
                &self.benchmarks,
                &self.evidence,
                &self.link,
                &self.scale,
                &self.raters,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM milestone WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The milestones in the order of the page. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Milestone>, Fault> {
    on.all(
        "SELECT id, position, phase, name, benchmarks, evidence, link, scale, raters, version
         FROM milestone WHERE coalition_id = $1 ORDER BY position, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Milestone>, Fault> {
    on.all(
        "SELECT id, position, phase, name, benchmarks, evidence, link, scale, raters, version
         FROM milestone WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
