//! Who stands, and what voters marked. Equal ballots are kept once, with how many times they were cast.

mod marks;
mod ranking;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use serde::{Deserialize, Serialize};

pub use marks::{Approval, Points};
pub use ranking::{Ranking, RankingProblem};

/// A candidate, or an option of a decision: its place in the list of the contest, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Candidate(u16);

impl Candidate {
    /// The candidate at this place of the list; `None` beyond [`MOST_CANDIDATES`].
    pub fn at(place: usize) -> Option<Self> {
        u16::try_from(place).ok().filter(|_| place < MOST_CANDIDATES).map(Self)
    }

    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// More candidates than any ballot paper holds; it keeps the tables of a hostile file small.
pub const MOST_CANDIDATES: usize = 1_000;

/// More ballots than there are people; it keeps every total exact.
pub const MOST_BALLOTS: u64 = 1_000_000_000_000;

/// What a voter can mark.
pub trait Ballot: Eq + Hash {
    /// Every candidate with a mark.
    fn marked(&self) -> impl Iterator<Item = Candidate>;
}

/// One kind of ballot and how often it was cast. A ballot with a weight counts as that many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast<B> {
    pub ballot: B,
    pub times: u64,
}

/// Candidates and ballots, ready to count by any method that knows this kind of ballot.
#[derive(Clone, Debug)]
pub struct Contest<B> {
    names: Vec<String>,
    withdrawn: HashSet<Candidate>,
    ballots: Vec<Cast<B>>,
    blank: u64,
}

/// Why a contest cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContestProblem {
    #[error("more than {MOST_CANDIDATES} candidates")]
    TooManyCandidates,
    #[error("a ballot marks a candidate who does not stand")]
    UnknownCandidate,
    #[error("more than {MOST_BALLOTS} ballots")]
    TooManyBallots,
}

/// A contest while its ballots come in.
#[derive(Debug)]
pub struct BallotBox<B> {
    names: Vec<String>,
    withdrawn: HashSet<Candidate>,
    places: HashMap<B, usize>,
    times: Vec<u64>,
    cast: u64,
    blank: u64,
}

impl<B: Ballot> BallotBox<B> {
    /// An empty box for these candidates.
    ///
    /// # Errors
    /// [`ContestProblem::TooManyCandidates`].
    pub fn new(names: Vec<String>) -> Result<Self, ContestProblem> {
        if names.len() > MOST_CANDIDATES {
            return Err(ContestProblem::TooManyCandidates);
        }
        let (places, times) = (HashMap::new(), Vec::new());
        Ok(Self { names, withdrawn: HashSet::new(), places, times, cast: 0, blank: 0 })
    }

    /// Says that a candidate does not stand any more; marks for them are passed over.
    ///
    /// # Errors
    /// [`ContestProblem::UnknownCandidate`].
    pub fn withdraw(&mut self, candidate: Candidate) -> Result<(), ContestProblem> {
        if candidate.place() >= self.names.len() {
            return Err(ContestProblem::UnknownCandidate);
        }
        self.withdrawn.insert(candidate);
        Ok(())
    }

    /// Puts in `times` equal ballots. A ballot without any mark is kept as blank and never counted.
    ///
    /// # Errors
    /// [`ContestProblem::UnknownCandidate`] or [`ContestProblem::TooManyBallots`].
    pub fn add(&mut self, ballot: B, times: u64) -> Result<(), ContestProblem> {
        if ballot.marked().any(|candidate| candidate.place() >= self.names.len()) {
            return Err(ContestProblem::UnknownCandidate);
        }
        let cast = self.cast.checked_add(times).filter(|cast| *cast <= MOST_BALLOTS);
        self.cast = cast.ok_or(ContestProblem::TooManyBallots)?;
        if ballot.marked().next().is_none() {
            self.blank += times;
        } else if times > 0 {
            let next = self.times.len();
            let place = *self.places.entry(ballot).or_insert(next);
            match self.times.get_mut(place) {
                Some(so_far) => *so_far += times,
                None => self.times.push(times),
            }
        }
        Ok(())
    }

    /// Closes the box of candidates who had no names so far; missing names stay empty.
    pub(crate) fn close_with(mut self, names: Vec<String>) -> Contest<B> {
        for (name, given) in self.names.iter_mut().zip(names) {
            *name = given;
        }
        self.close()
    }

    /// Closes the box. Ballots stand in the order in which their kind first came in.
    pub fn close(self) -> Contest<B> {
        let mut placed: Vec<(usize, B)> =
            self.places.into_iter().map(|(ballot, place)| (place, ballot)).collect();
        placed.sort_unstable_by_key(|(place, _)| *place);
        let ballots = placed.into_iter().zip(self.times).map(|((_, ballot), times)| Cast { ballot, times });
        Contest {
            names: self.names,
            withdrawn: self.withdrawn,
            ballots: ballots.collect(),
            blank: self.blank,
        }
    }
}

impl<B> Contest<B> {
    /// All candidates, in the order of the list, with those who withdrew.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate> + use<B> {
        (0..self.names.len()).filter_map(Candidate::at)
    }

    /// Those who still stand.
    pub fn standing(&self) -> impl Iterator<Item = Candidate> {
        self.candidates().filter(|candidate| !self.withdrawn.contains(candidate))
    }

    pub fn stands(&self, candidate: Candidate) -> bool {
        !self.withdrawn.contains(&candidate)
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The name as it was given; empty for a candidate of another contest.
    pub fn name(&self, candidate: Candidate) -> &str {
        self.names.get(candidate.place()).map_or("", String::as_str)
    }

    /// Every kind of ballot that has a mark, with how often it was cast.
    pub fn ballots(&self) -> &[Cast<B>] {
        &self.ballots
    }

    /// How many ballots had no mark at all.
    pub fn blank(&self) -> u64 {
        self.blank
    }

    /// The same contest with ballots read in another way.
    pub fn with_ballots<Other>(self, read: impl Fn(B) -> Other) -> Contest<Other> {
        let ballots = self
            .ballots
            .into_iter()
            .map(|cast| Cast { ballot: read(cast.ballot), times: cast.times })
            .collect();
        Contest {
            names: self.names,
            withdrawn: self.withdrawn,
            ballots,
            blank: self.blank,
        }
    }
}

impl<B: Ballot> Contest<B> {
    /// How many ballots mark at least one candidate who still stands.
    pub fn valid(&self) -> u64 {
        let valid = self.ballots.iter().filter(|cast| cast.ballot.marked().any(|one| self.stands(one)));
        valid.map(|cast| cast.times).sum()
    }
}
