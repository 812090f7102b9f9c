//! Greedy: the projects with the most votes first, as long as there is money.

use super::{Allocation, Choice, Proposals};
use crate::amount::Amount;
use crate::ballots::Candidate;
use crate::ties::{Purpose, TieBreak};

/// What happens at a project the money left does not pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unaffordable {
    /// It is passed over, and a cheaper one may still be chosen.
    PassedOver,
    /// Nothing more is chosen.
    EndsTheCount,
}

/// Chooses by votes.
pub fn greedy(proposals: &Proposals, unaffordable: Unaffordable, ties: &TieBreak) -> Allocation {
    let votes = proposals.votes();
    let total = |one: &Candidate| votes.get(one.place()).copied().unwrap_or_default();
    let (mut left, mut chosen, mut choices) =
        (proposals.contest.standing().collect::<Vec<_>>(), vec![], vec![]);
    left.retain(|one| total(one) > 0 && total(one) >= proposals.least_votes);
    let mut stopped = None;
    while let Some(most) = left.iter().map(total).max() {
        let equal: Vec<Candidate> = left.iter().copied().filter(|one| total(one) == most).collect();
        let round = u32::try_from(choices.len() + 1).unwrap_or(u32::MAX);
        let tie = (equal.len() > 1)
            .then(|| ties.resolve(equal.clone(), Purpose::Seat, round, proposals.contest.names()));
        // Projects that can all be paid need no order.
        let all_fit = proposals.spent(&chosen) + proposals.spent(&equal) <= u128::from(proposals.budget.0);
        let tie = tie.filter(|_| !all_fit);
        let next = match &tie {
            Some(tie) => tie.taken,
            None => equal.first().copied(),
        };
        let Some(project) = next else {
            stopped = tie;
            break;
        };
        left.retain(|one| *one != project);
        let fits = proposals.spent(&chosen) + u128::from(proposals.cost(project).0)
            <= u128::from(proposals.budget.0);
        choices.push(Choice { project, chosen: fits, price: None, tie });
        if fits {
            chosen.push(project);
        } else if unaffordable == Unaffordable::EndsTheCount {
            break;
        }
    }
    let spent = Amount::decimal(proposals.spent(&chosen), 4);
    Allocation { chosen, spent, votes, choices, each: None, stopped }
}
