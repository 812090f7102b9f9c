use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::MilestoneRating;

/// Ratings read at once.
const MOST: i64 = 2000;

impl Record for MilestoneRating {
    kit_store::versioned!("milestone_rating");

    fn label(&self) -> String {
        self.rater.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, milestone_id, rater, score, note, rated_on, version
             FROM milestone_rating WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO milestone_rating (coalition_id, id, milestone_id, rater, score, note, rated_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET milestone_id = excluded.milestone_id, rater = excluded.rater,
                score = excluded.score, note = excluded.note, rated_on = excluded.rated_on,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.milestone_id,
                &self.rater,
                &self.score,
                &self.note,
                &self.rated_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM milestone_rating WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The ratings of all milestones, rater by rater. At most 2000.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<MilestoneRating>, Fault> {
    on.all(
        "SELECT id, milestone_id, rater, score, note, rated_on, version
         FROM milestone_rating WHERE coalition_id = $1 ORDER BY rater, milestone_id, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<MilestoneRating>, Fault> {
    on.all(
        "SELECT id, milestone_id, rater, score, note, rated_on, version
         FROM milestone_rating WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
