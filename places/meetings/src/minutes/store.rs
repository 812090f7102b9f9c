use goals::promises::PromiseId;
use kit_store::{Beside, Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_text::full_name;
use uuid::Uuid;

use super::model::{ItemNotes, SpeakingTurn};
use crate::deciding::Decided;
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

/// What was written down at a meeting.
#[derive(Debug, Default)]
pub struct WrittenDown {
    /// One for each item that has some. At most 200.
    pub notes: Vec<ItemNotes>,
    /// Who spoke, in order. At most 2,000.
    pub turns: Vec<SpeakingTurn>,
    /// Promises made in the meeting, in the order of their days. At most 200.
    pub promises: Vec<MadeHere>,
    /// The decisions made on its items, in the order of the agenda. At most 100.
    pub decided: Vec<Decided>,
}

type Line =
    Beside<Option<ItemNotes>, Beside<Option<SpeakingTurn>, Beside<Option<MadeHere>, Option<Decided>>>>;

/// What was written down at a meeting, in one statement.
///
/// # Errors
/// When the database does not answer.
pub async fn written_down(on: &impl InCoalition, meeting: MeetingId) -> Result<WrittenDown, Fault> {
    let lines: Vec<Line> = on
        .all(
            "SELECT n.id, n.meeting_id, n.title, n.words, n.version,
                t.id, t.meeting_id, t.item_id, t.person_id, t.name, t.at, t.version,
                p.id, p.what, p.by_day, p.given_name, p.family_name,
                d.item_id, d.id, d.number, d.title, d.outcome, d.body
             FROM (SELECT 1 AS list UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) lists
             LEFT JOIN (SELECT id, meeting_id, title, words, version
                  FROM item_notes WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY id LIMIT 200) n
                  ON lists.list = 1
             LEFT JOIN (SELECT id, meeting_id, item_id, person_id, name, at, version
                  FROM speaking_turn WHERE coalition_id = $1 AND meeting_id = $2 ORDER BY id LIMIT 2000) t
                  ON lists.list = 2
             LEFT JOIN (SELECT m.id, m.what, m.by_day, h.given_name, h.family_name, m.sort_day
                  FROM promise m LEFT JOIN person h ON h.coalition_id = m.coalition_id AND h.id = m.person_id
                  WHERE m.coalition_id = $1 AND m.came_from_kind = 'meeting' AND m.came_from_id = $2
                  ORDER BY m.sort_day, m.id LIMIT 200) p ON lists.list = 3
             LEFT JOIN (SELECT i.id AS item_id, v.id, v.number, v.title, v.outcome, v.body, i.position
                  FROM agenda_item i JOIN decision v ON v.coalition_id = i.coalition_id AND v.id = i.proposal_id
                  WHERE i.coalition_id = $1 AND i.meeting_id = $2 AND i.state <> 'carried'
                  ORDER BY i.position, i.id LIMIT 100) d ON lists.list = 4
             ORDER BY lists.list, n.id, t.id, p.sort_day, p.id, d.position, d.item_id",
            &[&on.coalition(), &meeting],
        )
        .await?;
    let mut written = WrittenDown::default();
    for Beside(notes, Beside(turn, Beside(promise, decided))) in lines {
        written.notes.extend(notes);
        written.turns.extend(turn);
        written.promises.extend(promise);
        written.decided.extend(decided);
    }
    Ok(written)
}
