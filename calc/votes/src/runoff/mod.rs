//! Instant run-off: the candidate with the fewest votes is eliminated, until one has more than half.

#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use crate::ballots::{Ballot, Candidate, Contest, Ranking};
use crate::count::{Count, Opening, Round};
use crate::ties::{How, Purpose, Tie, TieBreak};

/// What a rank shared by several candidates means for a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedRank {
    /// The ballot ends there.
    EndsBallot,
    /// The rank is passed over.
    PassedOver,
    /// The ballot ends if several of those who share the rank continue, and counts for the only one otherwise.
    EndsIfSeveralContinue,
    /// The ballot counts for the first of them it lists who continues, as if that order were the voter's.
    AsListed,
}

/// The rules that differ from place to place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    pub shared_rank: SharedRank,
    /// Whether ties for elimination look at earlier rounds, the latest first, before the tie break.
    pub earlier_rounds: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { shared_rank: SharedRank::EndsIfSeveralContinue, earlier_rounds: true }
    }
}

/// Counts until somebody has more than half of the votes that still count.
pub fn count(contest: &Contest<Ranking>, rules: Rules, ties: &TieBreak) -> Count {
    let mut runoff = Runoff::new(contest, rules);
    let (elected, stopped) = match runoff.run(ties) {
        Ok(winner) => (winner.into_iter().collect(), None),
        Err(tie) => (Vec::new(), Some(tie)),
    };
    let rounds = runoff.rounds;
    Count {
        seats: NonZeroU32::MIN.get(),
        valid: contest.valid(),
        quota: rounds.last().and_then(|round| round.quota),
        elected,
        rounds,
        stopped,
    }
}

/// Where a kind of ballot lies.
#[derive(Clone, Copy)]
struct Lying {
    ballot: usize,
    rank: usize,
}

struct Runoff<'a> {
    contest: &'a Contest<Ranking>,
    rules: Rules,
    continues: Vec<bool>,
    totals: Vec<u64>,
    piles: Vec<Vec<Lying>>,
    exhausted: u64,
    history: Vec<Vec<u64>>,
    rounds: Vec<Round>,
}

impl<'a> Runoff<'a> {
    fn new(contest: &'a Contest<Ranking>, rules: Rules) -> Self {
        let continues: Vec<bool> = contest.candidates().map(|one| contest.stands(one)).collect();
        let mut runoff = Self {
            contest,
            rules,
            totals: vec![0; continues.len()],
            piles: vec![Vec::new(); continues.len()],
            continues,
            exhausted: 0,
            history: Vec::new(),
            rounds: Vec::new(),
        };
        runoff.deal();
        runoff
    }

    fn run(&mut self, ties: &TieBreak) -> Result<Option<Candidate>, Tie> {
        loop {
            let continuing: Vec<Candidate> = self.continuing().collect();
            let most =
                continuing.iter().copied().max_by_key(|one| (self.total(*one), std::cmp::Reverse(*one)));
            let Some(most) = most else { return Ok(None) };
            if continuing.len() == 1 || self.total(most) >= self.more_than_half() {
                if let Some(round) = self.rounds.last_mut() {
                    round.elected.push(most);
                }
                return Ok(Some(most));
            }
            let out = self.lowest(&continuing, ties)?;
            self.eliminate(out);
        }
    }

    fn continuing(&self) -> impl Iterator<Item = Candidate> {
        self.contest.candidates().filter(|one| self.goes_on(*one))
    }

    fn goes_on(&self, candidate: Candidate) -> bool {
        self.continues.get(candidate.place()).copied().unwrap_or_default()
    }

    fn total(&self, candidate: Candidate) -> u64 {
        self.totals.get(candidate.place()).copied().unwrap_or_default()
    }

    fn more_than_half(&self) -> u64 {
        self.totals.iter().sum::<u64>() / 2 + 1
    }

    fn deal(&mut self) {
        for (ballot, cast) in self.contest.ballots().iter().enumerate() {
            if cast.ballot.marked().any(|one| self.contest.stands(one)) {
                self.put(Lying { ballot, rank: 0 });
            }
        }
        let transfers = self.contest.candidates().map(|one| (one, self.total(one)));
        self.open_round(Opening::Votes, transfers.collect());
    }

