//! What is done to percentages.

use serde::{Deserialize, Serialize};

/// How percentages near 0 and 100 are told for groups of a size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// For groups of this many people and more, up to the next band.
    pub group_from: u64,
    /// Percentages up to this are told as "at most" this.
    pub least: f64,
    /// Percentages from this on are told as "at least" this.
    pub most: f64,
    /// The ends themselves are told as they are: 95 as 95, more as "more than 95".
    pub open: bool,
}

/// A percentage as it is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Told {
    /// As it is, from 0 to 100.
    Exactly(f64),
    /// "≥98".
    AtLeast(f64),
    /// "≤2".
    AtMost(f64),
    /// ">95".
    MoreThan(f64),
    /// "<5".
    LessThan(f64),
    /// Between two percentages, both included: "0–5".
    Between(f64, f64),
}

impl Band {
    /// The bands of Utah's school reports.
    pub fn utah() -> Vec<Self> {
        let bands = [(10, 20.0), (20, 10.0), (40, 5.0), (100, 2.0), (300, 1.0)];
        let made =
            bands.map(|(group_from, least)| Self { group_from, least, most: 100.0 - least, open: false });
        made.to_vec()
    }
}

/// Tells a percentage (0 to 100) of a group as the bands say; below the first band as it is.
pub fn in_bands(percent: f64, group: u64, bands: &[Band]) -> Told {
    let band = bands.iter().filter(|band| group >= band.group_from).max_by_key(|band| band.group_from);
    match band {
        Some(band) if band.open && percent > band.most => Told::MoreThan(band.most),
        Some(band) if band.open && percent < band.least => Told::LessThan(band.least),
        Some(band) if !band.open && percent >= band.most => Told::AtLeast(band.most),
        Some(band) if !band.open && percent <= band.least => Told::AtMost(band.least),
        _ => Told::Exactly(percent),
    }
}

/// Relative standard error of `-ln p`, or of `-ln(1 - p)` for shares above one half. Both arguments from 0 to 1.
///
/// The National Survey on Drug Use and Health hides estimates above 0.175. None for shares of 0 and 1, of which the
/// rule says nothing.
pub fn relative_error_of_log(share: f64, standard_error: f64) -> Option<f64> {
    if !(share > 0.0 && share < 1.0 && standard_error >= 0.0) {
        return None;
    }
    let rarer = share.min(1.0 - share);
    Some(standard_error / rarer / -rarer.ln())
}

/// What Washington State's guideline asks of a survey result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SurveyRule {
    /// So many of those eligible answered that answers are treated as counts: the policy for counts applies.
    AsCounts,
    /// Fewer answered, with unequal weights: the weights hide who answered what.
    NothingRequired,
    /// Few respondents of equal weight: percentages near the ends are told in a band.
    Told(Told),
}

/// Decides what a survey result needs (Washington State Department of Health, publishing guideline). `answered` of
/// `eligible` people took part; `respondents` are those the `percent` (0 to 100) is of.
pub fn survey_rule(
    answered: u64,
    eligible: u64,
    equal_weights: bool,
    respondents: u64,
    percent: f64,
) -> SurveyRule {
    // At least 80 percent, without rounding.
    if answered.saturating_mul(5) >= eligible.saturating_mul(4) {
        return SurveyRule::AsCounts;
    }
    if !equal_weights {
        return SurveyRule::NothingRequired;
    }
    SurveyRule::Told(match percent {
        percent if respondents >= 10 => Told::Exactly(percent),
        percent if percent <= 5.0 => Told::Between(0.0, 5.0),
        percent if percent >= 95.0 => Told::Between(95.0, 100.0),
        percent => Told::Exactly(percent),
    })
}
