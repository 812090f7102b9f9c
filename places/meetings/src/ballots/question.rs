//! What is counted, and what a count tells.

use std::collections::HashMap;

use calc_votes::quorum::{Enough, Kind, Quorum, Seat};
use calc_votes::threshold::{Threshold, Verdict, Voices};
use people::seats::SeatId;
use serde::{Deserialize, Serialize};

use super::model::{Ballot, Marks, OnRoll, Recusal, Said, SealedBallot, Vote};
use crate::proposals::Proposal;
use crate::rules::Machine;

kit_store::words! {
    /// How a question ended.
    pub enum Outcome {
        Passed => "passed",
        NotPassed => "not_passed",
        /// As many for as against, and the rules ask to vote again.
        Tied => "tied",
        Blocked => "blocked",
        /// One or more of the options won.
        Chosen => "chosen",
        Advised => "advised",
        /// Too few were there.
        TooFew => "too_few",
    }
}

/// What one voice of the roll said; nothing when it was away or had declared an interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub on_roll: OnRoll,
    pub said: Option<Said>,
    /// Whether it voted at all; of a secret vote nothing more is known.
    pub voted: bool,
}

/// One option and what it got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionTotal {
    pub label: String,
    pub total: String,
    pub won: bool,
}

/// One round of a ranked count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundTold {
    /// Whose votes moved at its beginning; none in the first round.
    pub moved_from: Option<String>,
    /// Whether a surplus moved rather than the votes of somebody eliminated.
    pub is_surplus: bool,
    /// Whether every vote was shared out anew, those who are elected keeping only what they need.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_shared_anew: bool,
    /// Votes of each option after it, in the order of the options.
    pub totals: Vec<String>,
    pub exhausted: String,
    pub elected: Vec<String>,
    pub eliminated: Vec<String>,
    /// Who was tied, and whether a lot decided.
    pub tied: Vec<String>,
    pub by_lot: bool,
}

/// The whole result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallied {
    pub outcome: Outcome,
    pub agree: u64,
    /// Disagreed, objected or blocked.
    pub against: u64,
    pub stand_aside: u64,
    pub abstain: u64,
    /// Not there, or with an interest.
    pub away: u64,
    pub threshold: Threshold,
    pub verdict: Option<Verdict>,
    pub enough: Vec<(Kind, Enough)>,
    /// Voice by voice; what was said is left out of a secret vote.
    pub told: Vec<Told>,
    pub options: Vec<OptionTotal>,
    pub rounds: Vec<RoundTold>,
    /// Where every two options are compared: a row for each option, how many prefer it to the one of the column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Vec<u64>>,
    pub quota: Option<String>,
    /// The published list of a secret vote of five or more.
    pub published: Vec<SealedBallot>,
}

/// What is counted.
pub struct Question<'a> {
    pub proposal: &'a Proposal,
    pub vote: &'a Vote,
    pub machine: &'a Machine,
    pub ballots: &'a [Ballot],
    pub sealed: &'a [SealedBallot],
    pub recusals: &'a [Recusal],
    /// What whoever chairs says to a tie, where the rules let them.
    pub casting: Option<Said>,
}

/// Fewer ballots than this are never published one by one.
pub const PUBLISHED_FROM: usize = 5;

/// What one ballot says, with its weight.
pub(super) struct Weighed<'a> {
    pub said: Option<Said>,
    pub marks: &'a Marks,
    pub weight: u64,
}

impl Question<'_> {
    pub(super) fn is_recused(&self, entry: &OnRoll) -> bool {
        self.recusals.iter().any(|one| one.voice_id == entry.voice)
    }

    pub(super) fn told(&self) -> Vec<Told> {
        let ballots: HashMap<SeatId, &Ballot> =
            self.ballots.iter().map(|ballot| (ballot.voice_id, ballot)).collect();
        let tell = |entry: &OnRoll| {
            let ballot = ballots.get(&entry.voice).copied();
            let ballot = ballot.filter(|_| !self.is_recused(entry));
            Told {
                on_roll: entry.clone(),
                said: ballot.and_then(|ballot| ballot.said),
                voted: ballot.is_some(),
            }
        };
        self.vote.roll.0.iter().map(tell).collect()
    }

    /// The ballots that count. Those of a secret vote lie in the box, where every voice weighs 1.
    pub(super) fn weighed(&self) -> Vec<Weighed<'_>> {
        if self.proposal.is_secret {
            let open = |ballot: &'_ SealedBallot| (ballot.said, 1_u64);
            return self
                .sealed
                .iter()
                .map(|ballot| Weighed { said: open(ballot).0, marks: &ballot.marks, weight: 1 })
                .collect();
        }
        let ballots: HashMap<SeatId, &Ballot> =
            self.ballots.iter().map(|ballot| (ballot.voice_id, ballot)).collect();
        let entries = self.vote.roll.0.iter().filter(|entry| !self.is_recused(entry));
        entries
            .filter_map(|entry| {
                let ballot = ballots.get(&entry.voice)?;
                Some(Weighed {
                    said: ballot.said,
                    marks: &ballot.marks,
                    weight: u64::from(entry.weight),
                })
            })
            .collect()
    }

    pub(super) fn enough(&self, told: &[Told]) -> (Vec<(Kind, Enough)>, bool) {
        let seats: Vec<Seat<&str>> = told
            .iter()
            .map(|one| Seat {
                sector: Some(one.on_roll.sector.as_str()),
                resident: one.on_roll.is_resident,
                here: one.voted,
                recused: self.is_recused(&one.on_roll),
            })
            .collect();
        let quorum: Quorum = self.machine.quorum();
        let state = quorum.check(&seats);
        let met = state.met();
        (state.parts, met)
    }

    /// Weights of those who are there, may vote and are kept from it.
    pub(super) fn weights(&self, told: &[Told]) -> Voices {
        let weight = |entry: &OnRoll| if self.proposal.is_secret { 1 } else { u64::from(entry.weight) };
        let sum = |all: &mut dyn Iterator<Item = &Told>| all.map(|one| weight(&one.on_roll)).sum::<u64>();
        let recused = sum(&mut told.iter().filter(|one| self.is_recused(&one.on_roll)));
        Voices {
            // Whoever declared an interest and speaks is there.
            present: sum(&mut told.iter().filter(|one| one.voted)) + recused,
            may_vote: sum(&mut told.iter()),
            recused_present: recused,
            recused,
            ..Voices::default()
        }
    }
}

pub(super) fn total(label: &str, total: impl ToString, won: bool) -> OptionTotal {
    OptionTotal { label: label.to_owned(), total: total.to_string(), won }
}
