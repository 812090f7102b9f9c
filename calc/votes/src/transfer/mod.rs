//! The single transferable vote by weighted inclusive Gregory transfers: every ballot of an elected candidate moves on
//! with a part of its value. The Scottish rules, the reference rule of the Proportional Representation Foundation, and
//! the same with exact fractions.

mod arithmetic;
mod engine;
#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use arithmetic::{Cut, DecimalQuota, Decimals, Exact};

use crate::ballots::{Contest, Ranking};
use crate::count::Count;
use crate::ties::TieBreak;

/// Which rules the transfers follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45 to 52: five decimals, the rest cut
    /// off; quota the whole number above votes ÷ (seats + 1); ties by the latest earlier stage that differs. A
    /// candidate with exactly the quota has no surplus, so there is no stage for it.
    Scottish,
    /// Reference rule "WIGM" of the Proportional Representation Foundation, without batches: four decimals, cut off
    /// after each multiplication and division; quota votes ÷ (seats + 1) + 0.0001; a surplus of nothing has its
    /// round.
    Reference,
    /// The same transfers in exact fractions; a candidate is elected above votes ÷ (seats + 1).
    Exact,
    /// Minneapolis (Code of Ordinances, chapter 167): quota the whole number above votes ÷ (seats + 1); the fraction a
    /// surplus is of all votes and the values it gives are cut off after four decimals. One candidate is eliminated
    /// at a time; the city may eliminate those without a chance together, which elects the same.
    Minneapolis,
}

/// What differs between the rules, apart from their arithmetic.
#[derive(Clone, Copy, Debug)]
struct Ways {
    /// Whether a candidate with exactly the quota has a round for the transfer of nothing.
    empty_surplus: bool,
    /// Whether ties look at earlier rounds first.
    earlier_rounds: bool,
}

/// Counts by these rules. At a rank several candidates share, the ballot ends: which of them it means is unknown.
pub fn count(contest: &Contest<Ranking>, seats: NonZeroU32, rule: Rule, ties: &TieBreak) -> Count {
    let parts = contest.parts();
    let decimals = |decimals, quota, cut| Decimals { decimals, quota, cut, parts };
    let official = Ways { empty_surplus: false, earlier_rounds: true };
    let reference = Ways { empty_surplus: true, earlier_rounds: false };
    match rule {
        Rule::Scottish => {
            engine::run(contest, seats, decimals(5, DecimalQuota::Whole, Cut::Once), official, ties)
        }
        Rule::Reference => {
            engine::run(contest, seats, decimals(4, DecimalQuota::PlusUnit, Cut::EachStep), reference, ties)
        }
        Rule::Exact => engine::run(contest, seats, Exact { parts }, reference, ties),
        Rule::Minneapolis => {
            let ways = Ways { earlier_rounds: false, ..official };
            engine::run(contest, seats, decimals(4, DecimalQuota::Whole, Cut::Fraction), ways, ties)
        }
    }
}
