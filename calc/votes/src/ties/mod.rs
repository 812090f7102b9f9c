//! Ties: resolved by a rule that was stated before, and always told.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ballots::Candidate;

/// What decides between candidates whom the votes leave equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreak {
    /// An order drawn up before the count: the earliest of the tied is taken.
    /// Candidates the order does not name come after it, in the order of the contest.
    Order(Vec<Candidate>),
    /// By lot from a seed published before the count, see [`ticket`]: the smallest ticket is taken.
    Lot { seed: String },
    /// Nothing: the count stops and says so.
    Stop,
}

/// What a tied candidate is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// To be eliminated.
    Elimination,
    /// To have the surplus transferred first.
    Transfer,
    /// To have the seat, or the money.
    Seat,
}

/// How a tie was resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// By the votes of an earlier round, counted from 1.
    EarlierRound(u32),
    Order,
    Lot,
    /// It was not: the count stopped.
    Unresolved,
}

/// A tie and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    pub among: Vec<Candidate>,
    pub purpose: Purpose,
    /// Nobody when the count stopped.
    pub taken: Option<Candidate>,
    pub how: How,
}

/// The ticket of a candidate in a lot: SHA-256 of `SEED/ROUND/NAME` in UTF-8, as 64 hexadecimal digits.
///
/// Anybody can check it, for instance with `printf '%s' 'SEED/3/Ada' | sha256sum`. The seed has to be something
/// nobody could choose knowing the ballots: drawn in public, or fixed beforehand like a coming lottery number.
pub fn ticket(seed: &str, round: u32, name: &str) -> String {
    let digest = Sha256::digest(format!("{seed}/{round}/{name}"));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl TieBreak {
    /// Resolves a tie among `among`, in this round (from 1), between candidates with these names.
    pub fn resolve(&self, among: Vec<Candidate>, purpose: Purpose, round: u32, names: &[String]) -> Tie {
        let (taken, how) = match self {
            Self::Order(order) => {
                let place =
                    |one: &Candidate| order.iter().position(|other| other == one).unwrap_or(order.len());
                (among.iter().min_by_key(|one| (place(one), **one)), How::Order)
            }
            Self::Lot { seed } => {
                let name = |one: &Candidate| names.get(one.place()).map_or("", String::as_str);
                (among.iter().min_by_key(|one| (ticket(seed, round, name(one)), **one)), How::Lot)
            }
            Self::Stop => (None, How::Unresolved),
        };
        Tie { taken: taken.copied(), among, purpose, how }
    }
}
