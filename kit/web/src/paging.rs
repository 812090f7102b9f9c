//! Lists that go on: where the next page of names starts, and addresses that keep what a list is narrowed to.

use std::fmt::{self, Display};
use std::str::FromStr;

use crate::escaped;
use kit_store::Day;
use uuid::Uuid;

/// The last row of a page sorted by name; the next page starts after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AfterName {
    /// The stored sort key of the name.
    pub key: Vec<u8>,
    pub id: Uuid,
}

impl AfterName {
    /// Before every name.
    pub fn start() -> Self {
        Self { key: Vec::new(), id: Uuid::nil() }
    }
}

impl Display for AfterName {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in &self.key {
            write!(to, "{byte:02x}")?;
        }
        write!(to, ".{}", self.id)
    }
}

/// An address somebody changed by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the start of a page")]
pub struct NoStart;

impl FromStr for AfterName {
    type Err = NoStart;

    fn from_str(text: &str) -> Result<Self, NoStart> {
        let (key, id) = text.split_once('.').ok_or(NoStart)?;
        let digits: Vec<u32> =
            key.chars().map(|digit| digit.to_digit(16)).collect::<Option<_>>().ok_or(NoStart)?;
        let byte = |pair: &[u32]| match pair {
            [high, low] => u8::try_from(high * 16 + low).map_err(|_| NoStart),
            _ => Err(NoStart),
        };
        let key = digits.chunks(2).map(byte).collect::<Result<_, _>>()?;
        Ok(Self { key, id: id.parse().map_err(|_| NoStart)? })
    }
}

/// The last row of a page sorted by day; the next page starts after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AfterDay {
    pub day: Day,
    pub id: Uuid,
}

/// Before every day of a record. PostgreSQL knows no day as early as the calendar library does.
pub const FIRST_DAY: Day = kit_store::jiff::civil::date(1, 1, 1);

impl AfterDay {
    /// Before every day.
    pub fn start() -> Self {
        Self { day: FIRST_DAY, id: Uuid::nil() }
    }
}

impl Display for AfterDay {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}.{}", self.day, self.id)
    }
}

impl FromStr for AfterDay {
    type Err = NoStart;

    fn from_str(text: &str) -> Result<Self, NoStart> {
        let (day, id) = text.split_once('.').ok_or(NoStart)?;
        let day: Day = day.parse().map_err(|_| NoStart)?;
        if day < FIRST_DAY {
            return Err(NoStart);
        }
        Ok(Self { day, id: id.parse().map_err(|_| NoStart)? })
    }
}

/// One page out of rows read with one more than fit on it, and where the next page starts.
pub fn cut<T, C>(mut rows: Vec<T>, page: i64, after: impl Fn(&T) -> C) -> (Vec<T>, Option<C>) {
    let fit = usize::try_from(page).unwrap_or(usize::MAX);
    let more = rows.len() > fit;
    rows.truncate(fit);
    let next = rows.last().filter(|_| more).map(after);
    (rows, next)
}

/// `name=value&…` of everything that is filled in.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let said = pairs.iter().filter(|(_, value)| !value.is_empty());
    said.map(|(name, value)| format!("{name}={}", escaped(value)))
        .collect::<Vec<_>>()
        .join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_survives_the_address_and_nonsense_is_refused() {
        let after = AfterName { key: vec![0, 15, 255], id: Uuid::from_u128(7) };
        assert_eq!(after.to_string().parse(), Ok(after));
        for nonsense in ["", ".", "0.x", "abc.00000000-0000-0000-0000-000000000007", "zz.7", "é.é"] {
            assert_eq!(nonsense.parse::<AfterName>(), Err(NoStart), "{nonsense}");
            assert_eq!(nonsense.parse::<AfterDay>(), Err(NoStart), "{nonsense}");
        }
        let after = AfterDay { day: "2026-03-07".parse().unwrap(), id: Uuid::from_u128(7) };
        assert_eq!(after.to_string().parse(), Ok(after));
        assert_eq!(query(&[("words", "a&b"), ("sector", "")]), "words=a%26b");
    }
}
