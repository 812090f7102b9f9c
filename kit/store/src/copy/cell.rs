use std::fmt::Write;

use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Day, Fault, Kind, Row, Value};

/// One value of a column, of either engine.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Uuid(Option<Uuid>),
    Day(Option<Day>),
    /// Moments too: microseconds.
    Number(Option<i64>),
    Real(Option<f64>),
    Flag(Option<bool>),
    /// JSON columns too: the text as it is stored.
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

impl Cell {
    pub fn read(kind: Kind, row: &Row, index: usize) -> Result<Self, Fault> {
        Ok(match kind {
            Kind::Uuid => Self::Uuid(row.get(index)?),
            Kind::Day => Self::Day(row.get(index)?),
            Kind::Instant | Kind::Number => Self::Number(row.get(index)?),
            Kind::Real => Self::Real(row.get(index)?),
            Kind::Flag => Self::Flag(row.get(index)?),
            Kind::Text | Kind::Json => Self::Text(row.get(index)?),
            Kind::Bytes => Self::Bytes(row.get(index)?),
        })
    }

    pub fn as_value(&self) -> &dyn Value {
        match self {
            Self::Uuid(value) => value,
            Self::Day(value) => value,
            Self::Number(value) => value,
            Self::Real(value) => value,
            Self::Flag(value) => value,
            Self::Text(value) => value,
            Self::Bytes(value) => value,
        }
    }

    pub fn to_json(&self) -> Json {
        let text = |text: Option<String>| text.map_or(Json::Null, Json::String);
        match self {
            Self::Uuid(value) => text(value.map(|id| id.to_string())),
            Self::Day(value) => text(value.map(|day| day.to_string())),
            Self::Number(value) => value.map_or(Json::Null, Json::from),
            // The shortest text that reads back as the same number.
            Self::Real(value) => text(value.map(|number| format!("{number:?}"))),
            Self::Flag(value) => value.map_or(Json::Null, Json::Bool),
            Self::Text(value) => text(value.clone()),
            Self::Bytes(value) => text(value.as_deref().map(to_hex)),
        }
    }

    /// Nothing when the JSON is not of this kind.
    pub fn from_json(kind: Kind, json: &Json) -> Option<Self> {
        let nothing = json.is_null();
        let text = || json.as_str();
        Some(match kind {
            Kind::Uuid => Self::Uuid(read(nothing, || text()?.parse().ok())?),
            Kind::Day => Self::Day(read(nothing, || text()?.parse().ok())?),
            Kind::Instant | Kind::Number => Self::Number(read(nothing, || json.as_i64())?),
            Kind::Real => Self::Real(read(nothing, || text()?.parse().ok())?),
            Kind::Flag => Self::Flag(read(nothing, || json.as_bool())?),
            Kind::Text | Kind::Json => Self::Text(read(nothing, || text().map(str::to_owned))?),
            Kind::Bytes => Self::Bytes(read(nothing, || from_hex(text()?))?),
        })
    }
}

/// Null is a value of every kind; the table itself refuses it where it must not be.
fn read<T>(nothing: bool, value: impl FnOnce() -> Option<T>) -> Option<Option<T>> {
    if nothing { Some(None) } else { value().map(Some) }
}

fn to_hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    digits.chunks(2).map(|pair| Some(digit(pair[0])? * 16 + digit(pair[1])?)).collect()
}
