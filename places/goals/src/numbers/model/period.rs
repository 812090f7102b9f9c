//! The time a reading is about: a day, a month, a year, a school year.

use std::fmt::{self, Display};
use std::str::FromStr;

use kit_store::Day;
use kit_store::jiff::civil::date;
use kit_text::{Argument, Text};
use serde::{Deserialize, Serialize};

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    Day,
    Month,
    Quarter,
    Half,
    Year,
    /// July to June, named by both years: 2024–25.
    SchoolYear,
    /// So many years taken together, at least three, so that small numbers say more: 2013–2015.
    Years(u8),
}

/// Most years taken together.
const MOST_YEARS: u8 = 20;

impl Span {
    /// Length in years, for drawing.
    fn years(self) -> f64 {
        match self {
            Self::Day => 0.0,
            Self::Month => 1.0 / 12.0,
            Self::Quarter => 0.25,
            Self::Half => 0.5,
            Self::Year | Self::SchoolYear => 1.0,
            Self::Years(years) => f64::from(years),
        }
    }

    const fn code(self) -> i64 {
        match self {
            Self::Day => 0,
            Self::Month => 1,
            Self::Quarter => 2,
            Self::Half => 3,
            Self::Year => 4,
            Self::SchoolYear => 5,
            Self::Years(years) => 10 + years as i64,
        }
    }

    fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Month,
            2 => Self::Quarter,
            3 => Self::Half,
            4 => Self::Year,
            5 => Self::SchoolYear,
            13.. => u8::try_from(code - 10).map_or(Self::Day, Self::Years),
            _ => Self::Day,
        }
    }
}

/// The time a reading is about. Earlier periods are smaller.
///
/// Stored as one number that sorts by time: the first day as `yyyymmdd`, then two digits for the length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period(i64);

kit_store::stored_as_number!(Period);

/// A text that names no period from 1900 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a period from 1900 to 2200")]
pub struct NotAPeriod;

impl Period {
    /// Before and after all periods, for reading whole lists.
    pub const FIRST: Self = Self(0);
    pub const LAST: Self = Self(i64::MAX);

    /// The period of this length that begins on `first`.
    fn starting(first: Day, span: Span) -> Self {
        let day = i64::from(first.year()) * 10_000 + i64::from(first.month()) * 100 + i64::from(first.day());
        Self(day * 100 + span.code())
    }

    pub fn day(day: Day) -> Self {
        Self::starting(day, Span::Day)
    }

    /// The month that holds `day`.
    pub fn month(day: Day) -> Self {
        Self::starting(day.first_of_month(), Span::Month)
    }

    pub fn year(year: i16) -> Self {
        Self::starting(date(year, 1, 1), Span::Year)
    }

    /// The first day; 1 January 1900 for what is stored wrong.
    pub fn first_day(self) -> Day {
        let day = self.0 / 100;
        let part = |value: i64| i8::try_from(value).unwrap_or_default();
        let year = i16::try_from(day / 10_000).unwrap_or_default();
        Day::new(year, part(day / 100 % 100), part(day % 100)).unwrap_or(date(1900, 1, 1))
    }

    pub fn span(self) -> Span {
        Span::from_code(self.0 % 100)
    }

    /// Where the middle of the period lies, in years: 2025.5 for the year 2025.
    pub fn middle(self) -> f64 {
        in_years(self.first_day()) + self.span().years() / 2.0
    }

    /// "2025", "May 2025", "2nd quarter 2025", "2024–25".
    pub fn words(self, text: &Text) -> String {
        let first = self.first_day();
        let year = || Argument::Words(first.year().to_string());
        match self.span() {
            Span::Day => text.long_date(first),
            Span::Month => text.month(first),
            Span::Quarter => {
                text.with("numbers-quarter", [("number", quarter_of(first).into()), ("year", year())])
            }
            Span::Half => text.with(
                "numbers-half",
                [("number", i64::from(first.month() / 7 + 1).into()), ("year", year())],
            ),
            Span::Year => first.year().to_string(),
            Span::SchoolYear => format!("{}–{:02}", first.year(), (first.year() + 1) % 100),
            Span::Years(years) => format!("{}–{}", first.year(), first.year() + i16::from(years) - 1),
        }
    }
}

