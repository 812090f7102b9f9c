//! The method of equal shares: every voter gets the same part of the budget and pays only for projects they support;
//! the project that costs its supporters least for what it is worth to them goes first.
//!
//! Source: Peters, Pierczyński and Skowron, "Proportional participatory budgeting with additive utilities", NeurIPS
//! 2021. Because parts of the budget usually stay unspent, voters then get one unit of the currency more each, again
//! and again ("add1"), as long as the projects chosen cost no more than the real budget.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{Allocation, Choice, Money, Proposals};
use crate::amount::Amount;
use crate::ballots::Candidate;
use crate::ties::{Purpose, Tie, TieBreak};

/// What a project is worth to a voter who supports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// Its cost: money for what one supports.
    Cost,
    /// One, whatever it costs; points as they were given.
    Points,
}

/// The most times every voter gets one unit more; far above what a real budget needs.
const MOST_RAISES: u32 = 100_000;

/// Chooses by equal shares. With `raise`, voters get one more unit of the currency each as long as that is possible.
pub fn equal_shares(proposals: &Proposals, worth: Worth, raise: bool, ties: &TieBreak) -> Allocation {
    let votes = proposals.votes();
    let eligible = proposals.eligible(&votes);
    let voters = proposals.voters().max(1);
    let share = |raises: u32| {
        let raised = u128::from(proposals.budget.0)
            + u128::from(raises) * u128::from(Money::ONE.0) * u128::from(voters);
        BigRational::new(BigInt::from(raised), BigInt::from(voters))
    };
    let run = |raises: u32| Shares::new(proposals, worth, share(raises)).run(eligible.clone(), ties);
    let mut outcome = run(0);
    let mut raises = 0;
    while raise
        && outcome.stopped.is_none()
        && raises < MOST_RAISES
        && !is_exhaustive(proposals, &eligible, &outcome)
    {
        let next = run(raises + 1);
        if proposals.spent(&next.chosen) > u128::from(proposals.budget.0) {
            break;
        }
        (outcome, raises) = (next, raises + 1);
    }
    Allocation {
        spent: Amount::decimal(proposals.spent(&outcome.chosen), 4),
        chosen: outcome.chosen,
        votes,
        choices: outcome.choices,
        each: Some(shown(&share(raises))),
        stopped: outcome.stopped,
    }
}

/// Whether no further project could be paid.
fn is_exhaustive(proposals: &Proposals, eligible: &[Candidate], outcome: &Outcome) -> bool {
    let left = u128::from(proposals.budget.0).saturating_sub(proposals.spent(&outcome.chosen));
    let open = eligible.iter().filter(|one| !outcome.chosen.contains(one));
    open.into_iter().all(|one| u128::from(proposals.cost(*one).0) > left)
}

#[derive(Default)]
struct Outcome {
    chosen: Vec<Candidate>,
    choices: Vec<Choice>,
    stopped: Option<Tie>,
}

/// What every kind of ballot has left to spend.
struct Shares<'a> {
    proposals: &'a Proposals,
    worth: Worth,
    /// By kind of ballot, for one voter.
    left: Vec<BigRational>,
}

/// A price for each unit of worth, and whom it lets pay all they have.
type Price = BigRational;

impl<'a> Shares<'a> {
    fn new(proposals: &'a Proposals, worth: Worth, share: BigRational) -> Self {
        Self { proposals, worth, left: vec![share; proposals.contest.ballots().len()] }
    }

    fn run(mut self, mut open: Vec<Candidate>, ties: &TieBreak) -> Outcome {
        let mut outcome = Outcome::default();
        // Money only gets less, so a price never falls: an old price is a bound, and saves working out the new one.
        let mut bounds: BTreeMap<Candidate, Price> = BTreeMap::new();
        while let Some((price, cheapest)) = self.cheapest(&mut open, &mut bounds) {
            let round = u32::try_from(outcome.choices.len() + 1).unwrap_or(u32::MAX);
            let names = self.proposals.contest.names();
            let tie =
                (cheapest.len() > 1).then(|| ties.resolve(cheapest.clone(), Purpose::Seat, round, names));
            let taken = tie.as_ref().map_or_else(|| cheapest.first().copied(), |tie| tie.taken);
            let Some(project) = taken else {
                outcome.stopped = tie;
                break;
            };
            self.pay(project, &price);
            open.retain(|one| *one != project);
            outcome.chosen.push(project);
            // Costs are in ten-thousandths; the price of a unit of cost is a plain ratio.
            let price = if self.worth == Worth::Cost {
                shown(&(price * BigInt::from(Money::ONE.0)))
            } else {
                shown(&price)
            };
            outcome.choices.push(Choice { project, chosen: true, price: Some(price), tie });
        }
        outcome
    }

