use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{LocalCondition, RootCause};
use crate::goals::{GoalId, StrategyId};

/// Causes or conditions of one goal; more would not be read by anybody.
const MOST: i64 = 100;
/// Causes of a coalition, for choosing among them.
const MOST_OF_ALL: i64 = 500;

impl Record for RootCause {
    kit_store::versioned!("root_cause");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, goal_id, position, words, version FROM root_cause WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO root_cause (coalition_id, id, goal_id, position, words, version)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (coalition_id, id) DO UPDATE SET goal_id = excluded.goal_id, position = excluded.position,
                words = excluded.words, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.goal_id, &self.position, &self.words, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM root_cause WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for LocalCondition {
    kit_store::versioned!("local_condition");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, goal_id, cause_id, position, words, figure, source, strategies, version
             FROM local_condition WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO local_condition (coalition_id, id, goal_id, cause_id, position, words, figure, source,
                strategies, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET goal_id = excluded.goal_id, cause_id = excluded.cause_id,
                position = excluded.position, words = excluded.words, figure = excluded.figure,
                source = excluded.source, strategies = excluded.strategies, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.goal_id,
                &self.cause_id,
                &self.position,
                &self.words,
                &self.figure,
                &self.source,
                &self.strategies,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM local_condition WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The root causes of a goal's problem, in order. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn causes_of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<RootCause>, Fault> {
    on.all(
        "SELECT id, goal_id, position, words, version FROM root_cause
         WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// The root causes of all goals, goal by goal. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn all_causes(on: &impl InCoalition) -> Result<Vec<RootCause>, Fault> {
    on.all(
        "SELECT c.id, c.goal_id, c.position, c.words, c.version FROM root_cause c
         JOIN goal g ON g.coalition_id = c.coalition_id AND g.id = c.goal_id
         WHERE c.coalition_id = $1 ORDER BY g.position, g.id, c.position, c.id LIMIT $2",
        &[&on.coalition(), &MOST_OF_ALL],
    )
    .await
}

/// The local conditions of a goal, in order. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn conditions_of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<LocalCondition>, Fault> {
    on.all(
        "SELECT id, goal_id, cause_id, position, words, figure, source, strategies, version FROM local_condition
         WHERE coalition_id = $1 AND goal_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// Root causes in the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_causes(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<RootCause>, Fault> {
    on.all(
        "SELECT id, goal_id, position, words, version FROM root_cause
         WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Local conditions in the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_conditions(
    on: &impl InCoalition,
    after: Uuid,
    most: i64,
) -> Result<Vec<LocalCondition>, Fault> {
    on.all(
        "SELECT id, goal_id, cause_id, position, words, figure, source, strategies, version FROM local_condition
         WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

kit_store::words! {
    /// Whether something was promised or only done.
    pub enum ActivityKind {
        Promise => "promise",
        Done => "activity",
    }
}

kit_store::row! {
    /// Something promised or done for a strategy, as the logic model shows it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Activity {
        pub kind: ActivityKind,
        pub id: Uuid,
        pub what: String,
        pub strategy_id: Option<StrategyId>,
    }
}

/// What was promised for a goal and not let go, what is still open first, then what was done without a promise; each by
/// day. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn activities_of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Activity>, Fault> {
    on.all(
        "SELECT shown.kind, shown.id, shown.what, shown.strategy_id FROM (
            SELECT 'promise' AS kind, id, what, strategy_id, sort_day AS day,
                CASE WHEN standing = 'open' THEN 0 ELSE 1 END AS place
            FROM promise WHERE coalition_id = $1 AND goal_id = $2 AND let_go_on IS NULL
            UNION ALL
            SELECT 'activity' AS kind, id, what, strategy_id, happened_on AS day, 2 AS place
            FROM activity WHERE coalition_id = $1 AND goal_id = $2 AND promise_id IS NULL
         ) AS shown ORDER BY shown.place, shown.day, shown.id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}
