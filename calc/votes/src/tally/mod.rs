//! The most votes win: plurality, approval, scores and dots.

#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use crate::ballots::{Approval, Ballot, Candidate, Contest, Points, Ranking};
use crate::count::{Count, Round};
use crate::schulze::first_of;
use crate::ties::TieBreak;

/// One vote for the first preference. Those who share the first rank with others get nothing: the ballot is spoiled,
/// and counts as exhausted.
pub fn plurality(contest: &Contest<Ranking>, seats: NonZeroU32, ties: &TieBreak) -> Count {
    let mut spoiled = 0;
    let totals = totals(contest, |ballot, times, give| {
        let first = ballot
            .ranks()
            .find(|rank| rank.iter().any(|one| contest.stands(*one)))
            .unwrap_or_default();
        match first {
            [] => {}
            [only] => give(*only, times),
            _ => spoiled += times,
        }
    });
    let mut count = most(contest, totals, seats, ties);
    if let Some(round) = count.rounds.first_mut() {
        round.exhausted = contest.in_ballots(spoiled);
    }
    count
}

/// One vote for everybody the voter approves of.
pub fn approval(contest: &Contest<Approval>, seats: NonZeroU32, ties: &TieBreak) -> Count {
    let totals = totals(contest, |ballot, times, give| ballot.marked().for_each(|one| give(one, times)));
    most(contest, totals, seats, ties)
}

/// The sum of the points. Whoever is not scored gets nothing from that ballot.
pub fn score(contest: &Contest<Points>, seats: NonZeroU32, ties: &TieBreak) -> Count {
    let points = |ballot: &Points, times: u64, give: &mut dyn FnMut(Candidate, u64)| {
        ballot.iter().for_each(|(one, points)| give(one, times.saturating_mul(u64::from(points))));
    };
    most(contest, totals(contest, points), seats, ties)
}

/// What a score ballot may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The highest score for one candidate.
    pub highest: u32,
    /// The most points on one ballot: the dots to share out. None for scores.
    pub together: Option<u64>,
}

/// Why a ballot breaks the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PointsProblem {
    #[error("a score above the highest")]
    TooHigh { candidate: Candidate, highest: u32 },
    #[error("more dots than there are to share out")]
    TooManyDots { spent: u64, together: u64 },
}

impl Limits {
    /// Dots to share out, as many as liked on one candidate.
    pub fn dots(together: u32) -> Self {
        Self { highest: together, together: Some(u64::from(together)) }
    }

    /// Whether a ballot keeps within the limits.
    ///
    /// # Errors
    /// [`PointsProblem`], the first breach found.
    pub fn allow(self, ballot: &Points) -> Result<(), PointsProblem> {
        let too_high = ballot.iter().find(|(_, points)| *points > self.highest);
        if let Some((candidate, _)) = too_high {
            return Err(PointsProblem::TooHigh { candidate, highest: self.highest });
        }
        match self.together {
            Some(together) if ballot.spent() > together => {
                Err(PointsProblem::TooManyDots { spent: ballot.spent(), together })
            }
            _ => Ok(()),
        }
    }
}

fn totals<B: Ballot>(
    contest: &Contest<B>,
    mut votes: impl FnMut(&B, u64, &mut dyn FnMut(Candidate, u64)),
) -> Vec<u64> {
    let mut totals = vec![0_u64; contest.names().len()];
    for cast in contest.ballots() {
        votes(&cast.ballot, cast.times, &mut |candidate, more| {
            if let Some(total) = totals.get_mut(candidate.place()).filter(|_| contest.stands(candidate)) {
                *total = total.saturating_add(more);
            }
        });
    }
    totals
}

/// One round: the candidates with the most votes have the seats.
fn most<B: Ballot>(contest: &Contest<B>, totals: Vec<u64>, seats: NonZeroU32, ties: &TieBreak) -> Count {
    let total = |one: Candidate| totals.get(one.place()).copied().unwrap_or_default();
    let mut ranked: Vec<Candidate> = contest.standing().collect();
    ranked.sort_by_key(|one| (std::cmp::Reverse(total(*one)), *one));
    let places = ranked.chunk_by(|a, b| total(*a) == total(*b)).map(<[Candidate]>::to_vec).collect();
    let mut round = Round::of_votes(totals.iter().map(|total| contest.in_ballots(*total)).collect());
    let (elected, stopped) = first_of(places, seats, ties, contest.names(), &mut round.ties);
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
