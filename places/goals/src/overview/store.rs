use kit_store::{Day, Fault, InCoalition, Instant, Verb};
use kit_text::full_name;
use people::members::PersonId;
use uuid::Uuid;

use crate::goals::GoalId;
use crate::promises::PromiseId;

kit_store::row! {
    /// An entry of the history of a goal or of something that belongs to it.
    #[derive(Clone, Debug)]
    pub struct Entry {
        pub id: Uuid,
        pub at: Instant,
        pub actor_name: String,
        pub kind: String,
        pub record_id: Uuid,
        pub label: String,
        pub verb: Verb,
    }
}

/// What changed in a goal and in what belongs to it, the newest first, older than the entry `before`.
///
/// # Errors
/// When the database does not answer.
pub async fn changes_around(
    on: &impl InCoalition,
    goal: GoalId,
    before: Uuid,
    most: i64,
) -> Result<Vec<Entry>, Fault> {
    on.all(
        "SELECT id, at, actor_name, subject_kind, subject_id, subject_label, verb FROM change
         WHERE coalition_id = $1 AND id < $3 AND (subject_kind, subject_id) IN (
            SELECT 'goal', id FROM goal WHERE coalition_id = $1 AND id = $2
            UNION ALL SELECT 'objective', id FROM objective WHERE coalition_id = $1 AND goal_id = $2
            UNION ALL SELECT 'strategy', id FROM strategy WHERE coalition_id = $1 AND goal_id = $2
            UNION ALL SELECT 'root_cause', id FROM root_cause WHERE coalition_id = $1 AND goal_id = $2
            UNION ALL SELECT 'local_condition', id FROM local_condition WHERE coalition_id = $1 AND goal_id = $2
            UNION ALL SELECT 'promise', id FROM promise WHERE coalition_id = $1 AND goal_id = $2
            UNION ALL SELECT 'indicator', id FROM indicator WHERE coalition_id = $1 AND goal_id = $2
            UNION ALL SELECT 'activity', id FROM activity WHERE coalition_id = $1 AND goal_id = $2)
         ORDER BY id DESC LIMIT $4",
        &[&on.coalition(), &goal, &before, &most],
    )
    .await
}

kit_store::row! {
    /// A goal as the exported list has it.
    #[derive(Clone, Debug)]
    pub struct Exported {
        pub id: GoalId,
        pub title: String,
        pub population: String,
        pub change: String,
        pub by: Option<Day>,
        given_name: Option<String>,
        family_name: Option<String>,
        pub problem: String,
        pub ended_on: Option<Day>,
        pub objectives: i64,
        pub strategies: i64,
    }
}

impl Exported {
    pub fn lead(&self) -> String {
        full_name(
            self.given_name.as_deref().unwrap_or_default(),
            self.family_name.as_deref().unwrap_or_default(),
        )
    }
}

/// All goals, those still worked for first. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn exported(on: &impl InCoalition) -> Result<Vec<Exported>, Fault> {
    on.all(
        "SELECT g.id, g.title, g.population, g.change, g.by_day, p.given_name, p.family_name, g.problem, g.ended_on,
            (SELECT count(*) FROM objective o WHERE o.coalition_id = $1 AND o.goal_id = g.id),
            (SELECT count(*) FROM strategy s WHERE s.coalition_id = $1 AND s.goal_id = g.id)
         FROM goal g LEFT JOIN person p ON p.coalition_id = g.coalition_id AND p.id = g.lead_id
         WHERE g.coalition_id = $1
         ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, g.position, g.id LIMIT 1000",
        &[&on.coalition()],
    )
    .await
}

/// Id, given and family name of who leads a goal or promised something for it, by name. At most 30.
///
/// # Errors
/// When the database does not answer.
pub async fn partners(on: &impl InCoalition, goal: GoalId) -> Result<Vec<(PersonId, String, String)>, Fault> {
    on.all(
        "SELECT id, given_name, family_name FROM person
         WHERE coalition_id = $1 AND left_on IS NULL AND id IN (
            SELECT lead_id FROM goal WHERE coalition_id = $1 AND id = $2
            UNION SELECT person_id FROM promise
            WHERE coalition_id = $1 AND goal_id = $2 AND let_go_on IS NULL)
         ORDER BY sort_key, id LIMIT 30",
        &[&on.coalition(), &goal],
    )
    .await
}

/// What a goal needs and what was given for it so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    /// Promises and ideas that are not over and say what they need.
    pub promises: i64,
    pub needed_cents: i64,
    pub given_cents: i64,
    pub goods_cents: i64,
    /// In hundredths of an hour.
    pub given_hours: i64,
    /// Some of the promises, the earliest due first.
    pub named: Vec<Needing>,
}

/// A promise that says what it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Needing {
    pub id: PromiseId,
    pub what: String,
    /// In words; empty when only money was named.
    pub needs: String,
    pub needs_cents: Option<i64>,
}

kit_store::row! {
    /// The sums, and beside them one of the promises.
    struct NeedsRow {
        promises: i64,
        needed_cents: i64,
        given_cents: i64,
        goods_cents: i64,
        given_hours: i64,
        id: Option<PromiseId>,
        what: Option<String>,
        needs: Option<String>,
        needs_cents: Option<i64>,
    }
}

/// What the open promises of a goal need, at most `most` of them by name, and what its activities brought.
///
/// # Errors
/// When the database does not answer.
pub async fn needs(on: &impl InCoalition, goal: GoalId, most: i64) -> Result<Needs, Fault> {
    let rows: Vec<NeedsRow> = on
        .all(
            "WITH needing AS (
                SELECT p.id, p.what, p.needs, p.needs_cents, p.sort_day FROM promise p
                LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
                LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
                WHERE p.coalition_id = $1 AND coalesce(s.goal_id, b.goal_id, p.goal_id) = $2
                  AND p.standing IN ('idea', 'open') AND (p.needs <> '' OR p.needs_cents IS NOT NULL))
             SELECT n.promises, n.cents, a.cents, a.goods, a.hours, p.id, p.what, p.needs, p.needs_cents FROM
                (SELECT count(*) AS promises, CAST(coalesce(sum(needs_cents), 0) AS bigint) AS cents FROM needing) n
             CROSS JOIN
                (SELECT CAST(coalesce(sum(v.gained_cents), 0) AS bigint) AS cents,
                    CAST(coalesce(sum(v.goods_cents), 0) AS bigint) AS goods,
                    CAST(coalesce(sum(v.gained_hours), 0) AS bigint) AS hours FROM activity v
                 WHERE v.coalition_id = $1 AND v.goal_id = $2) a
             LEFT JOIN
                (SELECT id, what, needs, needs_cents, sort_day FROM needing ORDER BY sort_day, id LIMIT $3) p ON 1 = 1
             ORDER BY p.sort_day, p.id",
            &[&on.coalition(), &goal, &most],
        )
        .await?;
    let mut all = Needs::default();
    for row in rows {
        all = Needs {
            promises: row.promises,
            needed_cents: row.needed_cents,
            given_cents: row.given_cents,
            goods_cents: row.goods_cents,
            given_hours: row.given_hours,
            named: all.named,
        };
        if let (Some(id), Some(what), Some(needs)) = (row.id, row.what, row.needs) {
            all.named.push(Needing { id, what, needs, needs_cents: row.needs_cents });
        }
    }
    Ok(all)
}
