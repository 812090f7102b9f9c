//! Rows and cells of separated text.

use super::{BALLOTS, Mistake, ReadProblem};
use crate::ballots::Weight;

/// One row.
pub(super) struct Row {
    /// The line where it begins, from 1.
    pub line: usize,
    cells: csv::StringRecord,
}

impl Row {
    /// The cell at this place, trimmed; empty beyond the end.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).unwrap_or_default().trim()
    }

    /// Whether no cell holds anything: a blank ballot in some files, nothing in others.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// A mistake at this place.
    pub fn mistake(&self, place: usize, mistake: impl Into<Mistake>) -> ReadProblem {
        mistake.into().in_cell(self.line, place + 1)
    }

    /// The whole number in a cell.
    pub fn number(&self, place: usize, wanted: &'static str) -> Result<u64, ReadProblem> {
        let cell = self.cell(place);
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        let number = if digits { cell.parse().ok() } else { None };
        number.ok_or_else(|| self.mistake(place, Mistake::unexpected(cell, wanted)))
    }

    /// The whole number in a cell, also where a spreadsheet wrote it as `1.0`.
    pub fn whole(&self, place: usize) -> Result<u64, ReadProblem> {
        let cell = self.cell(place);
        let number = cell.split_once('.').filter(|(_, decimals)| decimals.bytes().all(|one| one == b'0'));
        let digits = number.map_or(cell, |(whole, _)| whole);
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = if plain { digits.parse().ok() } else { None };
        number.ok_or_else(|| self.mistake(place, Mistake::unexpected(cell, "a whole number")))
    }

    /// How many ballots a cell says.
    pub fn weight(&self, place: usize) -> Result<Weight, ReadProblem> {
        let cell = self.cell(place);
        cell.parse().map_err(|_| self.mistake(place, Mistake::unexpected(cell, BALLOTS)))
    }
}

/// The rows of a text whose cells `separator` parts, without empty lines. Cells may stand in quotation marks.
pub(super) fn rows(text: &str, separator: u8) -> impl Iterator<Item = Row> {
    let mut builder = csv::ReaderBuilder::new();
    let reader = builder
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    // The text is whole and in memory, so there is nothing that could fail to be read.
    reader.into_records().map_while(Result::ok).map(|record| {
        let line = record
            .position()
            .map_or(1, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        Row { line, cells: record }
    })
}

/// A cell that begins with a quotation mark and never ends would swallow the rest of the ballots.
pub(super) fn all_quotes_end(text: &str, separator: u8) -> Result<(), ReadProblem> {
    let (mut opened, mut begins, mut bytes) = (None, true, text.bytes().enumerate().peekable());
    if !text.contains('"') {
        return Ok(());
    }
    while let Some((place, byte)) = bytes.next() {
        match (opened, byte) {
            (Some(_), b'"') if bytes.next_if(|(_, next)| *next == b'"').is_none() => opened = None,
            (Some(_), _) => {}
            (None, b'"') if begins => opened = Some(place),
            (None, _) => begins = byte == separator || byte == b'\n' || byte == b'\r',
        }
    }
    match opened {
        Some(place) => Err(Mistake::Ends("the quotation mark that closes this one").at(text, place)),
        None => Ok(()),
    }
}

/// The character that parts the cells of a table: the one its first line has most of.
pub(super) fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}
