use goals::promises::PromiseId;
use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_text::full_name;
use uuid::Uuid;

use super::model::{ItemNotes, SpeakingTurn};
use crate::meetings::MeetingId;

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<SpeakingTurn>,
    column: "person_id",
    holds: Holds::One,
    pointing: "SELECT id FROM speaking_turn WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for ItemNotes {
    kit_store::versioned!("item_notes");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, meeting_id, title, words, version FROM item_notes WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO item_notes (coalition_id, id, meeting_id, title, words, version)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (coalition_id, id) DO UPDATE SET meeting_id = excluded.meeting_id, title = excluded.title,
                words = excluded.words, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.meeting_id, &self.title, &self.words, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM item_notes WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for SpeakingTurn {
    kit_store::versioned!("speaking_turn");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, meeting_id, item_id, person_id, name, at, version
             FROM speaking_turn WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO speaking_turn (coalition_id, id, meeting_id, item_id, person_id, name, at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET meeting_id = excluded.meeting_id,
                item_id = excluded.item_id, person_id = excluded.person_id, name = excluded.name, at = excluded.at,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.meeting_id,
                &self.item_id,
                &self.person_id,
                &self.name,
                &self.at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM speaking_turn WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The notes of a meeting, one for each item that has some. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn notes(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<ItemNotes>, Fault> {
    on.all(
        "SELECT id, meeting_id, title, words, version
         FROM item_notes WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY id LIMIT 200",
        &[&on.coalition(), &meeting],
    )
    .await
}

/// Who spoke at a meeting, in order. At most 2,000 turns.
///
/// # Errors
/// When the database does not answer.
pub async fn turns(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<SpeakingTurn>, Fault> {
    on.all(
        "SELECT id, meeting_id, item_id, person_id, name, at, version
         FROM speaking_turn WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY id LIMIT 2000",
        &[&on.coalition(), &meeting],
    )
    .await
}

kit_store::row! {
    /// A promise somebody made in a meeting.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MadeHere {
        pub id: PromiseId,
        pub what: String,
        pub by: Option<Day>,
        given_name: Option<String>,
        family_name: Option<String>,
    }
}

impl MadeHere {
    pub fn who(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref()?))
    }
}

/// The promises made in a meeting, in the order of their days. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn made_in(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<MadeHere>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.by_day, h.given_name, h.family_name
         FROM promise p LEFT JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         WHERE p.coalition_id = $1 AND p.came_from_kind = 'meeting' AND p.came_from_id = $2
         ORDER BY p.sort_day, p.id LIMIT 200",
        &[&on.coalition(), &meeting],
    )
    .await
}
