//! How far along a number is: against its baseline, its target, and the straight way between the two.
//!
//! The three ratios are the columns of results-based scorecards. Where they would divide by zero they give nothing,
//! which pages print as "n/a". The same below zero, where a percent would turn better into worse.

mod way;

pub use way::{Standing, Way};

/// What to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// This value.
    Value(f64),
    /// The own baseline changed by this share: −0.2 is a fifth less.
    Share(f64),
    /// The own baseline changed by this much, in its own unit: −3 is three points less.
    Points(f64),
}

impl Target {
    /// The value to reach. Nothing when it is told from a baseline that is not there yet.
    pub fn value(self, baseline: Option<f64>) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Share(share) => Some(baseline? * (1.0 + share)),
            Self::Points(points) => Some(baseline? + points),
        }
    }
}

/// How far a value is from its target, as a share of the target: (A − T) / T.
pub fn variance(actual: f64, target: f64) -> Option<f64> {
    share_of(actual - target, target)
}

/// A value in percent of its target: A / T × 100.
pub fn percent_of_target(actual: f64, target: f64) -> Option<f64> {
    share_of(actual, target).map(|share| share * 100.0)
}

/// What became of a value. Both kinds belong together: a fall from 10% to 8% is two points, and a fifth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// In the unit of the value; of percentages, in percentage points.
    pub points: f64,
    /// In percent of the first value, (A − F) / F × 100; nothing when that is "n/a".
    pub percent: Option<f64>,
}

impl Change {
    /// From the first value, the baseline, to the newest.
    pub fn between(first: f64, newest: f64) -> Self {
        let points = newest - first;
        Self { points, percent: share_of(points, first).map(|share| share * 100.0) }
    }
}

fn share_of(part: f64, whole: f64) -> Option<f64> {
    let share = part / whole;
    (whole > 0.0 && share.is_finite()).then_some(share)
}

#[cfg(test)]
mod tests;
