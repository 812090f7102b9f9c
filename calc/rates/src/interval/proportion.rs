use super::{Estimate, Level, Method, Problem, problem, quantile};

/// Some of a group. Parts of a person are allowed: weighted surveys have them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proportion {
    numerator: f64,
    denominator: f64,
}

impl Proportion {
    /// Takes `numerator` out of `denominator`.
    ///
    /// # Errors
    /// A number below zero or no number, a denominator of zero, a numerator above the denominator.
    pub fn new(numerator: f64, denominator: f64) -> Result<Self, Problem> {
        problem::check(numerator, denominator)?;
        if numerator > denominator {
            return Err(Problem::NumeratorAboveDenominator);
        }
        Ok(Self { numerator, denominator })
    }

    /// From 0 to 1.
    pub fn value(self) -> f64 {
        self.numerator / self.denominator
    }

    /// Wilson score limits, from 0 to 1: they stay there, and stay sensible, for small groups and for 0 or all.
    ///
    /// `(2x + z² ± z √(z² + 4x(1 − p))) / 2(n + z²)`, Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
    pub fn estimate(self, level: Level) -> Estimate {
        let (x, p) = (self.numerator, self.value());
        let z = quantile::normal(level);
        let middle = 2.0 * x + z * z;
        let half = z * (z * z + 4.0 * x * (1.0 - p)).sqrt();
        let whole = 2.0 * (self.denominator + z * z);
        let limits = ((middle - half) / whole, ((middle + half) / whole).min(1.0));
        Estimate::around(p, limits, Method::Wilson, level)
    }
}
