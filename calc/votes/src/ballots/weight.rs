//! How often a ballot was cast, in files that count parts of ballots: `3`, `2.5`, `1/3`.

use std::num::NonZeroU64;
use std::str::FromStr;

/// An exact number of ballots: so many parts, of which so many make a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    pub(super) parts: u64,
    pub(super) of: NonZeroU64,
}

/// Why a text is no number of ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number of ballots is whole, a decimal such as 2.5, or a fraction such as 1/3")]
pub struct NotAWeight;

impl Weight {
    pub fn whole(ballots: u64) -> Self {
        Self { parts: ballots, of: NonZeroU64::MIN }
    }

    pub fn is_none(self) -> bool {
        self.parts == 0
    }

    fn fraction(parts: u64, of: NonZeroU64) -> Self {
        let shared = greatest_divisor(parts, of.get());
        Self {
            parts: parts / shared,
            of: NonZeroU64::new(of.get() / shared).unwrap_or(of),
        }
    }
}

impl FromStr for Weight {
    type Err = NotAWeight;

    fn from_str(text: &str) -> Result<Self, NotAWeight> {
        let digits = |text: &str| -> Result<u64, NotAWeight> {
            let only_digits = text.bytes().all(|byte| byte.is_ascii_digit());
            if only_digits { text.parse().map_err(|_| NotAWeight) } else { Err(NotAWeight) }
        };
        if let Ok(ballots) = digits(text) {
            return Ok(Self::whole(ballots));
        }
        if let Some((parts, of)) = text.split_once('/') {
            return Ok(Self::fraction(digits(parts)?, NonZeroU64::new(digits(of)?).ok_or(NotAWeight)?));
        }
        let (whole, decimals) = text.split_once('.').ok_or(NotAWeight)?;
        let decimals = decimals.trim_end_matches('0');
        let places = u32::try_from(decimals.len()).map_err(|_| NotAWeight)?;
        let of = 10_u64.checked_pow(places).and_then(NonZeroU64::new).ok_or(NotAWeight)?;
        Ok(Self::fraction(digits(&format!("{whole}{decimals}"))?, of))
    }
}

/// The greatest number that divides both; the other one if one is nothing.
pub(crate) fn greatest_divisor(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { greatest_divisor(other, one % other) }
}
