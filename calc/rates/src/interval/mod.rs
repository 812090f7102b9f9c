//! How far a counted number can be trusted: confidence limits of proportions and rates, their method always named.
//!
//! - [`Proportion`]: some of a group, such as students who slept too little. Wilson score limits.
//! - [`Rate`]: events for an exposure, such as crashes per 10,000 residents. Exact Poisson or Byar limits ([`RateRule`]).

mod level;
mod method;
mod problem;
mod proportion;
mod quantile;
mod rate;

pub use level::Level;
pub use method::Method;
pub use problem::{Part, Problem};
pub use proportion::Proportion;
pub use rate::{Rate, RateRule};

/// A value with its limits, all in the same unit: `lower ≤ value ≤ upper`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// What was counted, divided by what it was counted in.
    pub value: f64,
    /// Lower confidence limit, never below 0.
    pub lower: f64,
    /// Upper confidence limit.
    pub upper: f64,
    /// How the limits were found.
    pub method: Method,
    /// How often limits found this way hold the true value.
    pub level: Level,
}

impl Estimate {
    /// The same estimate per `multiplier`: 100 for percent, 1,000 or 100,000 for rates.
    #[must_use]
    pub fn per(self, multiplier: f64) -> Self {
        Self {
            value: self.value * multiplier,
            lower: self.lower * multiplier,
            upper: self.upper * multiplier,
            ..self
        }
    }

    /// Rounding must not push a limit past the value, as at a numerator of 0.
    fn around(value: f64, (lower, upper): (f64, f64), method: Method, level: Level) -> Self {
        Self {
            value,
            lower: lower.max(0.0).min(value),
            upper: upper.max(value),
            method,
            level,
        }
    }
}

#[cfg(test)]
mod tests;
