use kit_mail::State;
use kit_store::{Fault, Holds, InCoalition, Instant, Pointer, Record, Tx};
use people::members::PersonId;
use uuid::Uuid;

use super::model::{Answers, Comes, Invitation, InvitationId};
use crate::meetings::MeetingId;

/// People invited to one meeting at most.
const MOST: i64 = 3000;

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<Invitation>,
    column: "person_id",
    holds: Holds::One,
    pointing: "SELECT id FROM invitation WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for Invitation {
    kit_store::versioned!("invitation");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, meeting_id, person_id, told_sequence, notification_id, comes, answered_at, version
             FROM invitation WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO invitation (coalition_id, id, meeting_id, person_id, told_sequence, notification_id, comes,
                answered_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET meeting_id = excluded.meeting_id,
                person_id = excluded.person_id, told_sequence = excluded.told_sequence,
                notification_id = excluded.notification_id, comes = excluded.comes,
                answered_at = excluded.answered_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.meeting_id,
                &self.person_id,
                &self.told_sequence,
                &self.notification_id,
                &self.comes,
                &self.answered_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM invitation WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The invitations to a meeting. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn to_meeting(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<Invitation>, Fault> {
    on.all(
        "SELECT id, meeting_id, person_id, told_sequence, notification_id, comes, answered_at, version
         FROM invitation WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &meeting, &MOST],
    )
    .await
}

/// How many of those invited to a meeting answered what.
///
/// # Errors
/// When the database does not answer.
pub async fn answers(on: &impl InCoalition, meeting: MeetingId) -> Result<Answers, Fault> {
    let counted: Vec<(Option<Comes>, i64)> = on
        .all(
            "SELECT comes, COUNT(*) FROM invitation WHERE coalition_id = $1 AND meeting_id = $2
             GROUP BY comes ORDER BY comes",
            &[&on.coalition(), &meeting],
        )
        .await?;
    Ok(Answers::counted(counted))
}

/// Invitations to meetings that are not there any more. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn without_meeting(on: &impl InCoalition) -> Result<Vec<Invitation>, Fault> {
    on.all(
        "SELECT id, meeting_id, person_id, told_sequence, notification_id, comes, answered_at, version
         FROM invitation i WHERE coalition_id = $1
           AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.coalition_id = $1 AND m.id = i.meeting_id)
         ORDER BY id LIMIT 500",
        &[&on.coalition()],
    )
    .await
}

/// The invitation of one person to a meeting.
///
/// # Errors
/// When the database does not answer.
pub async fn of_person(
    on: &impl InCoalition,
    meeting: MeetingId,
    person: PersonId,
) -> Result<Option<Invitation>, Fault> {
    on.optional(
        "SELECT id, meeting_id, person_id, told_sequence, notification_id, comes, answered_at, version
         FROM invitation WHERE coalition_id = $1 AND meeting_id = $2 AND person_id = $3 ORDER BY id LIMIT 1",
        &[&on.coalition(), &meeting, &person],
    )
    .await
}

kit_store::row! {
    /// Somebody on the list of a meeting, with what became of the message that told them.
    #[derive(Clone, Debug)]
    pub struct Listed {
        pub id: InvitationId,
        pub person_id: PersonId,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub phone: Option<String>,
        pub told_sequence: i64,
        pub comes: Option<Comes>,
        pub answered_at: Option<Instant>,
        pub state: Option<State>,
        pub version: i64,
    }
}

/// Everybody on the list of a meeting, by name. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn listed(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT i.id, i.person_id, p.given_name, p.family_name, p.phone, i.told_sequence, i.comes, i.answered_at,
            n.state, i.version
         FROM invitation i
         LEFT JOIN person p ON p.coalition_id = i.coalition_id AND p.id = i.person_id
         LEFT JOIN notification n ON n.coalition_id = i.coalition_id AND n.id = i.notification_id
         WHERE i.coalition_id = $1 AND i.meeting_id = $2 ORDER BY p.sort_key, i.id LIMIT $3",
        &[&on.coalition(), &meeting, &MOST],
    )
    .await
}

/// Keeps a link by which an invitation is answered.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_link(tx: &Tx, id: Uuid, invitation: InvitationId, secret_hash: &[u8]) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO invitation_link (coalition_id, id, invitation_id, secret_hash) VALUES ($1, $2, $3, $4)",
        &[&tx.coalition(), &id, &invitation, &secret_hash],
    )
    .await?;
    Ok(())
}

/// The invitation a link answers; none once it was taken off the list.
///
/// # Errors
/// When the database does not answer.
pub async fn with_secret(on: &impl InCoalition, secret_hash: &[u8]) -> Result<Option<Invitation>, Fault> {
    on.optional(
        "SELECT i.id, i.meeting_id, i.person_id, i.told_sequence, i.notification_id, i.comes, i.answered_at, i.version
         FROM invitation_link l JOIN invitation i ON i.coalition_id = l.coalition_id AND i.id = l.invitation_id
         WHERE l.coalition_id = $1 AND l.secret_hash = $2",
        &[&on.coalition(), &secret_hash],
    )
    .await
}
