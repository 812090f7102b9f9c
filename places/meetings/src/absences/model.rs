use crate::attendance::model::{Marked, Presence, came, missed_in_a_row, of_voice};
use crate::rules::Machine;
use crate::voices::Voice;

/// Meetings shown where no rule looks back.
const USUAL: u32 = 6;
/// More would not fit beside a name.
const MOST: u32 = 12;

/// A voice and how it came to the latest meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    pub voice: Voice,
    /// The newest meeting first.
    pub lately: Vec<Presence>,
    /// Meetings in a row missed without a word, up to now.
    pub missed: u32,
    /// Whether it came often enough to vote; its class may still have no vote.
    pub came_enough: bool,
    /// Whether it stayed away more often than the rules allow.
    pub is_too_often_away: bool,
}

/// How many meetings rules look back: for the vote, and for being away.
pub fn looks_back(machine: &Machine) -> u32 {
    let for_vote = machine.attended.map_or(0, |attended| attended.of_last);
    let for_seat = machine.absences.map_or(0, |absences| absences.more_than.saturating_add(1));
    for_vote.max(for_seat).clamp(USUAL, MOST.max(for_vote).max(for_seat))
}

/// Reads the sheets of the latest meetings, the newest meeting first, for every voice. Those who stayed away longest come
/// first, then in the order of the voices.
pub fn who_comes(voices: Vec<Voice>, sheets: &[Marked], machine: &Machine) -> Vec<Coming> {
    let mut all: Vec<Coming> = voices
        .into_iter()
        .map(|voice| {
            let lately = of_voice(sheets, &voice);
            let missed = missed_in_a_row(&lately);
            Coming {
                came_enough: machine.attended.is_none_or(|attended| attended.is_met(&came(&lately))),
                is_too_often_away: machine.absences.is_some_and(|absences| absences.too_many(missed)),
                voice,
                lately,
                missed,
            }
        })
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse(if one.is_too_often_away { one.missed } else { 0 }));
    all
}
