use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::{Office, OfficeId, OfficeKind};
use crate::groups::bodies::GroupId;

impl Record for Office {
    kit_store::versioned!("office");

    fn label(&self) -> String {
        self.own_name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, group_id, position, kind, own_name, duties, handover, successor_id, buddy_id, version
             FROM office WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO office (coalition_id, id, group_id, position, kind, own_name, duties, handover, successor_id,
                buddy_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET group_id = excluded.group_id,
                position = excluded.position, kind = excluded.kind, own_name = excluded.own_name,
                duties = excluded.duties, handover = excluded.handover, successor_id = excluded.successor_id,
                buddy_id = excluded.buddy_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.group_id,
                &self.position,
                &self.kind,
                &self.own_name,
                &self.duties,
                &self.handover,
                &self.successor_id,
                &self.buddy_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM office WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Office>, Fault> {
    on.all(
        "SELECT id, group_id, position, kind, own_name, duties, handover, successor_id, buddy_id, version
         FROM office WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The offices of a group in their order. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn of_group(on: &impl InCoalition, group: GroupId) -> Result<Vec<Office>, Fault> {
    on.all(
        "SELECT id, group_id, position, kind, own_name, duties, handover, successor_id, buddy_id, version
         FROM office WHERE coalition_id = $1 AND group_id = $2 ORDER BY position, id LIMIT 100",
        &[&on.coalition(), &group],
    )
    .await
}

/// Every office: id, kind, its own name and the name of its group, by group. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn with_groups(
    on: &impl InCoalition,
) -> Result<Vec<(OfficeId, OfficeKind, String, String)>, Fault> {
    on.all(
        "SELECT o.id, o.kind, o.own_name, g.name FROM office o
         JOIN coalition_group g ON g.coalition_id = o.coalition_id AND g.id = o.group_id
         WHERE o.coalition_id = $1 ORDER BY g.sort_key, o.position, o.id LIMIT 1000",
        &[&on.coalition()],
    )
    .await
}

/// The offices of all groups, each group's in their order. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Office>, Fault> {
    on.all(
        "SELECT id, group_id, position, kind, own_name, duties, handover, successor_id, buddy_id, version
         FROM office WHERE coalition_id = $1 ORDER BY group_id, position, id LIMIT 1000",
        &[&on.coalition()],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Office>,
        column: "successor_id",
        holds: Holds::One,
        pointing: "SELECT id FROM office WHERE coalition_id = $1 AND successor_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Office>,
        column: "buddy_id",
        holds: Holds::One,
        pointing: "SELECT id FROM office WHERE coalition_id = $1 AND buddy_id = $2 ORDER BY id LIMIT 20000",
    },
];
