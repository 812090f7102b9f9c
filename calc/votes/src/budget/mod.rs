//! Participatory budgeting: which projects get the money.
//!
//! Greedy by votes, as most cities do, and the method of equal shares, which lets every voter's part of the budget
//! count alike.

mod equal_shares;
mod greedy;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use equal_shares::{Worth, equal_shares};
pub use greedy::{Unaffordable, greedy};

use crate::amount::Amount;
use crate::ballots::{Ballot, Candidate, Contest, Points};
use crate::ties::Tie;

/// Money in ten-thousandths of the currency, so that every price written with up to four decimals is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub u64);

impl Money {
    pub const ONE: Self = Self(10_000);

    /// A price as people write it: `3400`, `3400.50`, `3400,50`.
    ///
    /// `None` for anything else, more than four decimals, or more money than there is.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        // Three digits after a comma may as well be thousands.
        let comma = || text.split_once(',').filter(|(_, decimals)| matches!(decimals.len(), 1 | 2));
        let (units, decimals) = text.split_once('.').or_else(comma).unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let trimmed = decimals.trim_end_matches('0');
        if units.is_empty() || !digits(units) || !digits(decimals) || trimmed.len() > 4 || units.len() > 14 {
            return None;
        }
        format!("{units}{trimmed:0<4}").parse().ok().map(Self)
    }

    pub fn amount(self) -> Amount {
        Amount::decimal(u128::from(self.0), 4)
    }
}

/// Projects to choose from: the candidates of a contest, in the same order.
#[derive(Clone, Debug)]
pub struct Proposals {
    pub contest: Contest<Points>,
    /// The price of each project; those beyond the list cost nothing.
    pub costs: Vec<Money>,
    pub budget: Money,
    /// Points a project needs to be considered at all.
    pub least_votes: u64,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allocation {
    /// In the order of being chosen.
    pub chosen: Vec<Candidate>,
    pub spent: Amount,
    /// All points for each project, by place.
    pub votes: Vec<u64>,
    pub choices: Vec<Choice>,
    /// The budget of each voter with which the method of equal shares ended.
    pub each: Option<Amount>,
    pub stopped: Option<Tie>,
}

/// One project taken, or passed over because the money left does not pay it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub project: Candidate,
    pub chosen: bool,
    /// With equal shares: what supporters pay for each unit of what the project is worth to them.
    pub price: Option<Amount>,
    pub tie: Option<Tie>,
}

impl Proposals {
    pub fn cost(&self, project: Candidate) -> Money {
        self.costs.get(project.place()).copied().unwrap_or_default()
    }

    /// All points for each project, by place.
    pub fn votes(&self) -> Vec<u64> {
        let mut votes = vec![0_u64; self.contest.names().len()];
        for cast in self.contest.ballots() {
            for (project, points) in cast.ballot.iter() {
                if let Some(sum) = votes.get_mut(project.place()) {
                    *sum = sum.saturating_add(cast.times.saturating_mul(u64::from(points)));
                }
            }
        }
        votes
    }

    /// Projects that may be chosen: they stand, and have the votes they need.
    fn eligible(&self, votes: &[u64]) -> Vec<Candidate> {
        let enough = |one: &Candidate| {
            let votes = votes.get(one.place()).copied().unwrap_or_default();
            votes > 0 && votes >= self.least_votes
        };
        self.contest.standing().filter(enough).collect()
    }

    fn spent(&self, chosen: &[Candidate]) -> u128 {
        chosen.iter().map(|one| u128::from(self.cost(*one).0)).sum()
    }

    /// How many voters have more of the projects they support in `one` choice than in the `other`, and how many fewer.
    pub fn preferring(&self, one: &[Candidate], other: &[Candidate]) -> (u64, u64) {
        let mut preferring = (0, 0);
        for cast in self.contest.ballots() {
            let supported = |chosen: &[Candidate]| {
                cast.ballot
                    .iter()
                    .filter(|(project, points)| *points > 0 && chosen.contains(project))
                    .count()
            };
            match supported(one).cmp(&supported(other)) {
                std::cmp::Ordering::Greater => preferring.0 += cast.times,
                std::cmp::Ordering::Less => preferring.1 += cast.times,
                std::cmp::Ordering::Equal => {}
            }
        }
        preferring
    }

    /// How many voters took part.
    fn voters(&self) -> u64 {
        let marked = self.contest.ballots().iter().filter(|cast| cast.ballot.marked().next().is_some());
        marked.map(|cast| cast.times).sum::<u64>() + self.contest.blank()
    }
}
