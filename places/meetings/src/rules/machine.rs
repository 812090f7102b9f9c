//! The part of the rules that counting needs.

use calc_votes::quorum::{self, Quorum};
use calc_votes::share::{Bar, Share};
use calc_votes::threshold::{Counting, Denominator, Threshold};
use people::contact::MemberClass;
use serde::{Deserialize, Serialize};

use super::method::Method;
use crate::voices::Voice;

kit_store::words! {
    /// What a decision is about.
    pub enum Matter {
        Ordinary => "ordinary",
        Spending => "spending",
        Rules => "rules",
        Offices => "offices",
        Membership => "membership",
    }
}

kit_store::words! {
    /// What becomes of a question with as many voices for as against.
    pub enum Tie {
        /// It does not pass.
        Fails => "fails",
        /// Whoever chairs decides.
        Chair => "chair",
        /// It is talked about and voted on again.
        Again => "again",
    }
}

kit_store::words! {
    /// What follows from being away too often without a word.
    pub enum AfterAbsence {
        /// Somebody calls.
        Call => "call",
        /// It counts as having resigned.
        Resigned => "resigned",
        /// A decision may take the seat back.
        MayBeRemoved => "may_be_removed",
    }
}

/// At least so many of the last so many meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attended {
    pub least: u32,
    pub of_last: u32,
}

/// What a kind of matter needs, from some amount of spending on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    pub matter: Matter,
    /// Only for spending of more than this.
    pub over_cents: Option<i64>,
    pub method: Method,
    pub bar: Bar,
    /// The section of the text it stands in: "4.2".
    pub section: String,
}

/// Being away without a word: more than this many meetings in a row, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absences {
    pub more_than: u32,
    pub follows: AfterAbsence,
}

/// Proxies, where they are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proxies {
    /// How many voices one person may carry besides their own.
    pub each: u32,
    /// The longest a proxy may last, in days.
    pub days: u32,
}

/// Everything counting and calling meetings ask the rules for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// Classes of membership that vote.
    pub classes: Vec<MemberClass>,
    pub attended: Option<Attended>,
    /// How much the voice of a resident seat weighs; every other weighs 1.
    pub resident_weight: u32,
    pub quorum_voices: Option<Bar>,
    pub quorum_sectors: Option<Bar>,
    pub quorum_residents: Option<Bar>,
    pub needs: Vec<Needs>,
    pub of: Denominator,
    pub abstentions: Counting,
    pub recused: Counting,
    pub tie: Tie,
    pub notice_days: Option<u32>,
    pub absences: Option<Absences>,
    pub proxies: Option<Proxies>,
    /// Whether votes are taken between meetings too.
    pub between_meetings: bool,
    /// What a blocked proposal needs when it goes to a vote after all; nothing lets a block stand.
    pub fall_back: Option<Bar>,
    /// The minority is answered in writing when a result would not stand among resident seats alone.
    pub answers_in_writing: bool,
}

kit_store::stored_as_json!(Machine);

impl Default for Machine {
    /// What holds while a coalition wrote no rules: more than half of the voices for or against, nothing else.
    fn default() -> Self {
        Self {
            classes: vec![MemberClass::Voting],
            attended: None,
            resident_weight: 1,
            quorum_voices: None,
            quorum_sectors: None,
            quorum_residents: None,
            needs: Vec::new(),
            of: Denominator::ForOrAgainst,
            abstentions: Counting::Left,
            recused: Counting::Left,
            tie: Tie::Fails,
            notice_days: None,
            absences: None,
            proxies: None,
            between_meetings: false,
            fall_back: None,
            answers_in_writing: false,
        }
    }
}

impl Machine {
    /// Whether a voice votes, as far as its class says. Attendance is looked up where meetings are known.
    pub fn gives_vote(&self, voice: &Voice) -> bool {
        self.classes.contains(&voice.class)
    }

    /// The weight of a voice.
    pub fn weight(&self, voice: &Voice) -> u32 {
        if voice.is_resident { self.resident_weight.max(1) } else { 1 }
    }

    pub fn quorum(&self) -> Quorum {
        Quorum {
            seats: self.quorum_voices,
            sectors: self.quorum_sectors,
            resident_seats: self.quorum_residents,
            recused: Counting::Included,
        }
    }

    /// Whether enough people are here. `is_here` and `is_recused` tell of each voice that votes.
    pub fn enough(
        &self,
        voices: &[Voice],
        is_here: impl Fn(&Voice) -> bool,
        is_recused: impl Fn(&Voice) -> bool,
    ) -> quorum::State {
        let seats: Vec<quorum::Seat<&str>> = voices
            .iter()
            .filter(|voice| self.gives_vote(voice))
            .map(|voice| quorum::Seat {
                sector: Some(voice.sector.as_str()),
                resident: voice.is_resident,
                here: is_here(voice),
                recused: is_recused(voice),
            })
            .collect();
        self.quorum().check(&seats)
    }

    /// What a matter needs: of the rules for its kind, the one for the largest amount it is over. Without one, what
    /// ordinary matters need, and without that, nothing is said.
    pub fn needs_of(&self, matter: Matter, cents: Option<i64>) -> Option<&Needs> {
        let applies = |needs: &&Needs| match needs.over_cents {
            Some(over) => cents.is_some_and(|cents| cents > over),
            None => true,
        };
        let of = |matter: Matter| {
            self.needs
                .iter()
                .filter(|needs| needs.matter == matter)
                .filter(applies)
                .max_by_key(|needs| needs.over_cents.unwrap_or(-1))
        };
        of(matter).or_else(|| of(Matter::Ordinary))
    }

    /// The threshold with this bar, counted as the rules say.
    pub fn threshold(&self, bar: Bar) -> Threshold {
        Threshold { bar, of: self.of, abstentions: self.abstentions, recused: self.recused }
    }

    /// The bar for a matter; more than half where the rules say nothing.
    pub fn bar_of(&self, matter: Matter, cents: Option<i64>) -> Bar {
        self.needs_of(matter, cents).map_or(Bar::MoreThan(Share::HALF), |needs| needs.bar)
    }
}

impl Absences {
    /// Whether so many meetings missed in a row without a word are too many: "more than three" means the fourth.
    pub const fn too_many(self, missed_in_a_row: u32) -> bool {
        missed_in_a_row > self.more_than
    }
}

impl Attended {
    /// Whether a voice came often enough. `came` tells of the latest meetings, the newest first; a coalition that has
    /// not yet met that often asks for no more than the meetings there were.
    pub fn is_met(self, came: &[bool]) -> bool {
        let looked_at = came.iter().take(self.of_last as usize);
        let possible = u32::try_from(looked_at.len()).unwrap_or(u32::MAX);
        let times = u32::try_from(looked_at.filter(|came| **came).count()).unwrap_or(u32::MAX);
        times >= self.least.min(possible)
    }
}
