//! What a count tells: round by round, as data that a page can say in any language.

use serde::{Deserialize, Serialize};

use crate::amount::Amount;
use crate::ballots::Candidate;
use crate::ties::Tie;

/// A whole count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub seats: u32,
    /// Ballots that count: those that mark somebody who stands.
    pub valid: u64,
    /// What elects: for a single transferable vote its quota, in the end; for an instant run-off more than half of
    /// the votes of the last round; nothing where the most votes win.
    pub quota: Option<Amount>,
    /// In the order of their election.
    pub elected: Vec<Candidate>,
    pub rounds: Vec<Round>,
    /// The tie nobody had a rule for: the count stopped there and is not complete.
    pub stopped: Option<Tie>,
}

/// One round: what moved, how the votes stand after it, and what follows from that standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub opening: Opening,
    /// Votes that moved to each candidate at the beginning of this round; nobody with nothing.
    pub transfers: Vec<(Candidate, Amount)>,
    /// Votes by the place of the candidate, after the transfers.
    pub totals: Vec<Amount>,
    /// Votes that reached nobody who could still use them, so far.
    pub exhausted: Amount,
    /// Fractions of votes dropped by the rounding of the rule, so far.
    pub rounded_off: Amount,
    /// The quota of this round, where there is one.
    pub quota: Option<Amount>,
    /// Elected on these totals, in order.
    pub elected: Vec<Candidate>,
    /// Eliminated on these totals. Their votes move at the beginning of the next round.
    pub eliminated: Vec<Candidate>,
    pub ties: Vec<Tie>,
}

/// How a round began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what", content = "of")]
pub enum Opening {
    /// With the first preferences, or all the votes.
    Votes,
    /// With the transfer of a surplus.
    Surplus(Candidate),
    /// With the votes of an eliminated candidate.
    Elimination(Candidate),
    /// With new shares of every ballot (Meek).
    Shares,
}

impl Round {
    /// A round of which only its opening is known.
    pub(crate) fn begun(opening: Opening) -> Self {
        Self {
            opening,
            transfers: Vec::new(),
            totals: Vec::new(),
            exhausted: Amount::default(),
            rounded_off: Amount::default(),
            quota: None,
            elected: Vec::new(),
            eliminated: Vec::new(),
            ties: Vec::new(),
        }
    }

    /// The only round of a method that counts once.
    pub(crate) fn of_votes(totals: Vec<Amount>) -> Self {
        Self { totals, ..Self::begun(Opening::Votes) }
    }
}

impl Count {
    /// Every tie, with the number of its round, from 1.
    pub fn ties(&self) -> impl Iterator<Item = (usize, &Tie)> {
        self.rounds
            .iter()
            .enumerate()
            .flat_map(|(place, round)| round.ties.iter().map(move |tie| (place + 1, tie)))
    }
}
