use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use people::members::PersonId;
use people::organizations::OrganizationId;
use uuid::Uuid;

use super::model::{Attendance, AttendanceId, How, Marked, MeetingQuorum, Stays, united};
use crate::meetings::MeetingId;

/// People at one meeting at most.
const MOST: i64 = 2000;

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Attendance>,
    column: "person_id",
    holds: Holds::One,
    pointing: "SELECT id FROM attendance WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for Attendance {
    kit_store::versioned!("attendance");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, meeting_id, person_id, name, how, stays, version
             FROM attendance WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO attendance (coalition_id, id, meeting_id, person_id, name, how, stays, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET meeting_id = excluded.meeting_id,
                person_id = excluded.person_id, name = excluded.name, how = excluded.how, stays = excluded.stays,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.meeting_id,
                &self.person_id,
                &self.name,
                &self.how,
                &self.stays,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM attendance WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for MeetingQuorum {
    kit_store::versioned!("meeting_quorum");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, changes, version FROM meeting_quorum WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO meeting_quorum (coalition_id, id, title, changes, version) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, changes = excluded.changes,
                version = excluded.version",
            &[&tx.coalition(), &self.id, &self.title, &self.changes, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM meeting_quorum WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Everybody marked at a meeting, once each, by name. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn of_meeting(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<Attendance>, Fault> {
    let marks = on
        .all(
            "SELECT id, meeting_id, person_id, name, how, stays, version
             FROM attendance WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY name, id LIMIT $3",
            &[&on.coalition(), &meeting, &MOST],
        )
        .await?;
    Ok(united(marks))
}

/// What is marked of one person at a meeting: one record, or more where two people became one.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(
    on: &impl InCoalition,
    meeting: MeetingId,
    person: PersonId,
) -> Result<Vec<Attendance>, Fault> {
    on.all(
        "SELECT id, meeting_id, person_id, name, how, stays, version
         FROM attendance WHERE coalition_id = $1 AND meeting_id = $2 AND person_id = $3 ORDER BY id LIMIT 10",
        &[&on.coalition(), &meeting, &person],
    )
    .await
}

type SheetLine = (MeetingId, Option<PersonId>, Option<OrganizationId>, How, Stays);

/// The sheets of the latest meetings of the whole coalition that are over and kept one, the newest meeting first.
///
/// # Errors
/// When the database does not answer.
pub async fn lately(on: &impl InCoalition, meetings: u32) -> Result<Vec<Marked>, Fault> {
    let rows: Vec<SheetLine> = on
        .all(
            "SELECT m.id, a.person_id, p.organization_id, a.how, a.stays
             FROM (SELECT id, starts_at FROM meeting WHERE coalition_id = $1 AND group_id IS NULL AND state = 'over'
                     AND EXISTS (SELECT 1 FROM attendance s WHERE s.coalition_id = $1 AND s.meeting_id = meeting.id)
                   ORDER BY starts_at DESC, id DESC LIMIT $2) m
             JOIN attendance a ON a.coalition_id = $1 AND a.meeting_id = m.id
             LEFT JOIN person p ON p.coalition_id = $1 AND p.id = a.person_id
             ORDER BY m.starts_at DESC, m.id DESC LIMIT 50000",
            &[&on.coalition(), &i64::from(meetings)],
        )
        .await?;
    let marked = |(meeting, person, organization, how, stays): (_, _, _, _, Stays)| Marked {
        meeting,
        person,
        organization,
        how,
        was_there: !stays.0.is_empty(),
    };
    Ok(rows.into_iter().map(marked).collect())
}

/// The word that opens the door page of a meeting, if one was made.
///
/// # Errors
/// When the database does not answer.
pub async fn door(on: &impl InCoalition, meeting: MeetingId) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT secret FROM meeting_door WHERE coalition_id = $1 AND meeting_id = $2",
            &[&on.coalition(), &meeting],
        )
        .await?;
    Ok(found.map(|(secret,)| secret))
}

/// Keeps the word that opens the door page, unless there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_door(tx: &Tx, meeting: MeetingId, secret: &str) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO meeting_door (coalition_id, meeting_id, secret) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &[&tx.coalition(), &meeting, &secret],
    )
    .await?;
    Ok(())
}

/// The mark a phone made at the door of a meeting, if it made one.
///
/// # Errors
/// When the database does not answer.
pub async fn mark_of_phone(
    on: &impl InCoalition,
    meeting: MeetingId,
    phone_hash: &[u8],
) -> Result<Option<AttendanceId>, Fault> {
    let found: Option<(AttendanceId,)> = on
        .optional(
            "SELECT attendance_id FROM attendance_phone
             WHERE coalition_id = $1 AND meeting_id = $2 AND phone_hash = $3",
            &[&on.coalition(), &meeting, &phone_hash],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Keeps which mark a phone made.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_phone(
    tx: &Tx,
    meeting: MeetingId,
    phone_hash: &[u8],
    mark: AttendanceId,
) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO attendance_phone (coalition_id, meeting_id, phone_hash, attendance_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (coalition_id, meeting_id, phone_hash) DO UPDATE SET attendance_id = excluded.attendance_id",
        &[&tx.coalition(), &meeting, &phone_hash, &mark],
    )
    .await?;
    Ok(())
}
