//! A table as it was read: its header, its rows, and what was left out and why.

use crate::{
    CardTrouble, Dialect, Encoding, Refused,
    grid::Grid,
    header::{self, HeaderChoice, Role},
};

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetInfo {
    /// Name on the tab.
    pub name: String,
    /// Last row that holds anything, counted from 1; 0 when the sheet is empty.
    pub rows: u32,
    /// Last column that holds anything, counted from 1.
    pub columns: u32,
    /// Merged ranges.
    pub merged: u32,
    /// The tab is not shown.
    pub hidden: bool,
    /// Why this sheet cannot be chosen; the others still can.
    pub refused: Option<Refused>,
}

/// Where a table came from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// Delimited text.
    Text {
        /// Encoding it was read in.
        encoding: Encoding,
        /// It began with a byte order mark.
        marked: bool,
        /// Characters the encoding could not explain, now U+FFFD.
        replaced: u32,
        /// Delimiter and quote.
        dialect: Dialect,
        /// Lines where a quote opens and never closes; read as a plain sign.
        unclosed_quotes: Vec<u32>,
    },
    /// A workbook.
    Workbook {
        /// All its sheets, in tab order.
        sheets: Vec<SheetInfo>,
        /// Index of the sheet that was read.
        chosen: usize,
    },
    /// An address book of cards; every row is a card.
    Cards {
        /// Encoding it was read in.
        encoding: Encoding,
    },
}

/// Why a line is not among the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOutReason {
    /// Nothing but spaces and delimiters.
    Blank,
    /// A title or other text above the header.
    AboveHeader,
    /// The header again, as printed reports repeat it on every page.
    RepeatedHeader,
    /// A row of totals at the end.
    Total,
    /// A remark below the table.
    BelowTable,
    /// Excel's `sep=;` line.
    SeparatorLine,
    /// A card that cannot be read.
    Card(CardTrouble),
}

/// Lines that are not among the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// First line, counted from 1.
    pub first_line: u32,
    /// Last line; differs from the first only for runs of blank lines.
    pub last_line: u32,
    /// Why.
    pub reason: LeftOutReason,
    pub(crate) record: Option<u32>,
}

impl LeftOut {
    /// How many rows of the source this stands for.
    pub fn count(&self) -> u32 {
        self.last_line - self.first_line + 1
    }

    pub(crate) fn lines(first_line: u32, last_line: u32, reason: LeftOutReason) -> Self {
        Self { first_line, last_line, reason, record: None }
    }
}

/// How many rows the source holds, and where each of them went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// Rows of the source, blank ones included.
    pub rows_in: u64,
    /// 1 with a header, otherwise 0.
    pub header: u64,
    /// Rows of the table.
    pub rows: u64,
    /// Rows left out.
    pub left_out: u64,
}

impl Account {
    /// Whether no row went missing.
    pub fn balances(&self) -> bool {
        self.rows_in == self.header + self.rows + self.left_out
    }
}

/// A table. Columns count from 0, lines from 1.
#[derive(Debug)]
pub struct Table {
    source: Source,
    grid: Grid,
    header: Option<u32>,
    headers: Vec<String>,
    width: usize,
    body: Vec<u32>,
    left_out: Vec<LeftOut>,
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    grid: &'a Grid,
    record: usize,
}

impl<'a> Row<'a> {
    /// Line or row number in the source as a person sees it, counted from 1.
    pub fn line(self) -> u32 {
        self.grid.line(self.record)
    }

