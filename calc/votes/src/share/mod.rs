//! Exact shares, and the bars made of them: "more than half", "at least two thirds", "nine".

#[cfg(test)]
mod tests;

use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An exact part of a whole, above nothing and at most all of it, in lowest terms.
///
/// Written and read as text: "2/3", "75%", "66.7 %".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Share {
    part: u32,
    whole: u32,
}

/// Why a share cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareProblem {
    #[error("a share is written as 2/3 or 75%")]
    Unclear,
    #[error("a share is above nothing and at most all")]
    OutOfRange,
}

impl Share {
    pub const HALF: Self = Self { part: 1, whole: 2 };
    pub const TWO_THIRDS: Self = Self { part: 2, whole: 3 };
    pub const THREE_QUARTERS: Self = Self { part: 3, whole: 4 };
    pub const ALL: Self = Self { part: 1, whole: 1 };

    /// `part` of `whole`.
    ///
    /// # Errors
    /// [`ShareProblem::OutOfRange`] if it is nothing, or more than all.
    pub fn new(part: u32, whole: u32) -> Result<Self, ShareProblem> {
        if part == 0 || part > whole {
            return Err(ShareProblem::OutOfRange);
        }
        let divisor = greatest_divisor(part, whole);
        Ok(Self { part: part / divisor, whole: whole / divisor })
    }

    /// The upper number of the fraction in lowest terms.
    pub fn part(self) -> u32 {
        self.part
    }

    /// The lower number of the fraction in lowest terms.
    pub fn whole(self) -> u32 {
        self.whole
    }

    /// The whole number just below or at this share of `of`, and whether the share is that number exactly.
    fn floor_of(self, of: u64) -> (u64, bool) {
        let product = u128::from(of) * u128::from(self.part);
        let whole = u128::from(self.whole);
        // A share is at most all, so the quotient is at most `of`.
        let floor = u64::try_from(product / whole).unwrap_or(of);
        (floor, product.is_multiple_of(whole))
    }
}

fn greatest_divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}

impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.part, self.whole)
    }
}

impl FromStr for Share {
    type Err = ShareProblem;

    fn from_str(text: &str) -> Result<Self, ShareProblem> {
        let text = text.trim();
        if let Some((part, whole)) = text.split_once('/') {
            let number = |text: &str| text.trim().parse::<u32>().map_err(|_| ShareProblem::Unclear);
            return Self::new(number(part)?, number(whole)?);
        }
        let percent = text.strip_suffix('%').ok_or(ShareProblem::Unclear)?.trim();
        let (units, decimals) = percent.split_once(['.', ',']).unwrap_or((percent, ""));
        if units.is_empty() || decimals.len() > 4 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ShareProblem::Unclear);
        }
        let digits: u32 = format!("{units}{decimals}").parse().map_err(|_| ShareProblem::Unclear)?;
        let scale = decimals.bytes().fold(100, |scale, _| scale * 10);
        Self::new(digits, scale)
    }
}

impl TryFrom<String> for Share {
    type Error = ShareProblem;

    fn try_from(text: String) -> Result<Self, ShareProblem> {
        text.parse()
    }
}

impl From<Share> for String {
    fn from(share: Share) -> Self {
        share.to_string()
    }
}

/// What has to be reached: a share of something, or a plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bar {
    /// "More than half": of 20, eleven.
    MoreThan(Share),
    /// "At least two thirds": of 10, seven; "75 percent" of 12, nine.
    AtLeast(Share),
    /// "Six voting members."
    Number(NonZeroU64),
}

impl Bar {
    /// The smallest whole number that reaches the bar. Never nothing: where nobody is, nothing is reached.
    ///
    /// It may be more than `of`; see [`Bar::can_be_met`].
    pub fn least(self, of: u64) -> u64 {
        match self {
            Self::MoreThan(share) => share.floor_of(of).0.saturating_add(1),
            Self::AtLeast(share) => {
                let (floor, exact) = share.floor_of(of);
                (if exact { floor } else { floor + 1 }).max(1)
            }
            Self::Number(number) => number.get(),
        }
    }

    /// Whether even everybody together could reach it; a rule that can never be met should not be adopted.
    pub fn can_be_met(self, of: u64) -> bool {
        self.least(of) <= of
    }
}
