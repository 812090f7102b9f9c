//! The single transferable vote by Meek's method: every ballot is shared out again in each round, elected candidates
//! keeping just the part of each ballot they need.
//!
//! Source: Hill, Wichmann and Woodall, "Algorithm 123: Single transferable vote by Meek's method", The Computer
//! Journal 30 (1987); here by the reference rule of the Proportional Representation Foundation: nine decimals, keep
//! factors rounded up, iteration until all surpluses together are below 0.000001 or shrink no more.

#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use crate::amount::Amount;
use crate::ballots::{Candidate, Contest, Ranking};
use crate::count::{Count, Opening, Round};
use crate::ties::{Purpose, Tie, TieBreak};

const DECIMALS: u32 = 9;
const ONE: u128 = 10_u128.pow(DECIMALS);
/// Surpluses below this end the iteration.
const OMEGA: u128 = 1_000;

/// Counts by Meek's method. Candidates who share a rank get equal parts of what the ballot has left there.
pub fn count(contest: &Contest<Ranking>, seats: NonZeroU32, ties: &TieBreak) -> Count {
    let mut meek = Meek::new(contest, seats);
    let stopped = meek.run(ties).err();
    Count {
        seats: seats.get(),
        valid: contest.valid(),
        quota: Some(Amount::decimal(meek.quota, DECIMALS)),
        elected: meek.elected,
        rounds: meek.rounds,
        stopped,
    }
}

struct Meek<'a> {
    contest: &'a Contest<Ranking>,
    seats: u32,
    hopeful: Vec<Candidate>,
    elected: Vec<Candidate>,
    /// The part of each ballot a candidate keeps, by place: one while hopeful, none when eliminated or withdrawn.
    keep: Vec<u128>,
    votes: Vec<u128>,
    quota: u128,
    rounds: Vec<Round>,
}

/// Why the shares were not dealt once more.
enum Settled {
    Elected,
    Stable { surplus: u128 },
}

impl<'a> Meek<'a> {
    fn new(contest: &'a Contest<Ranking>, seats: NonZeroU32) -> Self {
        let keep: Vec<u128> =
            contest.candidates().map(|one| if contest.stands(one) { ONE } else { 0 }).collect();
        Self {
            contest,
            seats: seats.get(),
            hopeful: contest.standing().collect(),
            elected: Vec::new(),
            votes: vec![0; keep.len()],
            keep,
            quota: 0,
            rounds: Vec::new(),
        }
    }

    fn run(&mut self, ties: &TieBreak) -> Result<(), Tie> {
        self.share_out();
        self.open_round(Opening::Votes);
        while !self.is_complete() {
            match self.iterate() {
                Settled::Elected => {}
                Settled::Stable { surplus } => {
                    let out = self.lowest(surplus, ties)?;
                    self.eliminate(out);
                }
            }
        }
        self.fill_last_seats();
        Ok(())
    }

    fn seats_left(&self) -> usize {
        usize::try_from(self.seats).unwrap_or(usize::MAX).saturating_sub(self.elected.len())
    }

    fn is_complete(&self) -> bool {
        self.seats_left() == 0 || self.hopeful.len() <= self.seats_left()
    }

    fn votes_of(&self, candidate: Candidate) -> u128 {
        self.votes.get(candidate.place()).copied().unwrap_or_default()
    }

    /// Deals every ballot to its candidates, each keeping their part of what is left, and sets the quota.
    fn share_out(&mut self) {
        self.votes.iter_mut().for_each(|votes| *votes = 0);
        for cast in self.contest.ballots() {
            let mut left = ONE;
            for sharing in cast.ballot.ranks() {
                left -= deal(sharing, left, u128::from(cast.times), &self.keep, &mut self.votes);
                if left == 0 {
                    break;
                }
            }
        }
        // A whole ballot is one part, and nothing is cut off.
        let parts = u128::from(self.contest.parts().get());
        self.votes.iter_mut().for_each(|votes| *votes /= parts);
        self.quota = self.votes.iter().sum::<u128>() / (u128::from(self.seats) + 1) + 1;
    }

    /// Deals and adapts what the elected keep, until somebody is elected or nothing changes any more.
    fn iterate(&mut self) -> Settled {
        let mut last_surplus = u128::MAX;
        loop {
            self.share_out();
            let mut winners: Vec<Candidate> =
                self.hopeful.iter().copied().filter(|one| self.votes_of(*one) >= self.quota).collect();
            winners.sort_by_key(|one| (std::cmp::Reverse(self.votes_of(*one)), *one));
            let surplus = self.surplus(&winners);
            if !winners.is_empty() {
                self.refresh_round();
                winners.into_iter().for_each(|winner| self.elect(winner));
                self.open_when_unfinished();
                return Settled::Elected;
            }
            if surplus < OMEGA || surplus >= last_surplus {
                self.refresh_round();
                return Settled::Stable { surplus };
            }
            last_surplus = surplus;
            for winner in &self.elected {
                let votes = self.votes_of(*winner);
                if let Some(keep) = self.keep.get_mut(winner.place()).filter(|_| votes > 0) {
                    *keep = (rounded_up(*keep * self.quota, ONE) * ONE).div_ceil(votes);
                }
            }
        }
    }

