//! The one place every value passes before anybody sees it: on a page, in a chart, an export, an answer to a program.
//!
//! A reading of a small group is not shown. How small is a policy of its source. What is hidden here is hidden by its
//! own size; cells hidden so that others cannot be recomputed are added by the same function.

use super::model::{Amount, Reading, State};

kit_store::words! {
    /// Published rules for how small a group may be, and our own.
    #[derive(Default)]
    pub enum Policy {
        /// Groups of fewer than 20 answers: the house rule for outcome data.
        #[default]
        FewerThanTwenty => "fewer_than_20",
        /// Counts from 1 to 9 (Washington State Department of Health).
        FewerThanTen => "fewer_than_10",
        /// Counts from 1 to 10; zeros are shown (California Health and Human Services).
        FewerThanEleven => "fewer_than_11",
        /// Groups of 15 or fewer (Delaware Department of Education).
        FifteenOrFewer => "fifteen_or_fewer",
        /// Nothing is about people, or all of it is public.
        None => "none",
    }
}

/// Why a value is not shown, as the last part of its text key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyHidden {
    /// The source did not tell.
    HiddenAtSource,
    /// Too few people or answers stand behind it.
    SmallGroup,
    /// Too few events.
    SmallCount,
    /// One of the numbers it is computed from is hidden.
    PartHidden,
}

impl WhyHidden {
    pub const fn word(self) -> &'static str {
        match self {
            Self::HiddenAtSource => "hidden-at-source",
            Self::SmallGroup => "small-group",
            Self::SmallCount => "small-count",
            Self::PartHidden => "part-hidden",
        }
    }
}

/// What may be seen of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Value(Amount),
    Hidden(WhyHidden),
    /// There is no value.
    Missing,
}

impl Shown {
    pub const fn value(self) -> Option<Amount> {
        match self {
            Self::Value(value) => Some(value),
            Self::Hidden(_) | Self::Missing => None,
        }
    }
}

/// What may be seen of `reading` under the policy of its source. Comparisons are published by others and are shown.
pub fn shown(policy: Policy, reading: &Reading) -> Shown {
    match (reading.state, reading.value) {
        (State::Suppressed, _) => Shown::Hidden(WhyHidden::HiddenAtSource),
        (State::Missing, _) | (_, None) => Shown::Missing,
        (State::Number, Some(value)) if !reading.series.is_empty() => Shown::Value(value),
        (State::Number, Some(value)) => match too_small(policy, reading) {
            Some(why) => Shown::Hidden(why),
            None => Shown::Value(value),
        },
    }
}

fn too_small(policy: Policy, reading: &Reading) -> Option<WhyHidden> {
    let people = reading.denominator.or(reading.sample_size.map(Amount::from_whole));
    let smaller_group = |least: i64| {
        people.filter(|people| *people < Amount::from_whole(least)).map(|_| WhyHidden::SmallGroup)
    };
    let smaller_count = |least: i64| {
        let some = reading.numerator.filter(|events| *events > Amount::ZERO);
        some.filter(|events| *events < Amount::from_whole(least)).map(|_| WhyHidden::SmallCount)
    };
    match policy {
        Policy::None => None,
        Policy::FewerThanTwenty => smaller_group(20),
        Policy::FewerThanTen => smaller_group(10).or_else(|| smaller_count(10)),
        Policy::FewerThanEleven => smaller_group(11).or_else(|| smaller_count(11)),
        Policy::FifteenOrFewer => smaller_group(16),
    }
}
