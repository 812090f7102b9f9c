//! Rankings: first choice, second choice, and so on; several candidates may share a rank.

use super::{Ballot, Candidate};

/// Candidates in order of preference. Whoever is missing is unranked; what that means is up to the method.
///
/// Those who share a rank stay in the order in which the ballot lists them. Nearly every method is blind to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ranking {
    candidates: Box<[Candidate]>,
    /// Where each rank ends. Empty if every rank holds one candidate, as on nearly every ballot.
    ends: Box<[u16]>,
}

/// Why a ranking cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RankingProblem {
    #[error("the same candidate is ranked twice")]
    Repeated(Candidate),
}

impl Ranking {
    /// One candidate at each rank, the most preferred first.
    ///
    /// # Errors
    /// [`RankingProblem::Repeated`].
    pub fn of(candidates: impl Into<Box<[Candidate]>>) -> Result<Self, RankingProblem> {
        let candidates = candidates.into();
        match first_repeated(&candidates) {
            Some(candidate) => Err(RankingProblem::Repeated(candidate)),
            None => Ok(Self { candidates, ends: Box::default() }),
        }
    }

    /// One or more candidates at each rank; ranks without candidates are closed up.
    ///
    /// # Errors
    /// [`RankingProblem::Repeated`].
    pub fn with_ties(ranks: impl IntoIterator<Item = Vec<Candidate>>) -> Result<Self, RankingProblem> {
        let (mut candidates, mut ends) = (Vec::new(), Vec::new());
        let mut tied = false;
        for mut rank in ranks {
            tied |= rank.len() > 1;
            candidates.append(&mut rank);
            match u16::try_from(candidates.len()) {
                Ok(end) if ends.last() != Some(&end) && end > 0 => ends.push(end),
                _ => {}
            }
        }
        let mut ranking = Self::of(candidates)?;
        if tied {
            ranking.ends = ends.into();
        }
        Ok(ranking)
    }

    /// The ranks from the most preferred down, each with the candidates who share it.
    pub fn ranks(&self) -> impl Iterator<Item = &[Candidate]> {
        let count = if self.ends.is_empty() { self.candidates.len() } else { self.ends.len() };
        (0..count).map(|rank| self.rank(rank))
    }

    /// The candidates at this rank, counted from 0; none beyond the last.
    pub fn rank(&self, rank: usize) -> &[Candidate] {
        if self.ends.is_empty() {
            return self.candidates.get(rank..=rank).unwrap_or_default();
        }
        let end = |rank: usize| self.ends.get(rank).map(|end| usize::from(*end));
        let start = rank.checked_sub(1).map_or(Some(0), end);
        match (start, end(rank)) {
            (Some(start), Some(end)) => self.candidates.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }

    pub fn has_ties(&self) -> bool {
        !self.ends.is_empty()
    }
}

impl Ballot for Ranking {
    fn marked(&self) -> impl Iterator<Item = Candidate> {
        self.candidates.iter().copied()
    }
}

fn first_repeated(candidates: &[Candidate]) -> Option<Candidate> {
    // Short rankings are the rule; comparing pairs beats sorting a copy for them.
    if candidates.len() <= 16 {
        let repeated =
            |(place, one): &(usize, &Candidate)| candidates.iter().take(*place).any(|other| other == *one);
        return candidates.iter().enumerate().find(repeated).map(|(_, one)| *one);
    }
    let mut sorted = candidates.to_vec();
    sorted.sort_unstable();
    sorted
        .windows(2)
        .find(|pair| pair.first() == pair.last())
        .and_then(|pair| pair.first().copied())
}
