//! Compact storage of rows and cells: one text, and offsets into it.

use crate::{Limits, Refused, unguarded};

/// A run of blank lines, both ends included, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BlankRun {
    pub first: u32,
    pub last: u32,
}

/// All cells of one sheet in reading order.
///
/// A million and a half small `String`s would cost four times the file; here a
/// cell costs its text and four bytes.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    text: String,
    cell_ends: Vec<u32>,
    record_ends: Vec<u32>,
    lines: Vec<u32>,
    blanks: Vec<BlankRun>,
    limits: Limits,
}

impl Grid {
    pub fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Appends to the cell being written.
    pub fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Forgets what was appended to the cell being written.
    pub fn clear_cell(&mut self) {
        let start = self.cell_start();
        self.text.truncate(start);
    }

    /// Takes the apostrophe away that kept a formula of the cell being written from running.
    pub fn unguard_cell(&mut self) {
        let start = self.cell_start();
        let cell = self.text.get(start..).unwrap_or("");
        if unguarded(cell).len() < cell.len() {
            self.text.remove(start);
        }
    }

    /// Ends the cell being written; `line` names it when it is refused.
    pub fn end_cell(&mut self, line: u32) -> Result<(), Refused> {
        let start = self.cell_start();
        let column = self.open_cells() + 1;
        if column > self.limits.columns {
            return Err(Refused::TooManyColumns { line, limit: self.limits.columns });
        }
        let cell = self.text.get(start..).unwrap_or("");
        // Bytes bound characters, so counting is only needed for long cells.
        if cell.len() > self.limits.cell_characters && cell.chars().count() > self.limits.cell_characters {
            return Err(Refused::CellTooLong { line, column, limit: self.limits.cell_characters });
        }
        let too_many = Refused::TooManyCells { limit: self.limits.cells };
        // One shared text that a million cells repeat inflates here, not in the archive.
        let too_much_text = self.text.len() as u64 > self.limits.inflated_bytes;
        if too_much_text || self.cell_ends.len() >= self.limits.cells as usize {
            return Err(too_many);
        }
        self.cell_ends.push(u32::try_from(self.text.len()).map_err(|_| too_many)?);
        Ok(())
    }

    /// Ends the row being written, which began on `line`.
    pub fn end_record(&mut self, line: u32) -> Result<(), Refused> {
        if self.lines.len() >= self.limits.rows as usize {
            return Err(Refused::TooManyRows { limit: self.limits.rows });
        }
        // `end_cell` bounds the number of cells by a u32.
        self.record_ends.push(self.cell_ends.len() as u32);
        self.lines.push(line);
        Ok(())
    }

    /// Notes lines without any cell.
    pub fn blank(&mut self, first: u32, last: u32) {
        match self.blanks.last_mut() {
            Some(run) if run.last + 1 == first => run.last = last,
            _ => self.blanks.push(BlankRun { first, last }),
        }
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn blanks(&self) -> &[BlankRun] {
        &self.blanks
    }

    pub fn line(&self, record: usize) -> u32 {
        self.lines.get(record).copied().unwrap_or(0)
    }

    /// Cells of a record as it stood in the source, trailing empty ones included.
    pub fn cell_count(&self, record: usize) -> usize {
        let (start, end) = self.cell_range(record);
        end - start
    }

    /// Text of a cell; empty beyond the end of its row.
    pub fn cell(&self, record: usize, column: usize) -> &str {
        let (first, end) = self.cell_range(record);
        let index = first + column;
        if index >= end {
            return "";
        }
        let start = index
            .checked_sub(1)
            .and_then(|before| self.cell_ends.get(before))
            .map_or(0, |&end| end as usize);
        let end = self.cell_ends.get(index).map_or(start, |&end| end as usize);
        self.text.get(start..end).unwrap_or("")
    }

    pub fn cells(&self, record: usize) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.cell_count(record)).map(move |column| self.cell(record, column))
    }

    /// Cells up to the last one that holds more than spaces.
    pub fn used_width(&self, record: usize) -> usize {
        (0..self.cell_count(record))
            .rev()
            .find(|&column| !self.cell(record, column).trim().is_empty())
            .map_or(0, |column| column + 1)
    }

    /// Cells that hold more than spaces.
    pub fn filled(&self, record: usize) -> usize {
        self.cells(record).filter(|cell| !cell.trim().is_empty()).count()
    }

    fn cell_start(&self) -> usize {
        self.cell_ends.last().map_or(0, |&end| end as usize)
    }

    fn open_cells(&self) -> u32 {
        let before = self.record_ends.last().copied().unwrap_or(0);
        self.cell_ends.len() as u32 - before
    }

    fn cell_range(&self, record: usize) -> (usize, usize) {
        let end = self.record_ends.get(record).copied().unwrap_or(0);
        let start = record
            .checked_sub(1)
            .and_then(|before| self.record_ends.get(before))
            .copied()
            .unwrap_or(0);
        (start.min(end) as usize, end as usize)
    }
}
