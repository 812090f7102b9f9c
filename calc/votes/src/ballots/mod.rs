//! Who stands, and what voters marked. Equal ballots are kept once, with how many times they were cast.

mod marks;
mod ranking;
#[cfg(test)]
mod tests;
mod weight;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

pub use marks::{Approval, Points};
pub use ranking::{Ranking, RankingProblem};
pub(crate) use weight::greatest_divisor;
pub use weight::{NotAWeight, Weight};

use crate::amount::Amount;

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

/// The finest parts of a ballot; with [`MOST_BALLOTS`] it keeps totals of parts within 64 bits.
pub const FINEST_PARTS: u64 = 1_000_000;

/// What a voter can mark.
pub trait Ballot: Eq + Hash {
    /// Every candidate with a mark.
    fn marked(&self) -> impl Iterator<Item = Candidate>;
}

/// One kind of ballot and how often it was cast, in the parts of [`Contest::parts`]: whole ballots unless a file weighs
/// them with fractions.
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
    parts: NonZeroU64,
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
    #[error("the ballots together need parts finer than a millionth of a ballot")]
    TooFineParts,
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
    /// How many parts make a ballot; all counts are in parts.
    parts: NonZeroU64,
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
        let (withdrawn, parts) = (HashSet::new(), NonZeroU64::MIN);
        Ok(Self { names, withdrawn, places, times, cast: 0, blank: 0, parts })
    }

    /// How many candidates there are.
    pub fn candidates(&self) -> usize {
        self.names.len()
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
        self.add_weighted(ballot, Weight::whole(times))
    }

    /// Puts in equal ballots that count as `weight` ballots together, to the exact fraction.
    ///
    /// # Errors
    /// As for [`BallotBox::add`], and [`ContestProblem::TooFineParts`].
    pub fn add_weighted(&mut self, ballot: B, weight: Weight) -> Result<(), ContestProblem> {
        if ballot.marked().any(|candidate| candidate.place() >= self.names.len()) {
            return Err(ContestProblem::UnknownCandidate);
        }
        self.divide_for(weight.of)?;
        let times = weight.parts.checked_mul(self.parts.get() / weight.of.get());
        let cast = times
            .and_then(|times| self.cast.checked_add(times))
            .filter(|cast| self.is_possible(*cast));
        let (Some(times), Some(cast)) = (times, cast) else {
            return Err(ContestProblem::TooManyBallots);
        };
        self.cast = cast;
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

    fn is_possible(&self, cast: u64) -> bool {
        cast / self.parts.get() <= MOST_BALLOTS
    }

    /// Counts in parts fine enough for a ballot of which `of` make a whole one.
    fn divide_for(&mut self, of: NonZeroU64) -> Result<(), ContestProblem> {
        let finer = of.get() / weight::greatest_divisor(self.parts.get(), of.get());
        if finer == 1 {
            return Ok(());
        }
        let parts = self.parts.get().checked_mul(finer).filter(|parts| *parts <= FINEST_PARTS);
        self.parts = parts.and_then(NonZeroU64::new).ok_or(ContestProblem::TooFineParts)?;
        let counts = self.times.iter_mut().chain([&mut self.cast, &mut self.blank]);
        counts.for_each(|count| *count *= finer);
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
            parts: self.parts,
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

    /// How many ballots had no mark at all; a part of one is left out.
    pub fn blank(&self) -> u64 {
        self.blank / self.parts
    }

    /// How many parts make a ballot: one, unless a file weighs ballots with fractions.
    pub fn parts(&self) -> NonZeroU64 {
        self.parts
    }

    /// So many parts as a number of ballots.
    pub fn in_ballots(&self, parts: u64) -> Amount {
        Amount::fraction(parts, self.parts)
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
            parts: self.parts,
        }
    }
}

impl<B: Ballot> Contest<B> {
    /// How many ballots mark at least one candidate who still stands; a part of one is left out.
    pub fn valid(&self) -> u64 {
        self.valid_parts() / self.parts
    }

    /// The same in the parts of [`Contest::parts`].
    pub fn valid_parts(&self) -> u64 {
        let valid = self.ballots.iter().filter(|cast| cast.ballot.marked().any(|one| self.stands(one)));
        valid.map(|cast| cast.times).sum()
    }
}
