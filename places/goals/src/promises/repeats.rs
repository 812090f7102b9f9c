//! Promises that come again: every so many weeks or months.

use kit_store::Day;
use kit_store::jiff::Span;

kit_store::words! {
    /// In what a rule of repeating counts.
    pub enum RepeatUnit {
        Weeks => "weeks",
        Months => "months",
    }
}

impl RepeatUnit {
    /// The longest pause somebody still means when they say "again": a year of weeks, two years of months.
    pub const fn most(self) -> i64 {
        match self {
            Self::Weeks => 52,
            Self::Months => 24,
        }
    }
}

/// No day after this one is made; the calendar of forms ends here too.
const LAST_YEAR: i16 = 2200;

/// A rule of repeating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeats {
    /// From 1 to [`RepeatUnit::most`].
    pub every: i64,
    pub unit: RepeatUnit,
    /// The first day of the series. Days are counted from here, so that the 31st comes back after a short month.
    pub from: Day,
    /// The last day on which one may fall.
    pub until: Option<Day>,
}

impl Repeats {
    /// The first day of the series after `day`; none once the series is over. A month without the day of the first one
    /// gets its last day, as RFC 5545 leaves open and people expect of "monthly on the 31st".
    pub fn next_after(&self, day: Day) -> Option<Day> {
        let behind = self.steps_before(day);
        let next = (behind..=behind + 2).filter_map(|step| self.day_of(step)).find(|next| *next > day)?;
        let in_time = self.until.is_none_or(|until| next <= until);
        (in_time && next.year() <= LAST_YEAR).then_some(next)
    }

    /// A number of whole steps from the first day that does not lead past `day`; at least one.
    fn steps_before(&self, day: Day) -> i64 {
        let every = self.every.max(1);
        let steps = match self.unit {
            RepeatUnit::Weeks => {
                self.from.until(day).map_or(0, |span| i64::from(span.get_days())) / (7 * every)
            }
            RepeatUnit::Months => (months(day) - months(self.from)) / every,
        };
        steps.max(1)
    }

    fn day_of(&self, step: i64) -> Option<Day> {
        let count = self.every.max(1).checked_mul(step)?;
        let span = match self.unit {
            RepeatUnit::Weeks => Span::new().try_weeks(count).ok()?,
            RepeatUnit::Months => Span::new().try_months(count).ok()?,
        };
        self.from.checked_add(span).ok()
    }
}

fn months(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month())
}
