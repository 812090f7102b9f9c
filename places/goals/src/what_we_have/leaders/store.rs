use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::CommunityLeader;

/// Leaders shown at once; five are the aim.
const MOST: i64 = 200;

impl Record for CommunityLeader {
    kit_store::versioned!("community_leader");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, name, listened_to, known_by, plan, plan_person_id, plan_by, reach, version
             FROM community_leader WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO community_leader (coalition_id, id, position, name, listened_to, known_by, plan, plan_person_id, plan_by, reach,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, name = excluded.name,
                listened_to = excluded.listened_to, known_by = excluded.known_by, plan = excluded.plan,
                plan_person_id = excluded.plan_person_id, plan_by = excluded.plan_by, reach = excluded.reach,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.name,
                &self.listened_to,
                &self.known_by,
                &self.plan,
                &self.plan_person_id,
                &self.plan_by,
                &self.reach,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM community_leader WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The leaders in the order of the page. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<CommunityLeader>, Fault> {
    on.all(
        "SELECT id, position, name, listened_to, known_by, plan, plan_person_id, plan_by, reach, version
         FROM community_leader WHERE coalition_id = $1 ORDER BY position, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<CommunityLeader>, Fault> {
    on.all(
        "SELECT id, position, name, listened_to, known_by, plan, plan_person_id, plan_by, reach, version
         FROM community_leader WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Columns that point to people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<CommunityLeader>,
        column: "plan_person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM community_leader WHERE coalition_id = $1 AND plan_person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<CommunityLeader>,
        column: "known_by",
        holds: Holds::Several,
        pointing: "SELECT id FROM community_leader WHERE coalition_id = $1 AND replace(known_by, $2, '') <> known_by ORDER BY id LIMIT 20000",
    },
];
