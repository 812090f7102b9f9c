use std::collections::{HashMap, HashSet};

use thiserror::Error;

/// People are counted up to here: numbers beyond lose their last digits in arithmetic.
const MOST_PEOPLE: u64 = 1 << 53;
/// More cells are no table to publish but a register of people.
const MOST_CELLS: usize = 5_000;

/// A count of people as it is known to whoever publishes the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The true number.
    Known(u64),
    /// Hidden already by the source; its ends if the source tells them.
    Hidden {
        /// Lower end, included.
        low: u64,
        /// Upper end, included; none when open.
        high: Option<u64>,
    },
}

/// One cell: some people, perhaps out of a group, perhaps with a percentage.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Where it stands: one label for each dimension of the table.
    pub labels: Vec<String>,
    /// How many people; none when nothing is known.
    pub count: Option<Count>,
    /// Out of how many; none when the table does not say.
    pub group: Option<Count>,
    /// From 0 to 100; worked out from count and group when it is not given and both are known.
    pub percent: Option<f64>,
    /// Of the percentage, in percentage points.
    pub standard_error: Option<f64>,
}

impl Cell {
    /// A cell that holds a count only.
    pub fn of_count(labels: impl IntoIterator<Item = impl Into<String>>, count: u64) -> Self {
        Self {
            labels: labels.into_iter().map(Into::into).collect(),
            count: Some(Count::Known(count)),
            group: None,
            percent: None,
            standard_error: None,
        }
    }

    /// The percentage, worked out where it is not given.
    pub(super) fn share(&self) -> Option<f64> {
        if self.percent.is_some() {
            return self.percent;
        }
        match (self.count, self.group) {
            (Some(Count::Known(count)), Some(Count::Known(group))) if group > 0 => {
                Some(100.0 * count as f64 / group as f64)
            }
            _ => None,
        }
    }
}

/// One cell is the sum of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Index of the total.
    pub total: usize,
    /// Indices of its parts.
    pub parts: Vec<usize>,
}

/// Cells and which of them add up to which.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub(super) cells: Vec<Cell>,
    pub(super) sums: Vec<Sum>,
}

/// Why cells are no table.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TableProblem {
    /// More cells than a published table has.
    #[error("more than {MOST_CELLS} cells")]
    TooManyCells,
    /// Two cells stand in the same place.
    #[error("cell {cell}: {labels:?} stands in the table twice")]
    Twice {
        /// Counted from 0.
        cell: usize,
        /// Where it stands.
        labels: Vec<String>,
    },
    /// A cell has more or fewer labels than the first.
    #[error("cell {cell} has another number of labels than the first")]
    Labels {
        /// Counted from 0.
        cell: usize,
    },
    /// More people answered yes than were asked.
    #[error("cell {cell}: {count} of {group} people")]
    MoreThanGroup {
        /// Counted from 0.
        cell: usize,
        /// How many people.
        count: u64,
        /// Out of how many.
        group: u64,
    },
    /// A number of people that nobody counts.
    #[error("cell {cell}: {count} is no number of people")]
    TooMany {
        /// Counted from 0.
        cell: usize,
        /// As given.
        count: u64,
    },
    /// A sum names a cell that is not there, or itself.
    #[error("a sum names cells that are not in the table")]
    NoSuchCell,
}

impl Table {
    /// A table whose totals are found by their labels: a cell with a total's word in one dimension is the sum of all
    /// cells with the same other labels. Nested totals and several breakdowns of one total come out by themselves.
    ///
    /// # Errors
    /// [`TableProblem`] names the cell, counted from 0.
    pub fn new(cells: Vec<Cell>, is_total: impl Fn(&str) -> bool) -> Result<Self, TableProblem> {
        if cells.len() > MOST_CELLS {
            return Err(TableProblem::TooManyCells);
        }
        let dimensions = cells.first().map_or(0, |cell| cell.labels.len());
        let mut places = HashSet::new();
        for (number, cell) in cells.iter().enumerate() {
            check(number, cell, dimensions)?;
            if !places.insert(&cell.labels) {
                return Err(TableProblem::Twice { cell: number, labels: cell.labels.clone() });
            }
        }
        let sums = sums(&cells, dimensions, is_total);
        Ok(Self { cells, sums })
    }

    /// Says of one more total what it is the sum of, such as a county of its districts.
    ///
    /// # Errors
    /// [`TableProblem::NoSuchCell`].
    pub fn add_sum(&mut self, total: usize, parts: Vec<usize>) -> Result<(), TableProblem> {
        let there = parts.iter().chain([&total]).all(|cell| *cell < self.cells.len());
        if !there || parts.contains(&total) || parts.is_empty() {
            return Err(TableProblem::NoSuchCell);
        }
        self.sums.push(Sum { total, parts });
        Ok(())
    }

    /// The cells in the order given.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Which cells add up to which.
    pub fn sums(&self) -> &[Sum] {
        &self.sums
    }
}

fn check(number: usize, cell: &Cell, dimensions: usize) -> Result<(), TableProblem> {
    if cell.labels.len() != dimensions {
        return Err(TableProblem::Labels { cell: number });
    }
    for count in [cell.count, cell.group].into_iter().flatten() {
        if let Count::Known(count) = count
            && count > MOST_PEOPLE
        {
            return Err(TableProblem::TooMany { cell: number, count });
        }
    }
    if let (Some(Count::Known(count)), Some(Count::Known(group))) = (cell.count, cell.group)
        && count > group
    {
        return Err(TableProblem::MoreThanGroup { cell: number, count, group });
    }
    Ok(())
}

fn sums(cells: &[Cell], dimensions: usize, is_total: impl Fn(&str) -> bool) -> Vec<Sum> {
    let mut sums = Vec::new();
    for dimension in 0..dimensions {
        let mut lines: HashMap<Vec<&str>, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for (number, cell) in cells.iter().enumerate() {
            let others = cell.labels.iter().enumerate().filter(|(at, _)| *at != dimension);
            let line = lines.entry(others.map(|(_, label)| label.as_str()).collect()).or_default();
            if is_total(&cell.labels[dimension]) {
                line.0.push(number)
            } else {
                line.1.push(number)
            }
        }
        let whole = lines.into_values().filter(|(_, parts)| !parts.is_empty());
        sums.extend(whole.flat_map(|(totals, parts)| {
            totals.into_iter().map(move |total| Sum { total, parts: parts.clone() })
        }));
    }
    sums.sort_by_key(|sum| sum.total);
    sums
}

/// Whether a label means everybody together: "Total", "All ages", "Todas las edades". English and Spanish.
pub fn is_total_word(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    let first = label.split_whitespace().next().unwrap_or("");
    let words = [
        "total",
        "totals",
        "all",
        "overall",
        "everybody",
        "sum",
        "grand",
        "todo",
        "todos",
        "todas",
        "totales",
    ];
    words.contains(&first)
}
