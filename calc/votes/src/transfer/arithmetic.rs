//! Numbers a transfer reckons in: decimals cut off after a few places, or exact fractions.

use std::num::NonZeroU64;

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;

use crate::amount::Amount;

/// How a rule reckons.
pub(super) trait Arithmetic {
    type Value: Clone + Ord;

    fn whole(&self, votes: u64) -> Self::Value;
    fn add(&self, to: &mut Self::Value, more: &Self::Value);
    fn subtract(&self, from: &mut Self::Value, less: &Self::Value);
    /// `value` for each of so many ballots, given in parts of a ballot.
    fn times(&self, value: &Self::Value, parts: u64) -> Self::Value;
    /// The new value of a ballot: `value` × `surplus` ÷ `total`, rounded as the rule says. `total` is not nothing.
    fn passed_on(&self, value: &Self::Value, surplus: &Self::Value, total: &Self::Value) -> Self::Value;
    /// Votes ÷ (seats + 1), and the least the rule adds to it. `valid` is in parts of a ballot.
    fn quota(&self, valid: u64, seats: u32) -> Self::Value;
    /// Whether a quota has to be exceeded, not just reached.
    fn exceeds(&self) -> bool;
    fn amount(&self, value: &Self::Value) -> Amount;
}

/// Decimals: every value counts in units of 10 to the minus `decimals`. Nine decimals of all the ballots a contest
/// may hold, in their finest parts, stay below 2¹²⁸.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decimals {
    pub decimals: u32,
    pub quota: DecimalQuota,
    pub cut: Cut,
    /// How many parts make a ballot. A weighted ballot is cut off like any other value.
    pub parts: NonZeroU64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DecimalQuota {
    /// The whole number above votes ÷ (seats + 1).
    Whole,
    /// Votes ÷ (seats + 1), cut off, and one unit.
    PlusUnit,
}

/// Where digits are cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Once, after multiplying and dividing.
    Once,
    /// After multiplying, and after dividing.
    EachStep,
    /// Surplus ÷ total is cut off first, then its product with the value.
    Fraction,
}

impl Decimals {
    fn one(self) -> u128 {
        10_u128.pow(self.decimals)
    }
}

impl Arithmetic for Decimals {
    type Value = u128;

    fn whole(&self, votes: u64) -> u128 {
        u128::from(votes) * self.one()
    }

    fn add(&self, to: &mut u128, more: &u128) {
        *to += more;
    }

    fn subtract(&self, from: &mut u128, less: &u128) {
        *from = from.saturating_sub(*less);
    }

    fn times(&self, value: &u128, parts: u64) -> u128 {
        value * u128::from(parts) / u128::from(self.parts.get())
    }

    fn passed_on(&self, value: &u128, surplus: &u128, total: &u128) -> u128 {
        match self.cut {
            Cut::Once => value * surplus / total,
            Cut::Fraction => value * (surplus * self.one() / total) / self.one(),
            Cut::EachStep => (value * surplus / self.one()) * self.one() / total,
        }
    }

    fn quota(&self, valid: u64, seats: u32) -> u128 {
        let shares = (u128::from(seats) + 1) * u128::from(self.parts.get());
        match self.quota {
            DecimalQuota::Whole => (u128::from(valid) / shares + 1) * self.one(),
            DecimalQuota::PlusUnit => self.whole(valid) / shares + 1,
        }
    }

    fn exceeds(&self) -> bool {
        false
    }

    fn amount(&self, value: &u128) -> Amount {
        Amount::decimal(*value, self.decimals)
    }
}

/// Exact fractions of any length.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exact {
    /// How many parts make a ballot.
    pub parts: NonZeroU64,
}

impl Arithmetic for Exact {
    type Value = BigRational;

    fn whole(&self, votes: u64) -> BigRational {
        BigRational::from_integer(BigInt::from(votes))
    }

    fn add(&self, to: &mut BigRational, more: &BigRational) {
        *to += more;
    }

    fn subtract(&self, from: &mut BigRational, less: &BigRational) {
        *from -= less;
    }

    fn times(&self, value: &BigRational, parts: u64) -> BigRational {
        value * BigRational::new(BigInt::from(parts), BigInt::from(self.parts.get()))
    }

    fn passed_on(&self, value: &BigRational, surplus: &BigRational, total: &BigRational) -> BigRational {
        value * surplus / total
    }

    fn quota(&self, valid: u64, seats: u32) -> BigRational {
        let shares = BigInt::from(u64::from(seats) + 1) * BigInt::from(self.parts.get());
        BigRational::new(BigInt::from(valid), shares)
    }

    fn exceeds(&self) -> bool {
        true
    }

    /// Cut off after twelve decimals, for showing only.
    fn amount(&self, value: &BigRational) -> Amount {
        let units = (value * BigInt::from(10_u64.pow(12))).to_integer();
        let units: BigUint = units.magnitude().clone();
        Amount::decimal(u128::try_from(units).unwrap_or(u128::MAX), 12)
    }
}
