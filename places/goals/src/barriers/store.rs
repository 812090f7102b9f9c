use kit_store::{Beside, Day, Fault, InCoalition, Record, Tx, search};
use kit_text::full_name;
use uuid::Uuid;

use super::model::{Barrier, BarrierId, BarrierNote};
use crate::goals::GoalId;
use crate::promises::{PromiseId, Status};

/// Barriers of a coalition read at once; a longer register would not be read by anybody.
const MOST: i64 = 200;
/// Tries read at once.
const MOST_TRIES: i64 = 500;

impl Record for Barrier {
    kit_store::versioned!("barrier");

    fn label(&self) -> String {
        if self.title.is_empty() { self.words.clone() } else { self.title.clone() }
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, kind, position, presence, title, words, severity, whose, goal_id, review_on, came_of, version
             FROM barrier WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO barrier (coalition_id, id, kind, position, presence, title, words, severity, whose, goal_id,
                review_on, came_of, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (coalition_id, id) DO UPDATE SET kind = excluded.kind, position = excluded.position,
                presence = excluded.presence, title = excluded.title, words = excluded.words,
                severity = excluded.severity, whose = excluded.whose, goal_id = excluded.goal_id,
                review_on = excluded.review_on, came_of = excluded.came_of, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.kind,
                &self.position,
                &self.presence,
                &self.title,
                &self.words,
                &self.severity,
                &self.whose,
                &self.goal_id,
                &self.review_on,
                &self.came_of,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&format!("{} {}", self.title, self.words));
        search::index(tx, Self::KIND, self.id.0, &self.label(), "", &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM barrier WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

impl Record for BarrierNote {
    kit_store::versioned!("barrier_note");

    /// Lists of what happened must not tell what is noted.
    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, words, version FROM barrier_note WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO barrier_note (coalition_id, id, words, version) VALUES ($1, $2, $3, $4)
             ON CONFLICT (coalition_id, id) DO UPDATE SET words = excluded.words, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.words, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM barrier_note WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The barriers of the coalition, or those of one goal, kind by kind. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn barriers(on: &impl InCoalition, goal: Option<GoalId>) -> Result<Vec<Barrier>, Fault> {
    on.all(
        "SELECT id, kind, position, presence, title, words, severity, whose, goal_id, review_on, came_of, version
         FROM barrier WHERE coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR goal_id = $2)
         ORDER BY kind, position, id LIMIT $3",
        &[&on.coalition(), &goal, &MOST],
    )
    .await
}

/// Barriers by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Barrier>, Fault> {
    on.all(
        "SELECT id, kind, position, presence, title, words, severity, whose, goal_id, review_on, came_of, version
         FROM barrier WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

kit_store::row! {
    /// A promise made to try something about a barrier.
    #[derive(Clone, Debug)]
    pub struct Try {
        pub barrier: BarrierId,
        pub id: PromiseId,
        pub what: String,
        pub by: Option<Day>,
        pub status: Status,
        pub progress: String,
        given_name: Option<String>,
        family_name: Option<String>,
    }
}

impl Try {
    pub fn who(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref()?))
    }
}

/// The tries of one barrier, or of all, the earliest day first. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn tries(on: &impl InCoalition, barrier: Option<BarrierId>) -> Result<Vec<Try>, Fault> {
    on.all(
        "SELECT p.came_from_id, p.id, p.what, p.by_day, p.status, p.progress, m.given_name, m.family_name
         FROM promise p LEFT JOIN person m ON m.coalition_id = p.coalition_id AND m.id = p.person_id
         WHERE p.coalition_id = $1 AND p.came_from_kind = 'barrier' AND p.came_from_id IS NOT NULL
           AND (CAST($2 AS uuid) IS NULL OR p.came_from_id = $2)
         ORDER BY p.sort_day, p.id LIMIT $3",
        &[&on.coalition(), &barrier, &MOST_TRIES],
    )
    .await
}

/// The barriers of the coalition, or those of one goal, kind by kind, and what is tried about any of them, the earliest
/// day first. At most 200, and 500 tries.
///
/// # Errors
/// When the database does not answer.
pub async fn with_tries(
    on: &impl InCoalition,
    goal: Option<GoalId>,
) -> Result<(Vec<Barrier>, Vec<Try>), Fault> {
    let rows: Vec<Beside<Option<Barrier>, Option<Try>>> = on
        .all(
            "SELECT b.id, b.kind, b.position, b.presence, b.title, b.words, b.severity, b.whose, b.goal_id, b.review_on,
                b.came_of, b.version,
                t.barrier_id, t.id, t.what, t.by_day, t.status, t.progress, t.given_name, t.family_name
             FROM (SELECT 1 AS list UNION ALL SELECT 2) lists
             LEFT JOIN (SELECT id, kind, position, presence, title, words, severity, whose, goal_id, review_on, came_of,
                    version
                  FROM barrier WHERE coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR goal_id = $2)
                  ORDER BY kind, position, id LIMIT $3) b ON lists.list = 1
             LEFT JOIN (SELECT p.came_from_id AS barrier_id, p.id, p.what, p.by_day, p.status, p.progress,
                    m.given_name, m.family_name, p.sort_day
                  FROM promise p LEFT JOIN person m ON m.coalition_id = p.coalition_id AND m.id = p.person_id
                  WHERE p.coalition_id = $1 AND p.came_from_kind = 'barrier' AND p.came_from_id IS NOT NULL
                  ORDER BY p.sort_day, p.id LIMIT $4) t ON lists.list = 2
             ORDER BY lists.list, b.kind, b.position, b.id, t.sort_day, t.id",
            &[&on.coalition(), &goal, &MOST, &MOST_TRIES],
        )
        .await?;
    let (mut barriers, mut tries) = (Vec::new(), Vec::new());
    for Beside(barrier, tried) in rows {
        barriers.extend(barrier);
        tries.extend(tried);
    }
    Ok((barriers, tries))
}
