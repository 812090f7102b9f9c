use kit_store::Instant;
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use crate::agenda::AgendaItemId;
use crate::meetings::MeetingId;
use crate::voices::Voice;

kit_store::id!(
    /// That somebody spoke.
    SpeakingTurnId
);

kit_store::row! {
    /// What was said about one item of the agenda.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ItemNotes {
        /// The id of the item.
        pub id: AgendaItemId,
        pub meeting_id: MeetingId,
        /// The item as it was called.
        pub title: String,
        pub words: String,
        pub version: i64,
    }
}

kit_store::row! {
    /// One tap: somebody spoke.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct SpeakingTurn {
        pub id: SpeakingTurnId,
        pub meeting_id: MeetingId,
        /// The item it was about, if the meeting was at one.
        pub item_id: Option<AgendaItemId>,
        pub person_id: PersonId,
        /// The name as it was then.
        pub name: String,
        pub at: Instant,
        pub version: i64,
    }
}

/// How many of some voices have spoken, and how often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    pub voices: usize,
    pub of: usize,
    pub turns: usize,
}

impl Spoken {
    /// Whether a smaller share of these has spoken than of the others.
    pub fn is_behind(self, others: Self) -> bool {
        self.voices * others.of < others.voices * self.of
    }
}

/// The balance of who spoke: resident seats against everyone else, of the voices that are here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    pub residents: Spoken,
    pub everyone_else: Spoken,
}

/// Reckons the balance over `turns`; `here` are the voices that take part.
pub fn balance(here: &[&Voice], turns: &[SpeakingTurn]) -> Balance {
    let of = |residents: bool| {
        let mut spoken = Spoken::default();
        for voice in here.iter().filter(|voice| voice.is_resident == residents) {
            let own = turns.iter().filter(|turn| voice.is_spoken_by(turn.person_id)).count();
            spoken.of += 1;
            spoken.voices += usize::from(own > 0);
            spoken.turns += own;
        }
        spoken
    };
    Balance { residents: of(true), everyone_else: of(false) }
}

/// The resident voices here that have not spoken on an item.
pub fn silent_residents<'a>(
    here: &[&'a Voice],
    turns: &[SpeakingTurn],
    item: AgendaItemId,
) -> Vec<&'a Voice> {
    let spoke = |voice: &Voice| {
        turns.iter().any(|turn| turn.item_id == Some(item) && voice.is_spoken_by(turn.person_id))
    };
    here.iter().copied().filter(|voice| voice.is_resident && !spoke(voice)).collect()
}