    /// Puts a ballot on the pile of its first continuing candidate from a rank on.
    fn put(&mut self, lying: Lying) {
        let Some(cast) = self.contest.ballots().get(lying.ballot) else {
            return;
        };
        match self.next_preference(&cast.ballot, lying.rank) {
            Some((rank, to)) => {
                if let (Some(total), Some(pile)) =
                    (self.totals.get_mut(to.place()), self.piles.get_mut(to.place()))
                {
                    *total += cast.times;
                    pile.push(Lying { rank, ..lying });
                }
            }
            None => self.exhausted += cast.times,
        }
    }

    fn next_preference(&self, ballot: &Ranking, from: usize) -> Option<(usize, Candidate)> {
        for rank in from.. {
            let sharing = ballot.rank(rank);
            let mut continuing = sharing.iter().filter(|one| self.goes_on(**one));
            match (sharing.len(), continuing.next(), continuing.next()) {
                (0, ..) => return None,
                (_, None, _) => {}
                (1, Some(only), _) => return Some((rank, *only)),
                (_, Some(first), several) => match self.rules.shared_rank {
                    SharedRank::PassedOver => {}
                    SharedRank::AsListed => return Some((rank, *first)),
                    SharedRank::EndsIfSeveralContinue if several.is_none() => return Some((rank, *first)),
                    SharedRank::EndsBallot | SharedRank::EndsIfSeveralContinue => return None,
                },
            }
        }
        None
    }

    fn open_round(&mut self, opening: Opening, transfers: Vec<(Candidate, u64)>) {
        let moved = transfers.into_iter().filter(|(_, votes)| *votes > 0);
        self.rounds.push(Round {
            transfers: moved.map(|(one, votes)| (one, self.contest.in_ballots(votes))).collect(),
            totals: self.totals.iter().map(|total| self.contest.in_ballots(*total)).collect(),
            exhausted: self.contest.in_ballots(self.exhausted),
            quota: Some(self.contest.in_ballots(self.more_than_half())),
            ..Round::begun(opening)
        });
        self.history.push(self.totals.clone());
    }

    /// The continuing candidate with the fewest votes; ties are told in the round.
    fn lowest(&mut self, continuing: &[Candidate], ties: &TieBreak) -> Result<Candidate, Tie> {
        let least = continuing.iter().map(|one| self.total(*one)).min().unwrap_or_default();
        let equal: Vec<Candidate> =
            continuing.iter().copied().filter(|one| self.total(*one) == least).collect();
        if let [only] = equal.as_slice() {
            return Ok(*only);
        }
        let tie = self.resolve(equal, ties);
        if let Some(round) = self.rounds.last_mut() {
            round.ties.push(tie.clone());
        }
        tie.taken.ok_or(tie)
    }

    fn resolve(&self, equal: Vec<Candidate>, ties: &TieBreak) -> Tie {
        let mut left = equal.clone();
        let earlier = self.history.iter().enumerate().rev().skip(1).filter(|_| self.rules.earlier_rounds);
        for (place, totals) in earlier {
            let then = |one: &Candidate| totals.get(one.place()).copied();
            let least = left.iter().filter_map(then).min();
            left.retain(|one| then(one) == least);
            if let [only] = left.as_slice() {
                let how = How::EarlierRound(round_number(place + 1));
                return Tie { among: equal, purpose: Purpose::Elimination, taken: Some(*only), how };
            }
        }
        let tie =
            ties.resolve(left, Purpose::Elimination, round_number(self.rounds.len()), self.contest.names());
        Tie { among: equal, ..tie }
    }

    fn eliminate(&mut self, out: Candidate) {
        if let Some(round) = self.rounds.last_mut() {
            round.eliminated.push(out);
        }
        let before = self.totals.clone();
        let (mut pile, place) = (Vec::new(), out.place());
        if let (Some(continues), Some(total), Some(its)) =
            (self.continues.get_mut(place), self.totals.get_mut(place), self.piles.get_mut(place))
        {
            (*continues, *total) = (false, 0);
            pile = std::mem::take(its);
        }
        for lying in pile {
            self.put(lying);
        }
        let gained = |one: Candidate| {
            self.total(one).saturating_sub(before.get(one.place()).copied().unwrap_or_default())
        };
        let transfers = self.contest.candidates().map(|one| (one, gained(one))).collect();
        self.open_round(Opening::Elimination(out), transfers);
    }
}

fn round_number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
