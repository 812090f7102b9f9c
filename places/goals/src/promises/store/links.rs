//! What waits for what, and what comes after what.

use kit_store::{Day, Fault, InCoalition, Tx};
use kit_text::full_name;
use uuid::Uuid;

use crate::goals::GoalId;
use crate::promises::chains::Wait;
use crate::promises::model::{Promise, PromiseId, Status};

/// Waits of one coalition read at once: twenty each of a thousand promises.
const MOST_LINKS: i64 = 20_000;
/// Promises named on the page of one of them.
const MOST_NAMED: i64 = 50;

pub(super) async fn replace(tx: &Tx, promise: &Promise) -> Result<(), Fault> {
    forget(tx, promise.id.0).await?;
    for needed in &promise.waits_for.0 {
        tx.execute(
            "INSERT INTO promise_wait (coalition_id, promise_id, needs_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            &[&tx.coalition(), &promise.id, needed],
        )
        .await?;
    }
    Ok(())
}

pub(super) async fn forget(tx: &Tx, id: Uuid) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM promise_wait WHERE coalition_id = $1 AND promise_id = $2",
        &[&tx.coalition(), &id],
    )
    .await?;
    Ok(())
}

/// Every wait of the coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn waits(on: &impl InCoalition) -> Result<Vec<Wait>, Fault> {
    on.all(
        "SELECT promise_id, needs_id FROM promise_wait WHERE coalition_id = $1 ORDER BY promise_id, needs_id LIMIT $2",
        &[&on.coalition(), &MOST_LINKS],
    )
    .await
}

/// What somebody promised, for naming it.
///
/// # Errors
/// When the database does not answer.
pub async fn what_of(on: &impl InCoalition, id: PromiseId) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional("SELECT what FROM promise WHERE coalition_id = $1 AND id = $2", &[&on.coalition(), &id])
        .await?;
    Ok(found.map(|(what,)| what))
}

kit_store::row! {
    /// A promise beside another one.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Linked {
        pub id: PromiseId,
        pub what: String,
        pub status: Status,
        pub by: Option<Day>,
    }
}

/// The promises that `promise` waits for, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn waited_for(on: &impl InCoalition, promise: PromiseId) -> Result<Vec<Linked>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.status, p.by_day FROM promise_wait w
         JOIN promise p ON p.coalition_id = w.coalition_id AND p.id = w.needs_id
         WHERE w.coalition_id = $1 AND w.promise_id = $2 ORDER BY p.sort_day, p.id LIMIT $3",
        &[&on.coalition(), &promise, &MOST_NAMED],
    )
    .await
}

/// The promises that wait for `promise`, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn needed_by(on: &impl InCoalition, promise: PromiseId) -> Result<Vec<Linked>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.status, p.by_day FROM promise_wait w
         JOIN promise p ON p.coalition_id = w.coalition_id AND p.id = w.promise_id
         WHERE w.coalition_id = $1 AND w.needs_id = $2 ORDER BY p.sort_day, p.id LIMIT $3",
        &[&on.coalition(), &promise, &MOST_NAMED],
    )
    .await
}

/// The one that comes after `promise` in its series.
///
/// # Errors
/// When the database does not answer.
pub async fn follower(on: &impl InCoalition, promise: PromiseId) -> Result<Option<Linked>, Fault> {
    on.optional(
        "SELECT id, what, status, by_day FROM promise WHERE coalition_id = $1 AND follows_id = $2
         ORDER BY id LIMIT 1",
        &[&on.coalition(), &promise],
    )
    .await
}

/// Repeating promises whose day has come and that none follows yet, the earliest first.
///
/// # Errors
/// When the database does not answer.
pub async fn repeating_due(on: &impl InCoalition, today: Day) -> Result<Vec<(PromiseId,)>, Fault> {
    on.all(
        "SELECT p.id FROM promise p
         WHERE p.coalition_id = $1 AND p.sort_day <= $2 AND p.repeat_every IS NOT NULL AND p.standing = 'open'
           AND NOT EXISTS (SELECT 1 FROM promise n WHERE n.coalition_id = p.coalition_id AND n.follows_id = p.id)
         ORDER BY p.sort_day, p.id LIMIT $3",
        &[&on.coalition(), &today, &MOST_NAMED],
    )
    .await
}

kit_store::row! {
    /// What the page of a promise names besides the promise itself.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Names {
        pub person_title: Option<String>,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub organization: Option<String>,
        pub seat_sector: Option<String>,
        pub seat_label: Option<String>,
        pub goal_id: Option<GoalId>,
        pub goal: Option<String>,
        pub objective_who: Option<String>,
        pub objective_what: Option<String>,
        pub strategy: Option<String>,
        pub offered_given_name: Option<String>,
        pub offered_family_name: Option<String>,
        pub handed_given_name: Option<String>,
        pub handed_family_name: Option<String>,
        pub split_from: Option<String>,
        pub follows: Option<String>,
    }
}

/// The names on the page of a promise.
///
/// # Errors
/// When the database does not answer.
pub async fn names_of(on: &impl InCoalition, promise: PromiseId) -> Result<Option<Names>, Fault> {
    on.optional(
        "SELECT h.title, h.given_name, h.family_name, o.name, t.sector, t.label, g.id, g.title, b.who, b.what, s.name,
            f.given_name, f.family_name, e.given_name, e.family_name, m.what, l.what
         FROM promise p
         LEFT JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         LEFT JOIN seat t ON t.coalition_id = p.coalition_id AND t.id = p.seat_id
         LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
         LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
         LEFT JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = coalesce(s.goal_id, b.goal_id, p.goal_id)
         LEFT JOIN person f ON f.coalition_id = p.coalition_id AND f.id = p.offered_to_id
         LEFT JOIN person e ON e.coalition_id = p.coalition_id AND e.id = p.handed_from_id
         LEFT JOIN promise m ON m.coalition_id = p.coalition_id AND m.id = p.split_from_id
         LEFT JOIN promise l ON l.coalition_id = p.coalition_id AND l.id = p.follows_id
         WHERE p.coalition_id = $1 AND p.id = $2",
        &[&on.coalition(), &promise],
    )
    .await
}

kit_store::row! {
    /// A promise made in a record of another place.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MadeIn {
        /// The record it was made in.
        pub record: Uuid,
        pub id: PromiseId,
        pub what: String,
        pub status: Status,
        pub by: Option<Day>,
        given_name: Option<String>,
        family_name: Option<String>,
    }
}

impl MadeIn {
    /// Who promised; none while nobody has.
    pub fn who(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref()?))
    }
}

/// Promises made in records of one kind, the earliest day first, without those let go. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn made_in(on: &impl InCoalition, kind: &str) -> Result<Vec<MadeIn>, Fault> {
    on.all(
        "SELECT p.came_from_id, p.id, p.what, p.status, p.by_day, m.given_name, m.family_name
         FROM promise p LEFT JOIN person m ON m.coalition_id = p.coalition_id AND m.id = p.person_id
         WHERE p.coalition_id = $1 AND p.came_from_kind = $2 AND p.came_from_id IS NOT NULL AND p.status <> 'let_go'
         ORDER BY p.sort_day, p.id LIMIT 500",
        &[&on.coalition(), &kind],
    )
    .await
}
