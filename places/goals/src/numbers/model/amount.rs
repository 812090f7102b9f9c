//! Numbers as people write them, kept exactly.

use std::fmt::{self, Display};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A decimal number in millionths: 7.4 is 7,400,000. Counts, percents and money are kept without rounding; what has
/// more than six decimal places is rounded, halves away from zero.
///
/// Written as decimal text in JSON, so that no reader loses digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(i64);

kit_store::stored_as_number!(Amount);

/// One, in millionths.
const ONE: i64 = 1_000_000;
/// Decimal places that are kept.
const PLACES: usize = 6;
/// Digits before the decimal point; a budget of the federal government still fits.
const WHOLE_DIGITS: usize = 12;

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    #[error("not a number")]
    NotANumber,
    #[error("larger than a trillion")]
    TooLarge,
}

impl Amount {
    pub const ZERO: Self = Self(0);

    pub const fn from_whole(number: i64) -> Self {
        Self(number.saturating_mul(ONE))
    }

    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The nearest amount; `None` for what is not a number or larger than a trillion.
    pub fn from_number(number: f64) -> Option<Self> {
        let millionths = (number * 1e6).round();
        #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
        (millionths.abs() < 1e18).then_some(Self(millionths as i64))
    }

    #[expect(clippy::cast_precision_loss, reason = "charts and intervals need no more than 15 digits")]
    pub fn number(self) -> f64 {
        self.0 as f64 / 1e6
    }

    /// The number when it has no decimal places.
    pub const fn whole(self) -> Option<i64> {
        if self.0 % ONE == 0 { Some(self.0 / ONE) } else { None }
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

/// Reads a number as people write it: "7.4", "7,4", "1,510", "1 510", "1.234.567,8", "−3".
///
/// A single comma with three digits behind it separates thousands, as in the United States, unless a zero stands
/// before it; every other single comma is a decimal comma.
impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let digits: String = digits.chars().filter(|letter| !is_spacing(*letter)).collect();
        let (whole, fraction) = parts_of(&digits).ok_or(NotAnAmount::NotANumber)?;
        let whole = whole.trim_start_matches('0');
        if whole.len() > WHOLE_DIGITS {
            return Err(NotAnAmount::TooLarge);
        }
        let value = value_of(whole)? * ONE + millionths_of(fraction)?;
        Ok(Self(if negative { -value } else { value }))
    }
}

/// Spaces that separate thousands.
fn is_spacing(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}')
}

/// The digits before and behind the decimal sign, thousands separators taken out.
fn parts_of(text: &str) -> Option<(String, &str)> {
    let (whole, fraction, separator) = match (text.rfind('.'), text.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => (&text[..point], &text[point + 1..], ','),
        (Some(_), Some(comma)) => (&text[..comma], &text[comma + 1..], '.'),
        (None, Some(comma)) if separates_thousands(text, comma) => (text, "", ','),
        (None, Some(comma)) => (&text[..comma], &text[comma + 1..], '.'),
        (Some(point), None) if text.matches('.').count() > 1 && text.len() - point == 4 => (text, "", '.'),
        (Some(point), None) => (&text[..point], &text[point + 1..], ','),
        (None, None) => (text, "", ','),
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split(separator).collect();
    let (first, others) = groups.split_first()?;
    let grouped = others.is_empty() || (1..=3).contains(&first.len());
    let fits = grouped && others.iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    let says_something = !digits.is_empty() || !fraction.is_empty();
    (fits && says_something && all_digits(&digits) && all_digits(fraction)).then_some((digits, fraction))
}

/// Whether the commas of a text without points separate thousands: "1,510" but not "0,510" or "7,4".
fn separates_thousands(text: &str, last: usize) -> bool {
    text.matches(',').count() > 1 || (text.len() - last == 4 && last > 0 && !text.starts_with('0'))
}

fn value_of(digits: &str) -> Result<i64, NotAnAmount> {
    if digits.is_empty() {
        Ok(0)
    } else {
        digits.parse().map_err(|_| NotAnAmount::TooLarge)
    }
}

/// The digits behind the decimal point as millionths.
fn millionths_of(fraction: &str) -> Result<i64, NotAnAmount> {
    let kept = &fraction[..fraction.len().min(PLACES)];
    let value = value_of(&format!("{kept:0<PLACES$}"))?;
    let rounds_up = fraction.as_bytes().get(PLACES).is_some_and(|digit| *digit >= b'5');
    Ok(value + i64::from(rounds_up))
}

/// Plain digits with a decimal point and no more places than needed, as programs and forms want them.
impl Display for Amount {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1_000_000, self.0.unsigned_abs() % 1_000_000);
        if rest == 0 {
            return write!(to, "{sign}{whole}");
        }
        let fraction = format!("{rest:06}");
        write!(to, "{sign}{whole}.{}", fraction.trim_end_matches('0'))
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}

impl TryFrom<String> for Amount {
    type Error = NotAnAmount;

    fn try_from(text: String) -> Result<Self, NotAnAmount> {
        text.parse()
    }
}
