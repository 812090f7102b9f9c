use serde::{Deserialize, Serialize};

use crate::Run;

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Width {
    /// As wide as its words.
    Fit,
    /// So many shares of the room that is left.
    Shares(u8),
}

/// On which side the words of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Start,
    /// For numbers.
    End,
}

/// A column with its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub heading: String,
    pub width: Width,
    pub align: Align,
}

impl Column {
    /// A column of words that takes its share of the room.
    pub fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), width: Width::Shares(1), align: Align::Start }
    }

    /// A column as wide as its words.
    pub fn fitting(heading: impl Into<String>) -> Self {
        Self { width: Width::Fit, ..Self::words(heading) }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>) -> Self {
        Self { align: Align::End, ..Self::fitting(heading) }
    }

    #[must_use]
    pub fn shares(mut self, shares: u8) -> Self {
        self.width = Width::Shares(shares);
        self
    }
}

/// Rows below headings that come back on every page. The first column names its row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows, above it; empty where the heading before it says so.
    pub caption: String,
    pub columns: Vec<Column>,
    /// As many cells as columns; missing ones are empty.
    pub rows: Vec<Vec<Vec<Run>>>,
    /// Room in each row for a pen: a sheet to sign.
    pub is_to_fill_in: bool,
}

impl Table {
    pub fn new(columns: Vec<Column>) -> Self {
        Self {
            caption: String::new(),
            columns,
            rows: Vec::new(),
            is_to_fill_in: false,
        }
    }

    #[must_use]
    pub fn captioned(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    #[must_use]
    pub fn to_fill_in(mut self) -> Self {
        self.is_to_fill_in = true;
        self
    }

    /// A row of plain words.
    pub fn row<const N: usize>(&mut self, cells: [&str; N]) -> &mut Self {
        self.rows.push(cells.into_iter().map(|words| vec![Run::plain(words)]).collect());
        self
    }
}
