//! Reading counts, money and hours as people type them; numbers are read as everywhere in the place.

use kit_web::Mistakes;

use crate::numbers::model::Amount;

/// More than everybody alive; more is a slip of the finger.
const MOST_PEOPLE: i64 = 10_000_000_000;
/// A hundred million dollars.
const MOST_CENTS: i64 = 10_000_000_000;
/// More hours than a thousand people have in a year, in hundredths.
const MOST_HOURS: i64 = 1_000_000_000;
/// Millionths in a hundredth.
const HUNDREDTH: i64 = 10_000;

/// A whole number from 0; commas between thousands are fine.
pub fn parse_count(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    let count = |amount: Amount| amount.whole().filter(|count| *count <= MOST_PEOPLE);
    parse(field, typed, "activities-count-wrong", count, mistakes)
}

/// Dollars, with or without cents: `3400`, `$3,400.50`; in cents.
pub fn parse_cents(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    let cents = |amount: Amount| hundredths(amount).filter(|cents| *cents <= MOST_CENTS);
    parse(field, typed.trim_start_matches('$'), "activities-money-wrong", cents, mistakes)
}

/// Hours, with at most two decimal places: `12`, `1.5`, `1,5`; in hundredths of an hour.
pub fn parse_hours(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    let hours = |amount: Amount| hundredths(amount).filter(|hours| *hours <= MOST_HOURS);
    parse(field, typed, "activities-hours-wrong", hours, mistakes)
}

/// A count as the form shows it again.
pub fn typed_count(count: Option<i64>) -> String {
    count.map(|count| count.to_string()).unwrap_or_default()
}

/// Hundredths as the form shows them again: `3400`, `1.50`.
pub fn typed_hundredths(amount: Option<i64>) -> String {
    match amount {
        None => String::new(),
        Some(amount) if amount % 100 == 0 => (amount / 100).to_string(),
        Some(amount) => format!("{}.{:02}", amount / 100, amount % 100),
    }
}

fn parse(
    field: &str,
    typed: &str,
    wrong: &'static str,
    read: impl Fn(Amount) -> Option<i64>,
    mistakes: &mut Mistakes,
) -> Option<i64> {
    if typed.is_empty() {
        return None;
    }
    let number = typed.parse().ok().filter(|amount: &Amount| !amount.is_negative()).and_then(read);
    if number.is_none() {
        mistakes.add(field, wrong);
    }
    number
}

fn hundredths(amount: Amount) -> Option<i64> {
    (amount.millionths() % HUNDREDTH == 0).then(|| amount.millionths() / HUNDREDTH)
}
