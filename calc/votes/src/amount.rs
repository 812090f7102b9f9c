//! Numbers of votes as results show them: exact decimals.

use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A number of votes, with as many decimals as its rule counts in. Written as a decimal: "1914", "120.60602".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Amount {
    /// In units of 10⁻¹², so that amounts of all rules compare.
    units: u128,
}

const DECIMALS: u32 = 12;
const ONE: u128 = 10_u128.pow(DECIMALS);

impl Amount {
    /// A whole number of votes.
    pub fn whole(votes: u64) -> Self {
        Self { units: u128::from(votes) * ONE }
    }

    /// `parts` of which `of` make one vote; digits past the twelfth decimal are cut off.
    pub fn fraction(parts: u64, of: NonZeroU64) -> Self {
        Self { units: u128::from(parts) * ONE / u128::from(of.get()) }
    }

    /// `units` of 10 to the minus `decimals`; digits past the twelfth decimal are cut off.
    pub fn decimal(units: u128, decimals: u32) -> Self {
        let units = match DECIMALS.checked_sub(decimals) {
            Some(more) => units.saturating_mul(10_u128.pow(more)),
            None => units / 10_u128.pow((decimals - DECIMALS).min(38)),
        };
        Self { units }
    }

    /// This much with its point so many decimals further left; digits past the twelfth decimal are cut off.
    #[must_use]
    pub fn shifted(self, decimals: u32) -> Self {
        Self { units: self.units / 10_u128.pow(decimals.min(38)) }
    }

    /// This much less `other`, nothing if there is no more.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self { units: self.units.saturating_sub(other.units) }
    }

    /// The nearest floating point number, for drawings and for JSON. Never for a decision.
    pub fn as_f64(self) -> f64 {
        self.to_string().parse().unwrap_or(f64::MAX)
    }

    /// The number of votes if it is whole.
    pub fn as_whole(self) -> Option<u64> {
        if self.units.is_multiple_of(ONE) {
            u64::try_from(self.units / ONE).ok()
        } else {
            None
        }
    }
}

impl std::ops::Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { units: self.units.saturating_add(other.units) }
    }
}

impl std::iter::Sum for Amount {
    fn sum<All: Iterator<Item = Self>>(all: All) -> Self {
        all.fold(Self::default(), |sum, one| sum + one)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.units / ONE, self.units % ONE);
        if rest == 0 {
            return write!(out, "{whole}");
        }
        let decimals = format!("{rest:012}");
        write!(out, "{whole}.{}", decimals.trim_end_matches('0'))
    }
}

/// Why a text is no number of votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number of votes is written in digits, with at most twelve decimals")]
pub struct NotAnAmount;

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) || decimals.len() > 12 {
            return Err(NotAnAmount);
        }
        let units = format!("{whole}{decimals:0<12}").parse().map_err(|_| NotAnAmount)?;
        Ok(Self { units })
    }
}

impl TryFrom<String> for Amount {
    type Error = NotAnAmount;

    fn try_from(text: String) -> Result<Self, NotAnAmount> {
        text.parse()
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_without_empty_decimals() {
        assert_eq!(Amount::whole(1914).to_string(), "1914");
        assert_eq!(Amount::decimal(12_060_602, 5).to_string(), "120.60602");
        assert_eq!(Amount::decimal(5, 1).to_string(), "0.5");
        assert_eq!(Amount::decimal(1_000_000_000_000_999, 15).to_string(), "1");
        assert_eq!(serde_json::to_string(&Amount::decimal(25, 1)).unwrap(), r#""2.5""#);
        assert_eq!(serde_json::from_str::<Amount>(r#""120.60602""#).unwrap(), Amount::decimal(12_060_602, 5));
        for wrong in ["", ".5", "-1", "1.0000000000001", "1e3", "999999999999999999999999999999"] {
            assert_eq!(wrong.parse::<Amount>(), Err(NotAnAmount), "{wrong}");
        }
        assert_eq!((Amount::whole(7).as_whole(), Amount::decimal(71, 1).as_whole()), (Some(7), None));
        assert!((Amount::decimal(12_060_602, 5).as_f64() - 120.60602).abs() < 1e-12);
    }
}