    /// What elected candidates have above the quota, with those just about to be elected.
    fn surplus(&self, winners: &[Candidate]) -> u128 {
        let all = self.elected.iter().chain(winners);
        let (above, below) = all.fold((0_u128, 0_u128), |(above, below), one| {
            let votes = self.votes_of(*one);
            (above + votes.saturating_sub(self.quota), below + self.quota.saturating_sub(votes))
        });
        above.saturating_sub(below)
    }

    fn elect(&mut self, winner: Candidate) {
        self.hopeful.retain(|one| *one != winner);
        self.elected.push(winner);
        if let Some(round) = self.rounds.last_mut() {
            round.elected.push(winner);
        }
    }

    /// The hopeful candidate with the fewest votes. Votes that differ by less than the surpluses still to be shared
    /// out are equal.
    fn lowest(&mut self, surplus: u128, ties: &TieBreak) -> Result<Candidate, Tie> {
        let least = self.hopeful.iter().map(|one| self.votes_of(*one)).min().unwrap_or_default();
        let equal: Vec<Candidate> = self
            .hopeful
            .iter()
            .copied()
            .filter(|one| self.votes_of(*one) <= least + surplus)
            .collect();
        if let [only] = equal.as_slice() {
            return Ok(*only);
        }
        let round = u32::try_from(self.rounds.len()).unwrap_or(u32::MAX);
        let tie = ties.resolve(equal, Purpose::Elimination, round, self.contest.names());
        if let Some(round) = self.rounds.last_mut() {
            round.ties.push(tie.clone());
        }
        tie.taken.ok_or(tie)
    }

    fn eliminate(&mut self, out: Candidate) {
        self.hopeful.retain(|one| *one != out);
        if let Some(keep) = self.keep.get_mut(out.place()) {
            *keep = 0;
        }
        if let Some(round) = self.rounds.last_mut() {
            round.eliminated.push(out);
        }
        self.share_out();
        self.open_round(Opening::Elimination(out));
    }

    fn fill_last_seats(&mut self) {
        if self.seats_left() > 0 {
            let mut rest = self.hopeful.clone();
            rest.sort_by_key(|one| (std::cmp::Reverse(self.votes_of(*one)), *one));
            rest.into_iter().for_each(|one| self.elect(one));
        }
    }

    fn open_when_unfinished(&mut self) {
        if !self.is_complete() {
            self.open_round(Opening::Shares);
        }
    }

    fn open_round(&mut self, opening: Opening) {
        self.rounds.push(Round::begun(opening));
        self.refresh_round();
    }

    /// Writes the votes as they stand into the round that is open.
    fn refresh_round(&mut self) {
        let before = self.rounds.len().checked_sub(2).and_then(|place| self.rounds.get(place));
        let before: Vec<Amount> = before.map(|round| round.totals.clone()).unwrap_or_default();
        let totals: Vec<Amount> = self.votes.iter().map(|votes| Amount::decimal(*votes, DECIMALS)).collect();
        let gained = self.contest.candidates().zip(&totals).filter_map(|(one, now)| {
            let then = before.get(one.place()).copied().unwrap_or_default();
            (*now > then).then(|| (one, now.less(then)))
        });
        let transfers = gained.collect();
        let kept: u128 = self.votes.iter().sum();
        let parts = u128::from(self.contest.parts().get());
        let valid = u128::from(self.contest.valid_parts()) * ONE / parts;
        if let Some(round) = self.rounds.last_mut() {
            round.transfers = transfers;
            round.totals = totals;
            round.exhausted = Amount::decimal(valid.saturating_sub(kept), DECIMALS);
            round.quota = Some(Amount::decimal(self.quota, DECIMALS));
        }
    }
}

/// Deals one rank of a ballot and gives what its candidates kept of it.
fn deal(sharing: &[Candidate], left: u128, times: u128, keep: &[u128], votes: &mut [u128]) -> u128 {
    let keeping = |one: &&Candidate| keep.get(one.place()).copied().unwrap_or_default() > 0;
    let count = u128::try_from(sharing.iter().filter(keeping).count()).unwrap_or_default();
    if count == 0 {
        return 0;
    }
    let mut taken = 0;
    for candidate in sharing.iter().filter(keeping) {
        let factor = keep.get(candidate.place()).copied().unwrap_or_default();
        let kept = rounded_up(left / count * factor, ONE).min(left - taken);
        if let Some(votes) = votes.get_mut(candidate.place()) {
            *votes += kept * times;
        }
        taken += kept;
    }
    taken
}

fn rounded_up(product: u128, divisor: u128) -> u128 {
    product.div_ceil(divisor)
}
