use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx, search};
use uuid::Uuid;

use super::model::{Group, GroupId};
use crate::members::PersonId;

impl Record for Group {
    kit_store::versioned!("group");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, kind, purpose, authority, objective, objective_id, goal_id, part_of_id, lead_id, starts_on, ends_on,
                ended_on, became, version
             FROM coalition_group WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO coalition_group (coalition_id, id, name, kind, purpose, authority, objective, objective_id, goal_id, part_of_id,
                lead_id, starts_on, ends_on, ended_on, became, version, sort_key)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                purpose = excluded.purpose, authority = excluded.authority, objective = excluded.objective,
                objective_id = excluded.objective_id, goal_id = excluded.goal_id, part_of_id = excluded.part_of_id, lead_id = excluded.lead_id,
                starts_on = excluded.starts_on, ends_on = excluded.ends_on, ended_on = excluded.ended_on,
                became = excluded.became, version = excluded.version, sort_key = excluded.sort_key",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &self.kind,
                &self.purpose,
                &self.authority,
                &self.objective,
                &self.objective_id,
                &self.goal_id,
                &self.part_of_id,
                &self.lead_id,
                &self.starts_on,
                &self.ends_on,
                &self.ended_on,
                &self.became,
                &self.version,
                &kit_text::sort_key(&self.name),
            ],
        )
        .await?;
        let words = kit_text::search_words(&self.name);
        search::index(tx, Self::KIND, self.id.0, &self.label(), &self.purpose, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM coalition_group WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Group>, Fault> {
    on.all(
        "SELECT id, name, kind, purpose, authority, objective, objective_id, goal_id, part_of_id, lead_id, starts_on, ends_on,
            ended_on, became, version
         FROM coalition_group WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The groups by name, those that ended too. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Group>, Fault> {
    on.all(
        "SELECT id, name, kind, purpose, authority, objective, objective_id, goal_id, part_of_id, lead_id, starts_on, ends_on, ended_on,
            became, version
         FROM coalition_group WHERE coalition_id = $1 ORDER BY sort_key, id LIMIT 500",
        &[&on.coalition()],
    )
    .await
}

/// The groups at work that serve an objective of the place of goals, by name. At most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn serving(on: &impl InCoalition, objective: Uuid) -> Result<Vec<Group>, Fault> {
    on.all(
        "SELECT id, name, kind, purpose, authority, objective, objective_id, goal_id, part_of_id, lead_id, starts_on, ends_on, ended_on,
            became, version
         FROM coalition_group WHERE coalition_id = $1 AND objective_id = $2 AND ended_on IS NULL
         ORDER BY sort_key, id LIMIT 50",
        &[&on.coalition(), &objective],
    )
    .await
}

/// The names of everybody who leads a group, holds or held an office, is named to take one over, or helps. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn names(on: &impl InCoalition) -> Result<Vec<(PersonId, String, String)>, Fault> {
    on.all(
        "SELECT p.id, p.given_name, p.family_name FROM person p WHERE p.coalition_id = $1 AND p.id IN (
            SELECT lead_id FROM coalition_group WHERE coalition_id = $1
            UNION SELECT person_id FROM office_term WHERE coalition_id = $1
            UNION SELECT successor_id FROM office WHERE coalition_id = $1
            UNION SELECT buddy_id FROM office WHERE coalition_id = $1)
         ORDER BY p.sort_key, p.id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

/// How many people belong to each group on a day. At most 500 groups.
///
/// # Errors
/// When the database does not answer.
pub async fn sizes(on: &impl InCoalition, day: Day) -> Result<Vec<(GroupId, i64)>, Fault> {
    on.all(
        "SELECT group_id, count(*) FROM group_member
         WHERE coalition_id = $1 AND (until IS NULL OR until >= $2) GROUP BY group_id ORDER BY group_id LIMIT 500",
        &[&on.coalition(), &day],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Group>,
    column: "lead_id",
    holds: Holds::One,
    pointing: "SELECT id FROM coalition_group WHERE coalition_id = $1 AND lead_id = $2 ORDER BY id LIMIT 20000",
}];
