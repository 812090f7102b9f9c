use std::fmt;

/// Which of the numbers cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was counted.
    Numerator,
    /// What it was counted in.
    Denominator,
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Numerator => "numerator",
            Self::Denominator => "denominator",
        })
    }
}

/// Why two numbers have no limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Infinite, or not a number at all.
    #[error("the {0} is not a number")]
    NotANumber(Part),
    /// Below zero.
    #[error("the {0} is below zero")]
    Negative(Part),
    /// Nobody was counted: "n/a", not a mistake.
    #[error("the denominator is zero, so there is no value")]
    ZeroDenominator,
    /// More counted than there are.
    #[error("the numerator is larger than the denominator, which a proportion cannot have")]
    NumeratorAboveDenominator,
    /// A part of an event.
    #[error("the numerator of a rate counts events and must be a whole number")]
    NotWhole,
    /// More events than a computer number counts one by one (2⁵³).
    #[error("the numerator is too large to be counted exactly")]
    TooLarge,
    /// A level no one can use.
    #[error("the confidence level must be from 0.5 to 0.9999")]
    LevelOutside,
}

impl Problem {
    /// Whether pages show "n/a" rather than a mistake.
    pub fn is_not_applicable(self) -> bool {
        self == Self::ZeroDenominator
    }

    /// The number to look at first; nothing when it is the level.
    pub fn part(self) -> Option<Part> {
        match self {
            Self::NotANumber(part) | Self::Negative(part) => Some(part),
            Self::ZeroDenominator => Some(Part::Denominator),
            Self::NotWhole | Self::TooLarge | Self::NumeratorAboveDenominator => Some(Part::Numerator),
            Self::LevelOutside => None,
        }
    }
}

/// Both numbers finite and not below zero, the denominator above it.
pub(super) fn check(numerator: f64, denominator: f64) -> Result<(), Problem> {
    for (part, number) in [(Part::Numerator, numerator), (Part::Denominator, denominator)] {
        if !number.is_finite() {
            return Err(Problem::NotANumber(part));
        }
        if number < 0.0 {
            return Err(Problem::Negative(part));
        }
    }
    if denominator == 0.0 { Err(Problem::ZeroDenominator) } else { Ok(()) }
}
