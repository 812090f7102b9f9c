use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::OfficeTerm;
use crate::groups::bodies::GroupId;
use crate::groups::offices::{OfficeId, OfficeKind};
use crate::members::PersonId;

impl Record for OfficeTerm {
    kit_store::versioned!("office_term");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, office_id, person_id, starts_on, ends_on, left_on, is_shared, version
             FROM office_term WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO office_term (coalition_id, id, office_id, person_id, starts_on, ends_on, left_on, is_shared,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET office_id = excluded.office_id,
                person_id = excluded.person_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                left_on = excluded.left_on, is_shared = excluded.is_shared, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.office_id,
                &self.person_id,
                &self.starts_on,
                &self.ends_on,
                &self.left_on,
                &self.is_shared,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM office_term WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<OfficeTerm>, Fault> {
    on.all(
        "SELECT id, office_id, person_id, starts_on, ends_on, left_on, is_shared, version
         FROM office_term WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The group of an office.
///
/// # Errors
/// When the database does not answer.
pub async fn group_of(on: &impl InCoalition, office: OfficeId) -> Result<Option<GroupId>, Fault> {
    let found: Option<(GroupId,)> = on
        .optional(
            "SELECT group_id FROM office WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &office],
        )
        .await?;
    Ok(found.map(|(group,)| group))
}

/// The terms of all offices, of those of one group, or of one office; the newest first. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn terms(
    on: &impl InCoalition,
    group: Option<GroupId>,
    office: Option<OfficeId>,
) -> Result<Vec<OfficeTerm>, Fault> {
    on.all(
        "SELECT t.id, t.office_id, t.person_id, t.starts_on, t.ends_on, t.left_on, t.is_shared, t.version
         FROM office_term t
         JOIN office o ON o.coalition_id = t.coalition_id AND o.id = t.office_id
         WHERE t.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR o.group_id = $2)
           AND (CAST($3 AS uuid) IS NULL OR t.office_id = $3)
         ORDER BY t.starts_on DESC, t.id DESC LIMIT 3000",
        &[&on.coalition(), &group, &office],
    )
    .await
}

kit_store::row! {
    /// A term of somebody with the office and the group it is in.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OfPerson {
        pub office_id: OfficeId,
        pub kind: OfficeKind,
        pub own_name: String,
        pub group_id: GroupId,
        pub group: String,
        pub starts_on: Day,
        pub ends_on: Option<Day>,
        pub left_on: Option<Day>,
    }
}

/// The terms of a person, the newest first. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(on: &impl InCoalition, person: PersonId) -> Result<Vec<OfPerson>, Fault> {
    on.all(
        "SELECT o.id, o.kind, o.own_name, g.id, g.name, t.starts_on, t.ends_on, t.left_on
         FROM office_term t
         JOIN office o ON o.coalition_id = t.coalition_id AND o.id = t.office_id
         JOIN coalition_group g ON g.coalition_id = o.coalition_id AND g.id = o.group_id
         WHERE t.coalition_id = $1 AND t.person_id = $2 ORDER BY t.starts_on DESC, t.id LIMIT 200",
        &[&on.coalition(), &person],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<OfficeTerm>,
    column: "person_id",
    holds: Holds::OneApart,
    pointing: "SELECT id FROM office_term WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];
