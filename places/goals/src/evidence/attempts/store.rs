use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::PriorAttempt;
use crate::goals::GoalId;

/// Attempts shown at once.
const MOST: i64 = 200;

impl Record for PriorAttempt {
    kit_store::versioned!("prior_attempt");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, goal_id, what, who, began, ended, what_came, lesson, version
             FROM prior_attempt WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO prior_attempt (coalition_id, id, position, goal_id, what, who, began, ended, what_came, lesson, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, goal_id = excluded.goal_id,
                what = excluded.what, who = excluded.who, began = excluded.began, ended = excluded.ended,
                what_came = excluded.what_came, lesson = excluded.lesson, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.goal_id,
                &self.what,
                &self.who,
                &self.began,
                &self.ended,
                &self.what_came,
                &self.lesson,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM prior_attempt WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// What was tried, in the order of the page. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<PriorAttempt>, Fault> {
    on.all(
        "SELECT id, position, goal_id, what, who, began, ended, what_came, lesson, version
         FROM prior_attempt WHERE coalition_id = $1 ORDER BY position, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// What was tried for one goal. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<PriorAttempt>, Fault> {
    on.all(
        "SELECT id, position, goal_id, what, who, began, ended, what_came, lesson, version
         FROM prior_attempt WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<PriorAttempt>, Fault> {
    on.all(
        "SELECT id, position, goal_id, what, who, began, ended, what_came, lesson, version
         FROM prior_attempt WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
