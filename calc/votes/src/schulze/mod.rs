//! Schulze's method: whoever has the stronger path of pairwise wins to the other goes first.
//!
//! Source: Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
//! single-winner election method", Social Choice and Welfare 36 (2011), sections 2.3 and 2.4.

#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use serde::Serialize;

use crate::amount::Amount;
use crate::ballots::{Candidate, Contest, Ranking};
use crate::count::{Count, Round};
use crate::pairwise::{Pairwise, Unranked};
use crate::ties::{Purpose, Tie, TieBreak};

/// How strong one win is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// By how many more prefer the winner.
    Margin,
    /// By how many prefer the winner.
    WinningVotes,
}

/// The rules of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    pub unranked: Unranked,
    pub strength: Strength,
}

impl Default for Rules {
    fn default() -> Self {
        Self { unranked: Unranked::BelowAll, strength: Strength::Margin }
    }
}

/// The candidates in order; those whom no path sets apart share a place.
///
/// Every candidate of a place goes before all of the later ones.
pub fn order(pairwise: &Pairwise, strength: Strength) -> Vec<Vec<Candidate>> {
    let paths = strongest_paths(pairwise, strength);
    let size = pairwise.candidates().len();
    let mut left: Vec<usize> = (0..size).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let beaten =
            |row: usize| left.iter().any(|other| paths[other * size + row] > paths[row * size + other]);
        // Paths make a strict partial order, so somebody is always unbeaten.
        let (first, rest): (Vec<usize>, Vec<usize>) = left.iter().partition(|row| !beaten(**row));
        order.push(first.iter().filter_map(|row| pairwise.candidates().get(*row).copied()).collect());
        left = if first.is_empty() { Vec::new() } else { rest };
    }
    order
}

/// The strength of the strongest path between every two candidates: as strong as its weakest win.
fn strongest_paths(pairwise: &Pairwise, strength: Strength) -> Vec<u64> {
    let size = pairwise.candidates().len();
    let mut paths = vec![0; size * size];
    for row in 0..size {
        for column in 0..size {
            let (own, other) = (pairwise.preferring(row, column), pairwise.preferring(column, row));
            if own > other {
                paths[row * size + column] = if strength == Strength::Margin { own - other } else { own };
            }
        }
    }
    for middle in 0..size {
        for row in 0..size {
            let to_middle = paths[row * size + middle];
            for column in 0..size {
                let through = to_middle.min(paths[middle * size + column]);
                if row != column && through > paths[row * size + column] {
                    paths[row * size + column] = through;
                }
            }
        }
    }
    paths
}

/// Elects the first of the order. A place that holds more candidates than seats are left is a tie.
///
/// Each round fills one seat; its totals are how many others a candidate's paths beat.
pub fn count(contest: &Contest<Ranking>, seats: NonZeroU32, rules: Rules, ties: &TieBreak) -> Count {
    let pairwise = Pairwise::of(contest, rules.unranked);
    let paths = strongest_paths(&pairwise, rules.strength);
    let size = pairwise.candidates().len();
    let mut totals = vec![Amount::default(); contest.names().len()];
    for (row, candidate) in pairwise.candidates().iter().enumerate() {
        let beaten =
            (0..size).filter(|column| paths[row * size + column] > paths[column * size + row]).count();
        if let Some(total) = totals.get_mut(candidate.place()) {
            *total = Amount::whole(u64::try_from(beaten).unwrap_or_default());
        }
    }
    let mut round = Round::of_votes(totals);
    let (elected, stopped) =
        first_of(order(&pairwise, rules.strength), seats, ties, contest.names(), &mut round.ties);
    round.elected.clone_from(&elected);
    Count {
        seats: seats.get(),
        valid: contest.valid(),
        quota: None,
        elected,
        rounds: vec![round],
        stopped,
    }
}

/// As many candidates as there are seats, from places in order; a place too large for the seats left is a tie.
pub(crate) fn first_of(
    places: Vec<Vec<Candidate>>,
    seats: NonZeroU32,
    ties: &TieBreak,
    names: &[String],
    told: &mut Vec<Tie>,
) -> (Vec<Candidate>, Option<Tie>) {
    let seats = usize::try_from(seats.get()).unwrap_or(usize::MAX);
    let mut elected = Vec::new();
    for mut place in places {
        while elected.len() + place.len() > seats && elected.len() < seats {
            let tie = ties.resolve(place.clone(), Purpose::Seat, 1, names);
            told.push(tie.clone());
            let Some(taken) = tie.taken else {
                return (elected, Some(tie));
            };
            place.retain(|one| *one != taken);
            elected.push(taken);
        }
        elected.extend(place.into_iter().take(seats.saturating_sub(elected.len())));
    }
    (elected, None)
}
