use super::Problem;

/// A confidence level from 0.5 to 0.9999.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Level(f64);

impl Level {
    /// The level everybody expects when none is named.
    pub const NINETY_FIVE: Self = Self(0.95);
    /// The level of control limits: about three standard deviations.
    pub const NINETY_NINE_POINT_EIGHT: Self = Self(0.998);

    /// Makes a level of a share such as 0.95.
    ///
    /// # Errors
    /// [`Problem::LevelOutside`] below 0.5, above 0.9999, or when it is no number.
    pub fn new(share: f64) -> Result<Self, Problem> {
        if (0.5..=0.9999).contains(&share) {
            Ok(Self(share))
        } else {
            Err(Problem::LevelOutside)
        }
    }

    /// The level as a share of 1.
    pub fn share(self) -> f64 {
        self.0
    }

    /// What is left on each side: 0.025 at a level of 0.95.
    pub(super) fn tail(self) -> f64 {
        (1.0 - self.0) / 2.0
    }
}

impl Default for Level {
    fn default() -> Self {
        Self::NINETY_FIVE
    }
}