/// A day as a number of years: noon of 2 July 2025 is about 2025.5.
pub fn in_years(day: Day) -> f64 {
    let length = f64::from(day.days_in_year());
    f64::from(day.year()) + (f64::from(day.day_of_year()) - 1.0) / length
}

fn quarter_of(day: Day) -> i64 {
    i64::from((day.month() - 1) / 3 + 1)
}

/// The form that is typed, sent by programs and read back: "2025", "2025-Q2", "2025-H1", "2025-05", "2025-05-14",
/// "2024-2025", "2013-2015".
impl Display for Period {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.first_day();
        let year = first.year();
        match self.span() {
            Span::Day => write!(to, "{first}"),
            Span::Month => write!(to, "{year}-{:02}", first.month()),
            Span::Quarter => write!(to, "{year}-Q{}", quarter_of(first)),
            Span::Half => write!(to, "{year}-H{}", first.month() / 7 + 1),
            Span::Year => write!(to, "{year}"),
            // Both years in full: 2011-12 is a month.
            Span::SchoolYear => write!(to, "{year}-{}", year + 1),
            Span::Years(years) => write!(to, "{year}-{}", year + i16::from(years) - 1),
        }
    }
}

/// Reads what [`Period`] prints, and the ways spreadsheets write the same: "2024/25", "2024–2025", "Q2 2025",
/// "5/2025", "5/14/2025", "2025.0".
impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let plain = text.trim().replace(['–', '—', '/'], "-").to_uppercase();
        let plain = plain.strip_suffix(".0").unwrap_or(&plain);
        let parts: Vec<&str> = plain.split(['-', ' ']).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [one] => year(one).map(Self::year),
            [one, two] => two_parts(one, two),
            [one, two, three] => three_parts(one, two, three),
            _ => Err(NotAPeriod),
        }
    }
}

fn year(text: &str) -> Result<i16, NotAPeriod> {
    let year: i16 = text.parse().map_err(|_| NotAPeriod)?;
    if text.len() == 4 && (1900..=2200).contains(&year) {
        Ok(year)
    } else {
        Err(NotAPeriod)
    }
}

fn two_parts(one: &str, two: &str) -> Result<Period, NotAPeriod> {
    let (of_year, part) = if one.len() == 4 { (one, two) } else { (two, one) };
    let of_year = year(of_year)?;
    let starting = |month: i8, span: Span| {
        Day::new(of_year, month, 1)
            .map(|first| Period::starting(first, span))
            .map_err(|_| NotAPeriod)
    };
    if let Some(quarter) = part.strip_prefix('Q').or_else(|| part.strip_prefix('T')) {
        let quarter: i8 =
            quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter)).ok_or(NotAPeriod)?;
        return starting(quarter * 3 - 2, Span::Quarter);
    }
    if let Some(half) = part.strip_prefix('H').or_else(|| part.strip_prefix('S')) {
        let half: i8 = half.parse().ok().filter(|half| (1..=2).contains(half)).ok_or(NotAPeriod)?;
        return starting(half * 6 - 5, Span::Half);
    }
    let number: i16 = part.parse().map_err(|_| NotAPeriod)?;
    let pooled = u8::try_from(number - of_year + 1).unwrap_or_default();
    if one.len() == 4 && part.len() == 4 && (3..=MOST_YEARS).contains(&pooled) {
        return starting(1, Span::Years(pooled));
    }
    let is_next_year = number == of_year + 1 || (part.len() == 2 && number == (of_year + 1) % 100);
    match i8::try_from(number) {
        // 2011-12 is December of 2011; a school year that could be a month is written 2011-2012.
        Ok(month @ 1..=12) => starting(month, Span::Month),
        _ if is_next_year && one.len() == 4 => starting(7, Span::SchoolYear),
        _ => Err(NotAPeriod),
    }
}

fn three_parts(one: &str, two: &str, three: &str) -> Result<Period, NotAPeriod> {
    let (of_year, month, day) = if one.len() == 4 { (one, two, three) } else { (three, one, two) };
    let part = |text: &str| text.parse::<i8>().map_err(|_| NotAPeriod);
    Day::new(year(of_year)?, part(month)?, part(day)?)
        .map(Period::day)
        .map_err(|_| NotAPeriod)
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}
