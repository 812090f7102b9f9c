use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_web::paging::AfterDay;
use uuid::Uuid;

use super::model::VolunteerHours;
use crate::members::PersonId;

impl Record for VolunteerHours {
    kit_store::versioned!("volunteer_hours");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, person_id, worked_on, minutes, what, paid_by, rate_cents, rate_source, version
             FROM volunteer_hours WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO volunteer_hours (coalition_id, id, person_id, worked_on, minutes, what, paid_by, rate_cents,
                rate_source, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET person_id = excluded.person_id,
                worked_on = excluded.worked_on, minutes = excluded.minutes, what = excluded.what,
                paid_by = excluded.paid_by, rate_cents = excluded.rate_cents, rate_source = excluded.rate_source,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.person_id,
                &self.worked_on,
                &self.minutes,
                &self.what,
                &self.paid_by,
                &self.rate_cents,
                &self.rate_source,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM volunteer_hours WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<VolunteerHours>, Fault> {
    on.all(
        "SELECT id, person_id, worked_on, minutes, what, paid_by, rate_cents, rate_source, version
         FROM volunteer_hours WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The latest first, those before `before`.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(
    on: &impl InCoalition,
    before: AfterDay,
    most: i64,
) -> Result<Vec<VolunteerHours>, Fault> {
    on.all(
        "SELECT id, person_id, worked_on, minutes, what, paid_by, rate_cents, rate_source, version
         FROM volunteer_hours WHERE coalition_id = $1 AND (worked_on, id) < ($2, $3)
         ORDER BY worked_on DESC, id DESC LIMIT $4",
        &[&on.coalition(), &before.day, &before.id, &most],
    )
    .await
}

/// All since a day, the earliest first; only of one person if given. At most 20,000.
///
/// # Errors
/// When the database does not answer.
pub async fn since(
    on: &impl InCoalition,
    day: Day,
    person: Option<PersonId>,
) -> Result<Vec<VolunteerHours>, Fault> {
    on.all(
        "SELECT id, person_id, worked_on, minutes, what, paid_by, rate_cents, rate_source, version
         FROM volunteer_hours WHERE coalition_id = $1 AND worked_on >= $2
           AND (CAST($3 AS uuid) IS NULL OR person_id = $3)
         ORDER BY worked_on, id LIMIT 20000",
        &[&on.coalition(), &day, &person],
    )
    .await
}

/// The minutes people gave, day by day from a day on; what public money paid for is no gift. At most 5,000 days.
///
/// # Errors
/// When the database does not answer.
pub async fn minutes_by_day(on: &impl InCoalition, from: Day) -> Result<Vec<(Day, i64)>, Fault> {
    on.all(
        "SELECT worked_on, CAST(sum(minutes) AS bigint) FROM volunteer_hours
         WHERE coalition_id = $1 AND worked_on >= $2 AND paid_by <> 'public_money'
         GROUP BY worked_on ORDER BY worked_on DESC LIMIT 5000",
        &[&on.coalition(), &from],
    )
    .await
}

/// The columns that name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<VolunteerHours>,
    column: "person_id",
    holds: Holds::OneApart,
    pointing: "SELECT id FROM volunteer_hours WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];
