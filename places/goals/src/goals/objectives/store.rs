use kit_store::{Fault, InCoalition, Record, Tx, search};
use uuid::Uuid;

use super::model::Objective;
use crate::goals::GoalId;

/// Objectives of one goal; more would not be read by anybody.
const MOST: i64 = 100;
/// Objectives of a coalition, for choosing among them.
const MOST_OF_ALL: i64 = 500;

impl Record for Objective {
    kit_store::versioned!("objective");

    fn label(&self) -> String {
        format!("{} {}", self.who, self.what).trim().to_owned()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, goal_id, position, by_day, who, what, from_value, to_value, indicator_id, baseline_question, version
             FROM objective WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO objective (coalition_id, id, goal_id, position, by_day, who, what, from_value, to_value,
                indicator_id, baseline_question, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET goal_id = excluded.goal_id, position = excluded.position,
                by_day = excluded.by_day, who = excluded.who, what = excluded.what, from_value = excluded.from_value,
                to_value = excluded.to_value, indicator_id = excluded.indicator_id,
                baseline_question = excluded.baseline_question, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.goal_id,
                &self.position,
                &self.by,
                &self.who,
                &self.what,
                &self.from_value,
                &self.to_value,
                &self.indicator_id,
                &self.baseline_question,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&self.label());
        search::index(tx, Self::KIND, self.id.0, &self.label(), "", &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM objective WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// The objectives of a goal, in the order of its page. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Objective>, Fault> {
    on.all(
        "SELECT id, goal_id, position, by_day, who, what, from_value, to_value, indicator_id, baseline_question, version
         FROM objective WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// The objectives of all goals still worked for, goal by goal. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn of_all_goals(on: &impl InCoalition) -> Result<Vec<Objective>, Fault> {
    on.all(
        "SELECT o.id, o.goal_id, o.position, o.by_day, o.who, o.what, o.from_value, o.to_value, o.indicator_id,
            o.baseline_question, o.version
         FROM objective o JOIN goal g ON g.coalition_id = o.coalition_id AND g.id = o.goal_id
         WHERE o.coalition_id = $1 AND g.ended_on IS NULL
         ORDER BY g.position, g.id, o.position, o.id LIMIT $2",
        &[&on.coalition(), &MOST_OF_ALL],
    )
    .await
}

/// The objectives a number measures. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn measured_by(on: &impl InCoalition, indicator: Uuid) -> Result<Vec<Objective>, Fault> {
    on.all(
        "SELECT id, goal_id, position, by_day, who, what, from_value, to_value, indicator_id, baseline_question, version
         FROM objective WHERE coalition_id = $1 AND indicator_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &indicator, &MOST],
    )
    .await
}

/// Objectives whose goal was removed. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn without_goal(on: &impl InCoalition) -> Result<Vec<Objective>, Fault> {
    on.all(
        "SELECT o.id, o.goal_id, o.position, o.by_day, o.who, o.what, o.from_value, o.to_value, o.indicator_id,
            o.baseline_question, o.version
         FROM objective o
         WHERE o.coalition_id = $1
           AND NOT EXISTS (SELECT 1 FROM goal g WHERE g.coalition_id = $1 AND g.id = o.goal_id)
         ORDER BY o.id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// Objectives in the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Objective>, Fault> {
    on.all(
        "SELECT id, goal_id, position, by_day, who, what, from_value, to_value, indicator_id, baseline_question, version
         FROM objective WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
