use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::Duty;

impl Record for Duty {
    kit_store::versioned!("duty");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, what, group_id, responsible_id, helper_ids, decides_id, deciding_group_id, told_ids,
                told_group_id, version
             FROM duty WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO duty (coalition_id, id, position, what, group_id, responsible_id, helper_ids, decides_id,
                deciding_group_id, told_ids, told_group_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, what = excluded.what,
                group_id = excluded.group_id, responsible_id = excluded.responsible_id,
                helper_ids = excluded.helper_ids, decides_id = excluded.decides_id,
                deciding_group_id = excluded.deciding_group_id, told_ids = excluded.told_ids,
                told_group_id = excluded.told_group_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.what,
                &self.group_id,
                &self.responsible_id,
                &self.helper_ids,
                &self.decides_id,
                &self.deciding_group_id,
                &self.told_ids,
                &self.told_group_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM duty WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Duty>, Fault> {
    on.all(
        "SELECT id, position, what, group_id, responsible_id, helper_ids, decides_id, deciding_group_id, told_ids,
            told_group_id, version
         FROM duty WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The lines of the table in their order. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Duty>, Fault> {
    on.all(
        "SELECT id, position, what, group_id, responsible_id, helper_ids, decides_id, deciding_group_id, told_ids,
            told_group_id, version
         FROM duty WHERE coalition_id = $1 ORDER BY position, id LIMIT 500",
        &[&on.coalition()],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Duty>,
        column: "responsible_id",
        holds: Holds::One,
        pointing: "SELECT id FROM duty WHERE coalition_id = $1 AND responsible_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Duty>,
        column: "decides_id",
        holds: Holds::One,
        pointing: "SELECT id FROM duty WHERE coalition_id = $1 AND decides_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Duty>,
        column: "helper_ids",
        holds: Holds::Several,
        pointing: "SELECT id FROM duty WHERE coalition_id = $1 AND replace(helper_ids, $2, '') <> helper_ids ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Duty>,
        column: "told_ids",
        holds: Holds::Several,
        pointing: "SELECT id FROM duty WHERE coalition_id = $1 AND replace(told_ids, $2, '') <> told_ids ORDER BY id LIMIT 20000",
    },
];
