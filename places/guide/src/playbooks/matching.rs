//! How much of its own a coalition has to raise for a grant, by grant year.

use calc_votes::share::Share;

use super::format::files::{Funds, Years};

/// The match a grant needs, in cents: a grant is at most `cap` of the non-federal funds raised, in kind included, so
/// what has to be raised is the grant divided by the cap, rounded up to the cent.
///
/// Source of the rule: 21 U.S.C. 1532(b), which says it as a cap on the grant; at 80 percent 125 percent of the grant
/// have to be raised, at 67 percent 149.25 percent.
pub fn required(grant_cents: u64, cap: Share) -> u64 {
    let product = u128::from(grant_cents) * u128::from(cap.whole());
    u64::try_from(product.div_ceil(u128::from(cap.part()))).unwrap_or(u64::MAX)
}

/// The years in which `year` falls; none after the last one.
pub fn years_of(funds: &Funds, year: u32) -> Option<&Years> {
    funds.years.iter().find(|years| years.holds_in(year))
}
