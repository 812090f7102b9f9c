//! The method of equal shares: every voter gets the same part of the budget and pays only for projects they support;
//! the project that costs its supporters least for what it is worth to them goes first.
//!
//! Source: Peters, Pierczyński and Skowron, "Proportional participatory budgeting with additive utilities", NeurIPS
//! 2021. Because parts of the budget usually stay unspent, voters then get one unit of the currency more each, again
//! and again ("add1"), as long as the projects chosen cost no more than the real budget.

use std::collections::{BTreeMap, HashMap};

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{Allocation, Choice, Money, Proposals};
use crate::amount::Amount;
use crate::ballots::{Candidate, greatest_divisor};
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
        (BigInt::from(raised), BigInt::from(voters))
    };
    let supporters = Supporters::of(proposals, worth);
    let run =
        |raises: u32| Shares::new(proposals, worth, &supporters, share(raises)).run(eligible.clone(), ties);
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
        each: Some(shown(&share(raises).into())),
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

/// Who supports each project: the kind of ballot, how many voters, and what the project is worth to each.
struct Supporters(Vec<Vec<Support>>);

#[derive(Clone, Copy)]
struct Support {
    ballot: usize,
    voters: u64,
    worth: u64,
}

impl Supporters {
    fn of(proposals: &Proposals, worth: Worth) -> Self {
        let mut supporters = vec![Vec::new(); proposals.contest.names().len()];
        for (ballot, cast) in proposals.contest.ballots().iter().enumerate() {
            for (project, points) in cast.ballot.iter().filter(|(_, points)| *points > 0) {
                let worth = match worth {
                    Worth::Cost => proposals.cost(project).0.max(1),
                    Worth::Points => u64::from(points),
                };
                if let Some(list) = supporters.get_mut(project.place()) {
                    list.push(Support { ballot, voters: cast.times, worth });
                }
            }
        }
        Self(supporters)
    }

    fn of_project(&self, project: Candidate) -> &[Support] {
        self.0.get(project.place()).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What voters pay for each unit of worth.
type Price = BigRational;

/// What every kind of ballot has left to spend. Few amounts occur, so a ballot names its amount by number; and all
/// amounts count in the same parts of the money, so that adding and comparing them takes whole numbers.
struct Shares<'a> {
    proposals: &'a Proposals,
    worth: Worth,
    supporters: &'a Supporters,
    /// How many parts make a ten-thousandth of the currency.
    parts: BigInt,
    amounts: Vec<BigInt>,
    /// By kind of ballot, the number of what one voter has left.
    left: Vec<usize>,
}

impl<'a> Shares<'a> {
    fn new(
        proposals: &'a Proposals,
        worth: Worth,
        supporters: &'a Supporters,
        (share, parts): (BigInt, BigInt),
    ) -> Self {
        let left = vec![0; proposals.contest.ballots().len()];
        Self { proposals, worth, supporters, parts, amounts: vec![share], left }
    }

    fn run(mut self, mut open: Vec<Candidate>, ties: &TieBreak) -> Outcome {
        let mut outcome = Outcome::default();
        // Money only gets less, so a price never falls: an old price is a bound, and saves working out the new one.
        let mut bounds: BTreeMap<Candidate, Price> = BTreeMap::new();
        while let Some((price, equal)) = self.cheapest(&mut open, &mut bounds) {
            let cheapest = self.first_among(equal);
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
            outcome
                .choices
                .push(Choice { project, chosen: true, price: Some(self.shown_price(price)), tie });
        }
        outcome
    }

    /// Costs are in ten-thousandths, so a price for each unit of cost is a plain ratio.
    fn shown_price(&self, price: Price) -> Amount {
        match self.worth {
            Worth::Cost => shown(&(price * BigInt::from(Money::ONE.0))),
            Worth::Points => shown(&price),
        }
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

    /// Of projects for the same price those that cost least, and of these the ones most voters support.
    fn first_among(&self, mut equal: Vec<Candidate>) -> Vec<Candidate> {
        let least = equal.iter().map(|one| self.proposals.cost(*one)).min();
        equal.retain(|one| Some(self.proposals.cost(*one)) == least);
        let voters = |one: &Candidate| {
            self.supporters.of_project(*one).iter().map(|support| support.voters).sum::<u64>()
        };
        let most = equal.iter().map(voters).max();
        equal.retain(|one| Some(voters(one)) == most);
        equal
    }

    /// The lowest price at which the supporters pay the project together, those with too little paying all they have.
    fn price(&self, project: Candidate) -> Option<Price> {
        // Voters with the same left and the same worth act alike.
        let mut alike: HashMap<(usize, u64), u64> = HashMap::new();
        for support in self.supporters.of_project(project) {
            let left = self.left.get(support.ballot).copied()?;
            *alike.entry((left, support.worth)).or_default() += support.voters;
        }
        let mut groups: Vec<(&BigInt, u64, u64)> = alike
            .into_iter()
            .filter_map(|((left, worth), voters)| Some((self.amounts.get(left)?, worth, voters)))
            .collect();
        // The first to have too little, for what it is worth to them, come first.
        groups.sort_unstable_by(|(left, worth, _), (other_left, other_worth, _)| {
            match worth == other_worth {
                true => left.cmp(other_left),
                false => (*left * other_worth).cmp(&(*other_left * worth)),
            }
        });
        let mut owing = &self.parts * self.proposals.cost(project).0;
        let mut worth_left: u128 =
            groups.iter().map(|(_, worth, voters)| u128::from(*worth) * u128::from(*voters)).sum();
        for (left, worth, voters) in groups {
            if &owing * worth <= left * worth_left {
                return Some(BigRational::new(owing, &self.parts * worth_left));
            }
            owing -= left * voters;
            worth_left -= u128::from(worth) * u128::from(voters);
        }
        None
    }

    fn pay(&mut self, project: Candidate, price: &Price) {
        let support = self.supporters.of_project(project);
        let mut worth_to = vec![0; self.left.len()];
        for one in support {
            if let Some(worth) = worth_to.get_mut(one.ballot) {
                *worth = one.worth;
            }
        }
        // What a voter pays is so many times the same fraction; its lower part makes all parts finer.
        let unit = support.iter().fold(0, |unit, one| greatest_divisor(unit, one.worth));
        let due = price * (&self.parts * unit);
        self.parts *= due.denom();
        let before = std::mem::take(&mut self.amounts);
        let mut known: HashMap<(usize, u64), usize> = HashMap::new();
        let mut numbers: HashMap<BigInt, usize> = HashMap::new();
        for (left, worth) in self.left.iter_mut().zip(worth_to) {
            *left = *known.entry((*left, worth)).or_insert_with(|| {
                let had = before.get(*left).map(|left| left * due.denom()).unwrap_or_default();
                let pays = due.numer() * worth.checked_div(unit).unwrap_or_default();
                let rest = if pays >= had { BigInt::default() } else { had - pays };
                // The same rest may come from different ways of spending.
                let next = numbers.len();
                *numbers.entry(rest).or_insert(next)
            });
        }
        self.amounts = vec![BigInt::default(); numbers.len()];
        for (amount, number) in numbers {
            if let Some(slot) = self.amounts.get_mut(number) {
                *slot = amount;
            }
        }
    }
}

/// Ten-thousandths of the currency, or of a ratio, as a decimal.
fn shown(value: &BigRational) -> Amount {
    let units = (value * BigInt::from(100_000_000_u64)).to_integer();
    Amount::decimal(u128::try_from(units).unwrap_or(u128::MAX), 12)
}