    /// Text of a cell as it stands in the source; empty beyond the end of the row.
    pub fn cell(self, column: usize) -> &'a str {
        self.grid.cell(self.record, column)
    }

    /// All cells, trailing empty ones included.
    pub fn cells(self) -> impl ExactSizeIterator<Item = &'a str> + Clone {
        self.grid.cells(self.record)
    }

    /// Number of cells; may be less or more than the table is wide.
    pub fn len(self) -> usize {
        self.grid.cell_count(self.record)
    }

    /// Whether the row has no cell at all.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl Table {
    pub(crate) fn assemble(
        source: Source,
        grid: Grid,
        choice: HeaderChoice,
        mut left_out: Vec<LeftOut>,
    ) -> Result<Self, Refused> {
        let layout = header::lay_out(&grid, choice);
        let mut body = Vec::new();
        for (record, role) in layout.roles.iter().enumerate() {
            // The grid bounds the number of records by a u32.
            let index = record as u32;
            match role {
                Role::Header => {}
                Role::Body => body.push(index),
                Role::LeftOut(reason) => left_out.push(LeftOut {
                    record: Some(index),
                    ..LeftOut::lines(grid.line(record), grid.line(record), reason.clone())
                }),
            }
        }
        let blanks = grid.blanks().iter();
        left_out.extend(blanks.map(|run| LeftOut::lines(run.first, run.last, LeftOutReason::Blank)));
        left_out.sort_by_key(|left_out| left_out.first_line);
        if body.is_empty() && layout.header.is_none() && !left_out.iter().any(is_card) {
            return Err(Refused::NoRows);
        }
        let mut table = Self {
            source,
            grid,
            header: layout.header.map(|record| record as u32),
            headers: Vec::new(),
            width: 0,
            body,
            left_out,
        };
        table.name_columns();
        Ok(table)
    }

    fn name_columns(&mut self) {
        let used = |&record: &u32| self.grid.used_width(record as usize);
        let width = self.body.iter().chain(&self.header).map(used).max();
        self.width = width.unwrap_or(0);
        self.headers = match self.header {
            Some(record) => {
                (0..self.width).map(|column| one_line(self.grid.cell(record as usize, column))).collect()
            }
            None => vec![String::new(); self.width],
        };
    }

    /// Where the table came from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Line of the header; 0 for cards, whose columns are named here; `None` when
    /// the table has none and the caller numbers the columns.
    pub fn header_line(&self) -> Option<u32> {
        self.header.map(|record| self.grid.line(record as usize))
    }

    /// One name per column, on one line and trimmed; empty where the header is empty or absent.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Number of columns that hold anything.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.body.len()
    }

    /// Whether the table has a header at most.
    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    /// A row by its place among the rows, counted from 0.
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        self.body.get(index).map(|&record| self.row_at(record))
    }

    /// All rows in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        self.body.iter().map(|&record| self.row_at(record))
    }

    /// What was left out, by line.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Cells of a line that was left out; `None` for blank lines and unreadable cards.
    pub fn left_out_row(&self, left_out: &LeftOut) -> Option<Row<'_>> {
        left_out.record.map(|record| self.row_at(record))
    }

    /// Moves a line that was left out back among the rows. False when it has no cells.
    pub fn put_back(&mut self, line: u32) -> bool {
        let place = self
            .left_out
            .iter()
            .position(|left_out| left_out.first_line == line && left_out.record.is_some());
        let Some(place) = place else {
            return false;
        };
        if let Some(record) = self.left_out.remove(place).record {
            let at = self.body.partition_point(|&other| other < record);
            self.body.insert(at, record);
        }
        self.name_columns();
        true
    }

    /// Counts where every row of the source went.
    pub fn account(&self) -> Account {
        let blank: u64 = self.grid.blanks().iter().map(|run| u64::from(run.last - run.first) + 1).sum();
        let without_cells =
            |left_out: &&LeftOut| left_out.record.is_none() && left_out.reason != LeftOutReason::Blank;
        let outside = self.left_out.iter().filter(without_cells).count();
        Account {
            rows_in: self.grid.len() as u64 + blank + outside as u64,
            header: u64::from(self.header.is_some()),
            rows: self.body.len() as u64,
            left_out: self.left_out.iter().map(|out| u64::from(out.count())).sum(),
        }
    }

    fn row_at(&self, record: u32) -> Row<'_> {
        Row { grid: &self.grid, record: record as usize }
    }
}

fn is_card(left_out: &LeftOut) -> bool {
    matches!(left_out.reason, LeftOutReason::Card(_))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
