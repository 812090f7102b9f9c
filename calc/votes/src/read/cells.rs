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

/// The character that parts the cells of a table: the one its first line has most of.
pub(super) fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}
