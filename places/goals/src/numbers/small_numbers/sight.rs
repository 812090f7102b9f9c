use calc_rates::suppress::Told as ToldPercent;

use crate::numbers::model::{Amount, Reading, State};

/// Why a value is not shown, as the last part of its text key. Nobody is told which of two hidden values is the small
/// one and which is hidden for its sake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyHidden {
    /// The source did not tell.
    HiddenAtSource,
    /// Few people stand behind it, or it would give such a value away.
    SmallNumbers,
    /// Too uncertain to be told.
    Uncertain,
    /// The rule lets percents be told only.
    CountsNotTold,
    /// One of the numbers it is computed from is hidden.
    PartHidden,
}

impl WhyHidden {
    pub const fn word(self) -> &'static str {
        match self {
            Self::HiddenAtSource => "hidden-at-source",
            Self::SmallNumbers => "small-numbers",
            Self::Uncertain => "uncertain",
            Self::CountsNotTold => "counts-not-told",
            Self::PartHidden => "part-hidden",
        }
    }
}

/// What may be seen of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    Value(Amount),
    /// A value on so few events that the rule marks it as unstable.
    Unstable(Amount),
    /// A percent near 0 or 100, told as "more than 95".
    Near(ToldPercent),
    Hidden(WhyHidden),
    /// There is no value.
    Missing,
}

impl Shown {
    pub const fn value(self) -> Option<Amount> {
        match self {
            Self::Value(value) | Self::Unstable(value) => Some(value),
            Self::Near(_) | Self::Hidden(_) | Self::Missing => None,
        }
    }
}

/// What may be seen of a reading. With a hidden value go its limits and its number of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    pub shown: Shown,
    pub limits: Option<(Amount, Amount)>,
    /// People or answers behind the value.
    pub people: Option<Amount>,
}

impl Sight {
    pub(super) const fn hidden(why: WhyHidden) -> Self {
        Self { shown: Shown::Hidden(why), limits: None, people: None }
    }

    pub(super) fn open(reading: &Reading, value: Amount) -> Self {
        Self {
            shown: Shown::Value(value),
            limits: reading.lower.zip(reading.upper),
            people: reading.people(),
        }
    }

    /// A reading that no rule hides.
    pub(super) fn unjudged(reading: &Reading) -> Self {
        Self::stated(reading).map_or_else(|sight| sight, |value| Self::open(reading, value))
    }

    /// What a reading says by itself: a value to judge, or that there is none.
    pub(super) fn stated(reading: &Reading) -> Result<Amount, Self> {
        match (reading.state, reading.value) {
            (State::Suppressed, _) => Err(Self::hidden(WhyHidden::HiddenAtSource)),
            (State::Number, Some(value)) => Ok(value),
            (State::Missing, _) | (State::Number, None) => {
                Err(Self { shown: Shown::Missing, limits: None, people: None })
            }
        }
    }
}
