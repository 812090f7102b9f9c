//! Every two candidates compared: how many ballots prefer one to the other.

#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::ballots::{Candidate, Contest, Ranking};

/// What it means that a ballot does not rank a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unranked {
    /// Every ranked candidate is preferred to them.
    BelowAll,
    /// The ballot says nothing about them.
    Ignored,
}

/// How many ballots prefer each candidate who stands to each other one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pairwise {
    candidates: Vec<Candidate>,
    /// Row by row: voters who prefer the row's candidate to the column's.
    preferring: Vec<u64>,
}

impl Pairwise {
    /// Compares all candidates who stand.
    pub fn of(contest: &Contest<Ranking>, unranked: Unranked) -> Self {
        let candidates: Vec<Candidate> = contest.standing().collect();
        let size = candidates.len();
        // Where a candidate stands in the table.
        let mut place_of = vec![None; contest.names().len()];
        for (place, candidate) in candidates.iter().enumerate() {
            if let Some(slot) = place_of.get_mut(candidate.place()) {
                *slot = Some(place);
            }
        }
        let mut table = Self { candidates, preferring: vec![0; size * size] };
        let mut rank_of = vec![None; size];
        for cast in contest.ballots() {
            rank_of.iter_mut().for_each(|rank| *rank = None);
            for (rank, sharing) in cast.ballot.ranks().enumerate() {
                for candidate in sharing {
                    let place = place_of.get(candidate.place()).copied().flatten();
                    if let Some(slot) = place.and_then(|place| rank_of.get_mut(place)) {
                        *slot = Some(rank);
                    }
                }
            }
            table.add(&rank_of, cast.times, unranked);
        }
        table
    }

    /// A table counted elsewhere: a row for each candidate, in the same order as the columns. What stands in the
    /// diagonal means nothing. `None` unless it is square.
    pub fn given(candidates: Vec<Candidate>, rows: &[Vec<u64>]) -> Option<Self> {
        let size = candidates.len();
        let square = rows.len() == size && rows.iter().all(|row| row.len() == size);
        square.then(|| Self { candidates, preferring: rows.concat() })
    }

    fn add(&mut self, rank_of: &[Option<usize>], times: u64, unranked: Unranked) {
        let size = rank_of.len();
        for (row, ours) in rank_of.iter().enumerate() {
            let Some(ours) = ours else { continue };
            for (column, theirs) in rank_of.iter().enumerate() {
                let prefers = match theirs {
                    Some(theirs) => ours < theirs,
                    None => unranked == Unranked::BelowAll,
                };
                if let Some(cell) = self.preferring.get_mut(row * size + column).filter(|_| prefers) {
                    *cell += times;
                }
            }
        }
    }

    /// The candidates in the order of the rows and columns.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// How many prefer the candidate at `row` to the one at `column`, places counted in [`Pairwise::candidates`].
    pub fn preferring(&self, row: usize, column: usize) -> u64 {
        let inside = row < self.candidates.len() && column < self.candidates.len();
        let cell = self.preferring.get(row * self.candidates.len() + column);
        cell.copied().filter(|_| inside).unwrap_or_default()
    }

    /// The candidate whom more prefer to each other one than the other way round; often there is none.
    pub fn condorcet_winner(&self) -> Option<Candidate> {
        self.one_who(|own, other| own > other)
    }

    /// The candidate to whom more prefer each other one.
    pub fn condorcet_loser(&self) -> Option<Candidate> {
        self.one_who(|own, other| own < other)
    }

    fn one_who(&self, compares: impl Fn(u64, u64) -> bool) -> Option<Candidate> {
        let all = 0..self.candidates.len();
        let is = |row: usize| {
            all.clone().all(|column| {
                row == column || compares(self.preferring(row, column), self.preferring(column, row))
            })
        };
        all.clone().find(|row| is(*row)).and_then(|row| self.candidates.get(row).copied())
    }

    /// The Smith set: the smallest set of candidates each of whom more prefer to every one outside than the other way
    /// round. With a Condorcet winner it holds just that one.
    pub fn smith_set(&self) -> Vec<Candidate> {
        let size = self.candidates.len();
        let beats = |row: usize, column: usize| self.preferring(row, column) > self.preferring(column, row);
        let wins = |row: usize| (0..size).filter(|column| beats(row, *column)).count();
        // Whoever wins most is in it; so is everybody an insider does not beat.
        let Some(first) = (0..size).max_by_key(|row| wins(*row)) else {
            return Vec::new();
        };
        let mut inside = vec![false; size];
        let mut waiting = vec![first];
        while let Some(row) = waiting.pop() {
            if let Some(slot) = inside.get_mut(row).filter(|slot| !**slot) {
                *slot = true;
                waiting.extend((0..size).filter(|column| *column != row && !beats(row, *column)));
            }
        }
        self.candidates
            .iter()
            .zip(inside)
            .filter(|(_, inside)| *inside)
            .map(|(one, _)| *one)
            .collect()
    }
}
