use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_web::paging::AfterDay;
use uuid::Uuid;

use super::model::{ResultKind, Thanks, Way};
use crate::members::PersonId;
use crate::organizations::OrganizationId;

impl Record for Thanks {
    kit_store::versioned!("thanks");

    fn label(&self) -> String {
        self.what_for.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, person_id, organization_id, what_for, thanked_on, way, by_id, result_kind, result_id, version
             FROM thanks WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO thanks (coalition_id, id, person_id, organization_id, what_for, thanked_on, way, by_id, result_kind,
                result_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET person_id = excluded.person_id,
                organization_id = excluded.organization_id, what_for = excluded.what_for,
                thanked_on = excluded.thanked_on, way = excluded.way, by_id = excluded.by_id,
                result_kind = excluded.result_kind, result_id = excluded.result_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.person_id,
                &self.organization_id,
                &self.what_for,
                &self.thanked_on,
                &self.way,
                &self.by_id,
                &self.result_kind,
                &self.result_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM thanks WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Thanks>, Fault> {
    on.all(
        "SELECT id, person_id, organization_id, what_for, thanked_on, way, by_id, result_kind, result_id, version
         FROM thanks WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

kit_store::row! {
    /// A thank-you with the names of those it went to.
    #[derive(Clone, Debug)]
    pub struct Told {
        pub id: Uuid,
        pub person_id: Option<PersonId>,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
        pub what_for: String,
        pub thanked_on: Day,
        pub way: Way,
        pub result_kind: Option<ResultKind>,
        pub result_id: Option<Uuid>,
        /// How the result is called; none for one that is gone.
        pub result: Option<String>,
    }
}

/// The latest first, those before `before`; only to one person or organization if given.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(
    on: &impl InCoalition,
    before: AfterDay,
    person: Option<PersonId>,
    organization: Option<OrganizationId>,
    most: i64,
) -> Result<Vec<Told>, Fault> {
    on.all(
        "SELECT t.id, t.person_id, p.given_name, p.family_name, t.organization_id, o.name, t.what_for, t.thanked_on, t.way,
            t.result_kind, t.result_id, (SELECT w.label FROM search_word w WHERE w.coalition_id = t.coalition_id
                AND w.subject_kind = t.result_kind AND w.subject_id = t.result_id ORDER BY w.word LIMIT 1)
         FROM thanks t
         LEFT JOIN person p ON p.coalition_id = t.coalition_id AND p.id = t.person_id
         LEFT JOIN organization o ON o.coalition_id = t.coalition_id AND o.id = t.organization_id
         WHERE t.coalition_id = $1 AND (t.thanked_on, t.id) < ($2, $3)
           AND (CAST($4 AS uuid) IS NULL OR t.person_id = $4)
           AND (CAST($5 AS uuid) IS NULL OR t.organization_id = $5)
         ORDER BY t.thanked_on DESC, t.id DESC LIMIT $6",
        &[&on.coalition(), &before.day, &before.id, &person, &organization, &most],
    )
    .await
}

kit_store::row! {
    /// Somebody who gives time and has not been thanked.
    #[derive(Clone, Debug)]
    pub struct Unthanked {
        pub id: PersonId,
        pub given_name: String,
        pub family_name: String,
        /// Minutes given since the day asked about.
        pub minutes: i64,
        pub of: i64,
    }
}

/// People who take part, joined before `since` or gave hours, and were not thanked since that day, by themselves or
/// through their organization; who gave most first. At most `most`; each row tells how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn unthanked(on: &impl InCoalition, since: Day, most: i64) -> Result<Vec<Unthanked>, Fault> {
    on.all(
        "SELECT p.id, p.given_name, p.family_name, CAST(coalesce(h.minutes, 0) AS bigint), count(*) OVER ()
         FROM person p
         LEFT JOIN (SELECT person_id, sum(minutes) AS minutes FROM volunteer_hours
            WHERE coalition_id = $1 AND worked_on >= $2 GROUP BY person_id) h ON h.person_id = p.id
         WHERE p.coalition_id = $1 AND p.left_on IS NULL
           AND (p.joined_on IS NULL OR p.joined_on < $2 OR h.minutes > 0)
           AND NOT EXISTS (SELECT 1 FROM thanks t WHERE t.coalition_id = p.coalition_id AND t.thanked_on >= $2
             AND (t.person_id = p.id OR t.organization_id = p.organization_id))
         ORDER BY coalesce(h.minutes, 0) DESC, p.sort_key, p.id LIMIT $3",
        &[&on.coalition(), &since, &most],
    )
    .await
}

/// The columns that name people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Thanks>,
        column: "person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM thanks WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Thanks>,
        column: "by_id",
        holds: Holds::One,
        pointing: "SELECT id FROM thanks WHERE coalition_id = $1 AND by_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Thanks>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM thanks WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
];
