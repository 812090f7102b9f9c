use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Finding;
use crate::goals::GoalId;

/// Statements shown at once; more would not be read by anybody.
const MOST: i64 = 300;

impl Record for Finding {
    kit_store::versioned!("finding");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, goal_id, aspect, words, figure, source_id, contradicts_id, version
             FROM finding WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO finding (coalition_id, id, position, goal_id, aspect, words, figure, source_id, contradicts_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, goal_id = excluded.goal_id,
                aspect = excluded.aspect, words = excluded.words, figure = excluded.figure,
                source_id = excluded.source_id, contradicts_id = excluded.contradicts_id,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.goal_id,
                &self.aspect,
                &self.words,
                &self.figure,
                &self.source_id,
                &self.contradicts_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM finding WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The statements by what they speak of. At most 300.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Finding>, Fault> {
    on.all(
        "SELECT id, position, goal_id, aspect, words, figure, source_id, contradicts_id, version
         FROM finding WHERE coalition_id = $1 ORDER BY aspect, position, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The statements about one goal. At most 300.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Finding>, Fault> {
    on.all(
        "SELECT id, position, goal_id, aspect, words, figure, source_id, contradicts_id, version
         FROM finding WHERE coalition_id = $1 AND goal_id = $2 ORDER BY aspect, position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Finding>, Fault> {
    on.all(
        "SELECT id, position, goal_id, aspect, words, figure, source_id, contradicts_id, version
         FROM finding WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
