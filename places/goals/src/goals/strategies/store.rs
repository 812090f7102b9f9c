use kit_store::{Beside, Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Strategy;
use crate::goals::{GoalId, Objective};

/// Strategies of one goal; more would not be read by anybody.
const MOST: i64 = 100;

impl Record for Strategy {
    kit_store::versioned!("strategy");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, goal_id, objective_id, position, name, change_strategy, care_stages, version
             FROM strategy WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO strategy (coalition_id, id, goal_id, objective_id, position, name, change_strategy,
                care_stages, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET goal_id = excluded.goal_id,
                objective_id = excluded.objective_id, position = excluded.position, name = excluded.name,
                change_strategy = excluded.change_strategy, care_stages = excluded.care_stages,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.goal_id,
                &self.objective_id,
                &self.position,
                &self.name,
                &self.change_strategy,
                &self.care_stages,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM strategy WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The strategies of a goal, in the order of its page. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Strategy>, Fault> {
    on.all(
        "SELECT id, goal_id, objective_id, position, name, change_strategy, care_stages, version
         FROM strategy WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// The objectives of a goal and its strategies, each in the order of its page. At most 100 of each.
///
/// # Errors
/// When the database does not answer.
pub async fn with_objectives(
    on: &impl InCoalition,
    goal: GoalId,
) -> Result<(Vec<Objective>, Vec<Strategy>), Fault> {
    let rows: Vec<Beside<Option<Objective>, Option<Strategy>>> = on
        .all(
            "SELECT o.id, o.goal_id, o.position, o.by_day, o.who, o.what, o.from_value, o.to_value, o.indicator_id,
                o.baseline_question, o.version, s.id, s.goal_id, s.objective_id, s.position, s.name, s.change_strategy, s.care_stages,
                s.version
             FROM (SELECT 1 AS list UNION ALL SELECT 2) lists
             LEFT JOIN (SELECT id, goal_id, position, by_day, who, what, from_value, to_value, indicator_id,
                    baseline_question, version
                  FROM objective WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3) o
                  ON lists.list = 1
             LEFT JOIN (SELECT id, goal_id, objective_id, position, name, change_strategy, care_stages, version
                  FROM strategy WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3) s
                  ON lists.list = 2
             ORDER BY lists.list, o.position, o.id, s.position, s.id",
            &[&on.coalition(), &goal, &MOST],
        )
        .await?;
    let (mut objectives, mut strategies) = (Vec::new(), Vec::new());
    for Beside(objective, strategy) in rows {
        objectives.extend(objective);
        strategies.extend(strategy);
    }
    Ok((objectives, strategies))
}

/// Strategies that do not trace up: their goal was removed, or their goal has objectives and nobody said which one
/// they serve. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn without_goal(on: &impl InCoalition) -> Result<Vec<Strategy>, Fault> {
    on.all(
        "SELECT s.id, s.goal_id, s.objective_id, s.position, s.name, s.change_strategy, s.care_stages, s.version
         FROM strategy s LEFT JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
         WHERE s.coalition_id = $1 AND (g.id IS NULL OR (g.ended_on IS NULL
           AND EXISTS (SELECT 1 FROM objective o WHERE o.coalition_id = $1 AND o.goal_id = s.goal_id)
           AND NOT EXISTS (SELECT 1 FROM objective o WHERE o.coalition_id = $1 AND o.id = s.objective_id)))
         ORDER BY s.id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// Strategies in the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Strategy>, Fault> {
    on.all(
        "SELECT id, goal_id, objective_id, position, name, change_strategy, care_stages, version
         FROM strategy WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
