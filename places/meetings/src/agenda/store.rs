use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_web::uploads::FileKind;
use uuid::Uuid;

use super::model::{AgendaItem, AgendaItemId};
use crate::meetings::MeetingId;

/// Items of one agenda at most; a meeting has no time for more.
const MOST: i64 = 100;

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<AgendaItem>,
    column: "owner_id",
    holds: Holds::One,
    pointing: "SELECT id FROM agenda_item WHERE coalition_id = $1 AND owner_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for AgendaItem {
    kit_store::versioned!("agenda_item");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, meeting_id, position, title, minutes, owner_id, kind, details, papers, state, began_at,
                carried_from_id, proposal_id, celebrates, version
             FROM agenda_item WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO agenda_item (coalition_id, id, meeting_id, position, title, minutes, owner_id, kind, details,
                papers, state, began_at, carried_from_id, proposal_id, celebrates, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
             ON CONFLICT (coalition_id, id) DO UPDATE SET meeting_id = excluded.meeting_id,
                position = excluded.position, title = excluded.title, minutes = excluded.minutes,
                owner_id = excluded.owner_id, kind = excluded.kind, details = excluded.details,
                papers = excluded.papers, state = excluded.state, began_at = excluded.began_at,
                carried_from_id = excluded.carried_from_id, proposal_id = excluded.proposal_id,
                celebrates = excluded.celebrates, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.meeting_id,
                &self.position,
                &self.title,
                &self.minutes,
                &self.owner_id,
                &self.kind,
                &self.details,
                &self.papers,
                &self.state,
                &self.began_at,
                &self.carried_from_id,
                &self.proposal_id,
                &self.celebrates,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM agenda_item WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The agenda of a meeting, in order. At most 100 items.
///
/// # Errors
/// When the database does not answer.
pub async fn of_meeting(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<AgendaItem>, Fault> {
    on.all(
        "SELECT id, meeting_id, position, title, minutes, owner_id, kind, details, papers, state, began_at,
            carried_from_id, proposal_id, celebrates, version
         FROM agenda_item WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &meeting, &MOST],
    )
    .await
}

/// The items of a meeting whose question is decided. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn decided(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<(AgendaItemId,)>, Fault> {
    on.all(
        "SELECT i.id FROM agenda_item i JOIN decision d ON d.coalition_id = i.coalition_id AND d.id = i.proposal_id
         WHERE i.coalition_id = $1 AND i.meeting_id = $2 ORDER BY i.position, i.id LIMIT $3",
        &[&on.coalition(), &meeting, &MOST],
    )
    .await
}

kit_store::row! {
    /// A paper that was handed in as a file.
    pub struct AgendaFile {
        pub name: String,
        pub kind: FileKind,
        pub bytes: Vec<u8>,
    }
}

/// Keeps a paper under its id.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_file(tx: &Tx, id: Uuid, name: &str, kind: FileKind, bytes: &[u8]) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO agenda_file (coalition_id, id, name, kind, bytes) VALUES ($1, $2, $3, $4, $5)",
        &[&tx.coalition(), &id, &name, &kind, &bytes],
    )
    .await?;
    Ok(())
}

/// A paper by its id.
///
/// # Errors
/// When the database does not answer.
pub async fn file(on: &impl InCoalition, id: Uuid) -> Result<Option<AgendaFile>, Fault> {
    on.optional(
        "SELECT name, kind, bytes FROM agenda_file WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}
