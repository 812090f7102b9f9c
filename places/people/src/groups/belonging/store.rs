use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::{GroupMember, GroupMemberId};
use crate::groups::bodies::GroupId;
use crate::members::PersonId;
use crate::organizations::OrganizationId;
use crate::seats::SeatId;
use kit_text::full_name;

impl Record for GroupMember {
    kit_store::versioned!("group_member");

    fn label(&self) -> String {
        self.part.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, group_id, person_id, organization_id, seat_id, part, since, until, version
             FROM group_member WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO group_member (coalition_id, id, group_id, person_id, organization_id, seat_id, part, since, until,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET group_id = excluded.group_id,
                person_id = excluded.person_id, organization_id = excluded.organization_id,
                seat_id = excluded.seat_id, part = excluded.part, since = excluded.since,
                until = excluded.until, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.group_id,
                &self.person_id,
                &self.organization_id,
                &self.seat_id,
                &self.part,
                &self.since,
                &self.until,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM group_member WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<GroupMember>, Fault> {
    on.all(
        "SELECT id, group_id, person_id, organization_id, seat_id, part, since, until, version
         FROM group_member WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Whether somebody is in a group already, by another record than `but`.
///
/// # Errors
/// When the database does not answer.
pub async fn belongs(
    on: &impl InCoalition,
    group: GroupId,
    person: PersonId,
    but: GroupMemberId,
) -> Result<bool, Fault> {
    let found: Option<(Uuid,)> = on
        .optional(
            "SELECT id FROM group_member
             WHERE coalition_id = $1 AND group_id = $2 AND person_id = $3 AND id <> $4 AND until IS NULL LIMIT 1",
            &[&on.coalition(), &group, &person, &but],
        )
        .await?;
    Ok(found.is_some())
}

kit_store::row! {
    /// A member of a group with the names on the record, as lists show them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: GroupMemberId,
        pub group_id: GroupId,
        pub group: Option<String>,
        pub person_id: PersonId,
        given: Option<String>,
        family: Option<String>,
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
        pub seat_id: Option<SeatId>,
        pub seat: Option<String>,
        pub sector: Option<String>,
        pub part: String,
        pub since: Option<Day>,
        pub until: Option<Day>,
    }
}

impl Listed {
    /// Empty for somebody who was erased.
    pub fn name(&self) -> String {
        let part = |name: &Option<String>| name.clone().unwrap_or_default();
        full_name(&part(&self.given), &part(&self.family))
    }

    pub fn belongs_on(&self, day: Day) -> bool {
        self.until.is_none_or(|until| until >= day)
    }
}

/// The members of a group, by name, those whose time there is over too. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn of_group(on: &impl InCoalition, group: GroupId) -> Result<Vec<Listed>, Fault> {
    listed(on, Some(group), None).await
}

/// The groups a person belongs or belonged to, by name. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(on: &impl InCoalition, person: PersonId) -> Result<Vec<Listed>, Fault> {
    listed(on, None, Some(person)).await
}

async fn listed(
    on: &impl InCoalition,
    group: Option<GroupId>,
    person: Option<PersonId>,
) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT m.id, m.group_id, g.name, m.person_id, p.given_name, p.family_name, m.organization_id, o.name, m.seat_id,
            s.label, s.sector, m.part, m.since, m.until
         FROM group_member m
         LEFT JOIN coalition_group g ON g.coalition_id = m.coalition_id AND g.id = m.group_id
         LEFT JOIN person p ON p.coalition_id = m.coalition_id AND p.id = m.person_id
         LEFT JOIN organization o ON o.coalition_id = m.coalition_id AND o.id = m.organization_id
         LEFT JOIN seat s ON s.coalition_id = m.coalition_id AND s.id = m.seat_id
         WHERE m.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR m.group_id = $2)
           AND (CAST($3 AS uuid) IS NULL OR m.person_id = $3)
         ORDER BY g.sort_key, p.sort_key, m.id LIMIT 3000",
        &[&on.coalition(), &group, &person],
    )
    .await
}

/// Who is in which group for an organization: those who come for it, and its people who come for nobody else. At most
/// 300.
///
/// # Errors
/// When the database does not answer.
pub async fn of_organization(
    on: &impl InCoalition,
    organization: OrganizationId,
) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT m.id, m.group_id, g.name, m.person_id, p.given_name, p.family_name, m.organization_id, o.name, m.seat_id,
            s.label, s.sector, m.part, m.since, m.until
         FROM group_member m
         JOIN person p ON p.coalition_id = m.coalition_id AND p.id = m.person_id
         LEFT JOIN coalition_group g ON g.coalition_id = m.coalition_id AND g.id = m.group_id
         LEFT JOIN organization o ON o.coalition_id = m.coalition_id AND o.id = m.organization_id
         LEFT JOIN seat s ON s.coalition_id = m.coalition_id AND s.id = m.seat_id
         WHERE m.coalition_id = $1
           AND (m.organization_id = $2 OR m.organization_id IS NULL AND p.organization_id = $2)
         ORDER BY g.sort_key, p.sort_key, m.id LIMIT 300",
        &[&on.coalition(), &organization],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<GroupMember>,
        column: "person_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM group_member WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<GroupMember>,
        column: "organization_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM group_member WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
];
