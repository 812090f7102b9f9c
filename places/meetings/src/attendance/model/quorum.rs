//! Whether enough people were there, from which minute on, and when that was lost.

use std::num::NonZeroU64;

use calc_votes::quorum::{Counting, Quorum, Seat, State};
use calc_votes::share::{Bar, Share};
use kit_store::Instant;
use serde::{Deserialize, Serialize};

use super::presence::{Attendance, Stay};
use crate::meetings::MeetingId;
use crate::voices::Voice;

/// A moment from which on enough people were there, or no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumChange {
    pub at: Instant,
    pub met: bool,
    /// How each part of the rule stood.
    pub state: State,
}

/// The changes of one meeting, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuorumChanges(pub Vec<QuorumChange>);

kit_store::stored_as_json!(QuorumChanges);

kit_store::row! {
    /// When a meeting had enough people, as reckoned with the rule and the voices of that day.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct MeetingQuorum {
        /// The id of the meeting.
        pub id: MeetingId,
        pub title: String,
        pub changes: QuorumChanges,
        pub version: i64,
    }
}

/// What a coalition goes by whose rules say nothing of it: more than half of the voices, and among them three resident
/// seats where there are as many.
pub fn usual_rule(voices: &[Voice]) -> Quorum {
    let residents = voices.iter().filter(|voice| voice.is_resident).count().min(3);
    Quorum {
        seats: Some(Bar::MoreThan(Share::HALF)),
        sectors: None,
        resident_seats: NonZeroU64::new(residents as u64).map(Bar::Number),
        recused: Counting::Included,
    }
}

/// The stays of whoever speaks for a voice.
fn stays_of(voice: &Voice, attendance: &[Attendance]) -> Vec<Stay> {
    let speaks = |one: &&Attendance| one.person_id.is_some_and(|person| voice.is_spoken_by(person));
    attendance.iter().filter(speaks).flat_map(|one| one.stays.0.iter().copied()).collect()
}

fn state_at(rule: Quorum, voices: &[(&Voice, Vec<Stay>)], at: Instant) -> State {
    let seats: Vec<Seat<&str>> = voices
        .iter()
        .map(|(voice, stays)| Seat {
            sector: Some(voice.sector.as_str()),
            resident: voice.is_resident,
            here: stays.iter().any(|stay| stay.covers(at)),
            recused: false,
        })
        .collect();
    rule.check(&seats)
}

/// How the rule stands at a moment. A voice is here while any of its speakers is, and counts once.
pub fn standing(rule: Quorum, voices: &[Voice], attendance: &[Attendance], at: Instant) -> State {
    let stays: Vec<_> = voices.iter().map(|voice| (voice, stays_of(voice, attendance))).collect();
    state_at(rule, &stays, at)
}

/// Every moment at which there began, or ceased, to be enough people. Before the first one there were not.
pub fn changes(rule: Quorum, voices: &[Voice], attendance: &[Attendance]) -> QuorumChanges {
    let stays: Vec<_> = voices.iter().map(|voice| (voice, stays_of(voice, attendance))).collect();
    let of_voices = stays.iter().flat_map(|(_, stays)| stays);
    let mut moments: Vec<Instant> = of_voices.flat_map(|stay| [Some(stay.from), stay.to]).flatten().collect();
    moments.sort_unstable();
    moments.dedup();
    let mut found = Vec::new();
    let mut was_met = false;
    for at in moments {
        let state = state_at(rule, &stays, at);
        let met = state.met();
        if met != was_met {
            found.push(QuorumChange { at, met, state });
            was_met = met;
        }
    }
    QuorumChanges(found)
}
