//! The rule by which meetings come again.

use kit_store::Day;
use kit_store::jiff::Span;
use kit_store::jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// Meetings that come again by one rule.
    MeetingSeriesId
);

kit_store::words! {
    /// In what a series counts.
    pub enum Rhythm {
        /// Every so many weeks on the same weekday.
        Weeks => "weeks",
        /// Every so many months on the same weekday of the month: the third Thursday.
        NthWeekday => "nth_weekday",
        /// Every so many months on the last such weekday of the month.
        LastWeekday => "last_weekday",
    }
}

/// Every so many weeks or months from a day until another, which counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeats {
    pub every: i64,
    pub rhythm: Rhythm,
    pub from: Day,
    pub until: Day,
}

kit_store::row! {
    /// The rule of a series, as it was agreed. Its meetings are records of their own.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct MeetingSeries {
        pub id: MeetingSeriesId,
        pub title: String,
        pub every: i64,
        pub rhythm: Rhythm,
        pub from_day: Day,
        pub until_day: Day,
        pub version: i64,
    }
}

/// Meetings of one series at most: weekly for a year.
pub const MOST: usize = 53;

/// Which such weekday of its month a day is, from 1.
pub fn nth_of_month(day: Day) -> i8 {
    (day.day() + 6) / 7
}

/// The days of a series, the first one first; at most [`MOST`]. A month without a fifth such weekday is left out.
pub fn days_of(rule: Repeats) -> Vec<Day> {
    let steps = (0_i64..).map(|step| step.saturating_mul(rule.every.max(1)));
    let days = steps.map_while(|step| match rule.rhythm {
        Rhythm::Weeks => {
            let day = rule.from.checked_add(Span::new().try_weeks(step).ok()?).ok()?;
            (day <= rule.until).then_some(Some(day))
        }
        Rhythm::NthWeekday | Rhythm::LastWeekday => {
            let month = rule.from.first_of_month().checked_add(Span::new().try_months(step).ok()?).ok()?;
            (month <= rule.until).then(|| weekday_in(month, rule.rhythm, rule.from))
        }
    });
    days.flatten().filter(|day| *day >= rule.from && *day <= rule.until).take(MOST).collect()
}

fn weekday_in(month: Day, rhythm: Rhythm, from: Day) -> Option<Day> {
    let weekday: Weekday = from.weekday();
    let nth = if rhythm == Rhythm::LastWeekday { -1 } else { nth_of_month(from) };
    month.nth_weekday_of_month(nth, weekday).ok()
}
