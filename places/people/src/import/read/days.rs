//! Days as people write them, in English and Spanish.

use calc_match::normal::fold;
use kit_store::Day;

/// A day that was read, and whether a person should look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    pub day: Day,
    /// The spelling leaves room for another day.
    pub guessed: bool,
}

const MONTHS: &[(&str, &str, i8)] = &[
    ("january", "enero", 1),
    ("february", "febrero", 2),
    ("march", "marzo", 3),
    ("april", "abril", 4),
    ("may", "mayo", 5),
    ("june", "junio", 6),
    ("july", "julio", 7),
    ("august", "agosto", 8),
    ("september", "septiembre", 9),
    ("october", "octubre", 10),
    ("november", "noviembre", 11),
    ("december", "diciembre", 12),
];

/// What stands first in the days of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in the United States; also where no day of the column tells.
    #[default]
    MonthFirst,
    DayFirst,
    /// Some days have only the one reading, some only the other.
    Mixed,
}

impl Order {
    /// What the days of a column tell by those that have only one reading.
    pub fn of<'a>(column: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut months_first, mut days_first) = (false, false);
        for [first, second, third] in column.into_iter().filter_map(|text| Some(parts(day_alone(text))?.1)) {
            let Some(year) = full_year(third).filter(|_| first <= 31) else {
                continue;
            };
            match (sure(year, first, second).is_some(), sure(year, second, first).is_some()) {
                (true, false) => months_first = true,
                (false, true) => days_first = true,
                (true, true) | (false, false) => {}
            }
        }
        match (months_first, days_first) {
            (false, true) => Self::DayFirst,
            (true, true) => Self::Mixed,
            (_, false) => Self::MonthFirst,
        }
    }
}

/// Reads a day. With slashes `order` says what goes first, unless only the other order is a day; with dots the day goes
/// first. A month alone is its first day, a bare number a spreadsheet's count of days.
pub fn read(text: &str, order: Order) -> Option<Read> {
    let text = day_alone(text);
    numbered(text, order).or_else(|| serial(text)).or_else(|| with_month_name(text))
}

/// Without the hour.
fn day_alone(text: &str) -> &str {
    let text = text.trim();
    text.split(['T', ' '])
        .next()
        .filter(|date| date.len() == 10 && date.contains('-'))
        .unwrap_or(text)
}

/// The three numbers of a day and what parts them.
fn parts(text: &str) -> Option<(char, [i16; 3])> {
    let separator = ['-', '/', '.'].into_iter().find(|mark| text.matches(*mark).count() == 2)?;
    let parts: Vec<i16> =
        text.split(separator).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    Some((separator, parts.try_into().ok()?))
}

fn numbered(text: &str, order: Order) -> Option<Read> {
    let (separator, [first, second, third]) = parts(text)?;
    if first > 31 {
        return sure(first, second, third);
    }
    let year = full_year(third)?;
    if separator == '.' {
        return sure(year, second, first);
    }
    let (month_first, day_first) = (sure(year, first, second), sure(year, second, first));
    let is_same = first == second;
    match (month_first, day_first, order) {
        (Some(day), Some(_), Order::MonthFirst) => Some(day),
        (Some(day), Some(_), Order::Mixed) | (Some(_), Some(day), Order::DayFirst) => {
            Some(Read { guessed: !is_same, ..day })
        }
        (Some(day), None, _) => Some(day),
        (None, Some(day), _) => Some(Read { guessed: order != Order::DayFirst, ..day }),
        (None, None, _) => None,
    }
}

fn sure(year: i16, month: i16, day: i16) -> Option<Read> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let day = Day::new(year, month, day).ok()?;
    Some(Read { day, guessed: false })
}

/// "23" is 2023; years before 1930 are written in full.
fn full_year(year: i16) -> Option<i16> {
    match year {
        0..=29 => Some(2000 + year),
        30..=99 => Some(1900 + year),
        1800..=2200 => Some(year),
        _ => None,
    }
}

/// Days since December 30, 1899, as spreadsheets count them; only counts from 1954 to 2119.
fn serial(text: &str) -> Option<Read> {
    let days: i32 = text.split('.').next()?.parse().ok()?;
    if !(20_000..80_000).contains(&days) || text.len() > 12 {
        return None;
    }
    let day = Day::constant(1899, 12, 30).checked_add(kit_store::jiff::Span::new().days(days)).ok()?;
    Some(Read { day, guessed: true })
}

fn with_month_name(text: &str) -> Option<Read> {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(' ').filter(|word| !matches!(*word, "de" | "del" | "of" | "the")).collect();
    let month = words.iter().find_map(|word| month_of(word))?;
    let numbers: Vec<i16> = words
        .iter()
        .filter(|word| month_of(word).is_none())
        .map(|word| number(word))
        .collect::<Option<_>>()?;
    match numbers[..] {
        [year] if year > 31 => Some(Read { guessed: true, ..sure(full_year(year)?, month.into(), 1)? }),
        [day, year] if day <= 31 => sure(full_year(year)?, month.into(), day),
        _ => None,
    }
}

fn number(word: &str) -> Option<i16> {
    word.trim_end_matches(char::is_alphabetic).parse().ok()
}

fn month_of(word: &str) -> Option<i8> {
    let short = word.len() >= 3 && word.chars().all(char::is_alphabetic);
    MONTHS
        .iter()
        .find(|(english, spanish, _)| short && (english.starts_with(word) || spanish.starts_with(word)))
        .map(|(.., month)| *month)
}