    /// The lowest price, with all projects to be had for it. Projects their supporters cannot pay leave `open`.
    fn cheapest(
        &self,
        open: &mut Vec<Candidate>,
        bounds: &mut BTreeMap<Candidate, Price>,
    ) -> Option<(Price, Vec<Candidate>)> {
        let mut waiting = open.clone();
        waiting.sort_by(|a, b| bounds.get(a).cmp(&bounds.get(b)).then(a.cmp(b)));
        let mut best: Option<(Price, Vec<Candidate>)> = None;
        for project in waiting {
            if let (Some((price, _)), Some(bound)) = (&best, bounds.get(&project))
                && bound > price
            {
                break;
            }
            let Some(price) = self.price(project) else {
                open.retain(|one| *one != project);
                continue;
            };
            bounds.insert(project, price.clone());
            match &mut best {
                Some((lowest, cheapest)) if price == *lowest => cheapest.push(project),
                Some((lowest, _)) if price > *lowest => {}
                _ => best = Some((price, vec![project])),
            }
        }
        best.map(|(price, mut cheapest)| {
            cheapest.sort_unstable();
            (price, cheapest)
        })
    }

    /// What the project is worth to a voter who gave it these points.
    fn worth(&self, project: Candidate, points: u32) -> u64 {
        match self.worth {
            Worth::Cost => self.proposals.cost(project).0.max(1),
            Worth::Points => u64::from(points),
        }
    }

    /// The supporters of a project: which kind of ballot, how many voters, and its worth to each.
    fn supporters(&self, project: Candidate) -> impl Iterator<Item = (usize, u64, u64)> {
        self.proposals.contest.ballots().iter().enumerate().filter_map(move |(ballot, cast)| {
            let (_, points) = cast.ballot.iter().find(|(one, points)| *one == project && *points > 0)?;
            Some((ballot, cast.times, self.worth(project, points)))
        })
    }

    /// The lowest price at which the supporters pay the project together, those with too little paying all they have.
    fn price(&self, project: Candidate) -> Option<Price> {
        // Voters with the same left and the same worth act alike.
        let mut alike: BTreeMap<(&BigRational, u64), u64> = BTreeMap::new();
        for (ballot, times, worth) in self.supporters(project) {
            if let Some(left) = self.left.get(ballot) {
                *alike.entry((left, worth)).or_default() += times;
            }
        }
        let mut by_price: Vec<(BigRational, &BigRational, u64, u64)> = alike
            .into_iter()
            .map(|((left, worth), times)| (left / BigInt::from(worth), left, worth, times))
            .collect();
        by_price.sort();
        let mut owing = BigRational::from_integer(BigInt::from(self.proposals.cost(project).0));
        let mut worth_left: u128 =
            by_price.iter().map(|(_, _, worth, times)| u128::from(*worth) * u128::from(*times)).sum();
        for (highest, left, worth, times) in by_price {
            let price = &owing / BigInt::from(worth_left);
            if price <= highest {
                return Some(price);
            }
            owing -= left * BigInt::from(times);
            worth_left -= u128::from(worth) * u128::from(times);
        }
        None
    }

    fn pay(&mut self, project: Candidate, price: &Price) {
        let paying: Vec<(usize, u64)> =
            self.supporters(project).map(|(ballot, _, worth)| (ballot, worth)).collect();
        for (ballot, worth) in paying {
            if let Some(left) = self.left.get_mut(ballot) {
                let due = price * BigInt::from(worth);
                *left = if due >= *left {
                    BigRational::from_integer(BigInt::from(0))
                } else {
                    &*left - due
                };
            }
        }
    }
}

/// Ten-thousandths of the currency, or of a ratio, as a decimal.
fn shown(value: &BigRational) -> Amount {
    let units = (value * BigInt::from(100_000_000_u64)).to_integer();
    Amount::decimal(u128::try_from(units).unwrap_or(u128::MAX), 12)
}
