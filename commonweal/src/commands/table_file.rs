//! A file of numbers as the calculating commands read it: the first line names the columns.

use std::path::Path;

use anyhow::{Context, bail};
use kit_sheets::{HeaderChoice, LeftOutReason, ReadOptions, Table};

/// The exit code when a file cannot be used as asked.
pub const UNUSABLE: i32 = 2;

/// Reads a CSV or Excel file with every row it has: a row of blanks and stars is data here.
pub fn read(file: &Path) -> anyhow::Result<Table> {
    let name = file.display();
    let bytes = std::fs::read(file).with_context(|| format!("{name} cannot be read"))?;
    let read = |header| {
        let options = ReadOptions { header, ..ReadOptions::default() };
        kit_sheets::read_table(&bytes, options).with_context(|| format!("{name} is not usable"))
    };
    let mut table = read(HeaderChoice::Line(1))?;
    if table.header_line().is_none() {
        table = read(HeaderChoice::Find)?;
    }
    let kept = |reason: &LeftOutReason| {
        matches!(reason, LeftOutReason::Total | LeftOutReason::BelowTable | LeftOutReason::RepeatedHeader)
    };
    let lines: Vec<u32> = table
        .left_out()
        .iter()
        .filter(|left_out| kept(&left_out.reason))
        .map(|left_out| left_out.first_line)
        .collect();
    for line in lines {
        table.put_back(line);
    }
    Ok(table)
}

/// The position of a column by its header, without regard to capitals.
pub fn find_column(table: &Table, name: &str) -> Option<usize> {
    let wanted = name.trim();
    table.headers().iter().position(|header| header.trim().eq_ignore_ascii_case(wanted))
}

/// The position of a column that must be there.
pub fn column(table: &Table, name: &str) -> anyhow::Result<usize> {
    match find_column(table, name) {
        Some(column) => Ok(column),
        None => bail!("there is no column {name:?}; the columns are: {}", table.headers().join(", ")),
    }
}

/// What a cell of numbers holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// Nothing, or the mark of a number that is hidden or unknown: `NA`, `*`, `1-5*`.
    Missing,
    /// Something that is no number.
    Unclear,
}

impl Cell {
    /// Reads a number with a decimal point or comma: `1,234.5`, `1234.5`, `1234,5`. A comma before exactly three
    /// digits groups thousands, unless nothing but a zero stands before it.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if is_missing(text) {
            return Self::Missing;
        }
        let numeral = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '+' | 'e' | 'E');
        if !text.chars().all(numeral) {
            return Self::Unclear;
        }
        let plain = if groups_thousands(text) {
            text.replace(',', "")
        } else {
            text.replacen(',', ".", 1)
        };
        plain
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .map_or(Self::Unclear, Self::Number)
    }

    /// The number, if there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Missing | Self::Unclear => None,
        }
    }
}

fn is_missing(text: &str) -> bool {
    text.is_empty()
        || text.ends_with('*')
        || ["na", "n/a", "-", "."].iter().any(|mark| text.eq_ignore_ascii_case(mark))
}

fn groups_thousands(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default().trim_start_matches(['-', '+']);
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.chars().all(|sign| sign.is_ascii_digit());
    whole.contains(',')
        && (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, wanted) in [
            (" 12 ", 12.0),
            ("0.95", 0.95),
            ("0,95", 0.95),
            ("0,950", 0.95),
            ("1,234", 1234.0),
            ("7,564,336,677", 7_564_336_677.0),
            ("1,234.5", 1234.5),
            ("1234,5", 1234.5),
            ("-3", -3.0),
            ("1e3", 1000.0),
        ] {
            assert_eq!(Cell::read(text), Cell::Number(wanted), "{text}");
        }
        for text in ["", " ", "NA", "n/a", "*", "1-5*", "-", "."] {
            assert_eq!(Cell::read(text), Cell::Missing, "{text}");
        }
        for text in ["ten", "1,2,3", "NaN", "inf", "1e999", "--1", "12 %", "1.2.3", "0x10", "١٢"] {
            assert_eq!(Cell::read(text), Cell::Unclear, "{text}");
        }
    }
}
