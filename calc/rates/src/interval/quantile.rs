//! The two curves the limits are read from.

use statrs::distribution::{ChiSquared, ContinuousCDF, Normal};

use super::Level;

/// How many standard deviations hold `level` of a normal curve: 1.96 for 0.95.
pub fn normal(level: Level) -> f64 {
    Normal::standard().inverse_cdf(1.0 - level.tail())
}

/// The mean of a Poisson count of which `share` lies below: the half of a chi-square quantile at `2 × events`
/// degrees of freedom. `events` from 1 up.
pub fn half_chi_square(share: f64, events: f64) -> f64 {
    ChiSquared::new(2.0 * events).map_or(f64::NAN, |curve| curve.inverse_cdf(share) / 2.0)
}
