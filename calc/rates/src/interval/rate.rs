use super::{Estimate, Level, Method, Problem, problem, quantile};

/// The last number up to which computer numbers count one by one.
const MOST_EVENTS: f64 = 9_007_199_254_740_992.0;

/// From here on the exact limits and Byar's agree in more digits than anybody prints, and only Byar's are quick.
const EXACT_UP_TO: f64 = 1_000_000.0;

/// Which method gives the limits of a rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RateRule {
    /// Exact below 100 events, Byar from there: the rule of indicators. The 100 is where the National Center for
    /// Health Statistics leaves exact limits (National Vital Statistics Reports, technical notes).
    #[default]
    ExactBelowHundred,
    /// Exact below 10 events, Byar from there: the rule of England's public health indicators
    /// (PHEindicatormethods, `phe_rate`).
    ExactBelowTen,
    /// Exact up to a million events.
    Exact,
    /// Byar whatever the count.
    Byar,
}

impl RateRule {
    fn method(self, events: f64) -> Method {
        let exact = match self {
            Self::ExactBelowHundred => events < 100.0,
            Self::ExactBelowTen => events < 10.0,
            Self::Exact => events <= EXACT_UP_TO,
            Self::Byar => false,
        };
        if exact { Method::ExactPoisson } else { Method::Byar }
    }
}

/// Whole events for an exposure: residents, person-years, school days. One person can have several events, so
/// a rate may be above 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    events: f64,
    exposure: f64,
}

impl Rate {
    /// Takes `events` among `exposure`.
    ///
    /// # Errors
    /// A number below zero or no number, an exposure of zero, events that are not whole or too many to count.
    pub fn new(events: f64, exposure: f64) -> Result<Self, Problem> {
        problem::check(events, exposure)?;
        if events.fract() != 0.0 {
            return Err(Problem::NotWhole);
        }
        if events > MOST_EVENTS {
            return Err(Problem::TooLarge);
        }
        Ok(Self { events, exposure })
    }

    /// Events per one of the exposure; [`Estimate::per`] makes it per 1,000 or 100,000.
    pub fn value(self) -> f64 {
        self.events / self.exposure
    }

    /// The limits by the method the rule chooses.
    pub fn estimate(self, level: Level, rule: RateRule) -> Estimate {
        let method = rule.method(self.events);
        let (lower, upper) = match method {
            Method::Byar => byar(self.events, level),
            _ => exact(self.events, level),
        };
        let limits = (lower / self.exposure, upper / self.exposure);
        Estimate::around(self.value(), limits, method, level)
    }
}

/// Limits of a count: χ²(α/2; 2x)/2 and χ²(1−α/2; 2x+2)/2, Garwood (1936). Of no event, the lower is 0.
fn exact(events: f64, level: Level) -> (f64, f64) {
    let lower = if events > 0.0 { quantile::half_chi_square(level.tail(), events) } else { 0.0 };
    (lower, quantile::half_chi_square(1.0 - level.tail(), events + 1.0))
}

/// Limits of a count: x(1 − 1/9x − z/3√x)³ and, with x+1 for x, x(1 − 1/9x + z/3√x)³, Breslow and Day (1987).
/// For one or two events at high levels the bracket falls below zero, where it means nothing: the limit is 0.
fn byar(events: f64, level: Level) -> (f64, f64) {
    let z = quantile::normal(level);
    let cube = |x: f64, z: f64| x * (1.0 - 1.0 / (9.0 * x) + z / (3.0 * x.sqrt())).max(0.0).powi(3);
    let lower = if events > 0.0 { cube(events, -z) } else { 0.0 };
    (lower, cube(events + 1.0, z))
}
