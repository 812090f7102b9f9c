use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use super::IntervalRule;

/// Lower and upper confidence limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
    /// How they were drawn.
    pub method: Method,
}

/// How limits were drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// On the log-odds scale, with Student's t.
    LogitStudent,
    /// Estimate plus and minus t times the standard error.
    Student,
    /// Estimate plus and minus the normal quantile times the standard error.
    Normal,
    /// For a share of exactly 0 or 1, where the standard error says nothing: the limits of Clopper and Pearson for
    /// as many answers (Korn and Graubard 1998; NCHS Vital and Health Statistics 2, 175, 2017).
    ClopperPearson,
}

impl Method {
    /// Name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::LogitStudent => "logit-t",
            Self::Student => "t",
            Self::Normal => "normal",
            Self::ClopperPearson => "clopper-pearson",
        }
    }
}

/// What limits are drawn from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis {
    pub value: f64,
    pub standard_error: f64,
    pub degrees_of_freedom: u64,
    pub answers: u64,
    pub is_share: bool,
    pub level: f64,
}

/// Limits, or none where the sample is too small to say: no degrees of freedom.
pub(super) fn limits(basis: Basis, rule: IntervalRule) -> Option<Limits> {
    let Basis { value, standard_error, .. } = basis;
    if basis.is_share && (value <= 0.0 || value >= 1.0) {
        return Some(at_the_edge(basis));
    }
    let student = student(basis);
    let (low, high, method) = match rule {
        IntervalRule::Normal => {
            let reach = normal(basis.level) * standard_error;
            (value - reach, value + reach, Method::Normal)
        }
        IntervalRule::Student => {
            let reach = student? * standard_error;
            (value - reach, value + reach, Method::Student)
        }
        IntervalRule::Logit => {
            let reach = student? * standard_error / (value * (1.0 - value));
            let middle = (value / (1.0 - value)).ln();
            let back = |odds: f64| 1.0 / (1.0 + (-odds).exp());
            (back(middle - reach), back(middle + reach), Method::LogitStudent)
        }
    };
    Some(Limits { low, high, method })
}

fn at_the_edge(basis: Basis) -> Limits {
    let tail = (1.0 - basis.level) / 2.0;
    let width = 1.0 - tail.powf(1.0 / basis.answers as f64);
    let (low, high) = if basis.value <= 0.0 { (0.0, width) } else { (1.0 - width, 1.0) };
    Limits { low, high, method: Method::ClopperPearson }
}

/// How many standard errors hold `level` of Student's curve; none without degrees of freedom.
fn student(basis: Basis) -> Option<f64> {
    let curve = StudentsT::new(0.0, 1.0, basis.degrees_of_freedom as f64).ok()?;
    Some(curve.inverse_cdf(f64::midpoint(1.0, basis.level)))
}

fn normal(level: f64) -> f64 {
    Normal::standard().inverse_cdf(f64::midpoint(1.0, level))
}
