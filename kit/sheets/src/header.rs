//! Which row names the columns, and which rows are no data.

use std::collections::HashSet;

use crate::{LeftOutReason, cell_kind::CellKind, grid::Grid, header_words};

/// How the header is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HeaderChoice {
    /// Look for it.
    #[default]
    Find,
    /// The table has none.
    Absent,
    /// It stands on this line of the source, counted from 1.
    Line(u32),
}

/// What a record is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Header,
    Body,
    LeftOut(LeftOutReason),
}

/// The role of every record.
#[derive(Debug)]
pub(crate) struct Layout {
    pub header: Option<usize>,
    pub roles: Vec<Role>,
}

/// Rows in which a header is looked for, and rows that tell how wide the table is.
const HEADER_WITHIN: usize = 30;
const SAMPLE: usize = 200;
/// Rows below a row of unknown words in which a better header may stand.
const LOOK_AHEAD: usize = 6;
/// Remarks and totals are looked for among this many rows at the end.
const TAIL: usize = 10;
/// A name of a column is short.
const LONGEST_NAME: usize = 80;

pub(crate) fn lay_out(grid: &Grid, choice: HeaderChoice) -> Layout {
    let filled: Vec<usize> = (0..grid.len()).filter(|&record| grid.filled(record) > 0).collect();
    let usual = usual_width(grid, &filled);
    let header = match choice {
        HeaderChoice::Absent => None,
        HeaderChoice::Line(line) => filled.iter().copied().find(|&r| grid.line(r) == line),
        HeaderChoice::Find => find_header(grid, &filled, usual),
    };
    let mut roles = vec![Role::LeftOut(LeftOutReason::Blank); grid.len()];
    let names: Option<Vec<String>> = header.map(|header| comparable(grid, header));
    for &record in &filled {
        let role = match header {
            Some(header) if record < header => Role::LeftOut(LeftOutReason::AboveHeader),
            Some(header) if record == header => Role::Header,
            Some(_) if names.as_ref().is_some_and(|n| is_repeat(grid, record, n)) => {
                Role::LeftOut(LeftOutReason::RepeatedHeader)
            }
            _ => Role::Body,
        };
        if let Some(place) = roles.get_mut(record) {
            *place = role;
        }
    }
    leave_out_tail(grid, &filled, usual, &mut roles);
    Layout { header, roles }
}

/// The most usual number of used cells in a row; the larger among equals.
fn usual_width(grid: &Grid, filled: &[usize]) -> usize {
    let widths: Vec<usize> = filled.iter().take(SAMPLE).map(|&record| grid.used_width(record)).collect();
    let same = |width: usize| widths.iter().filter(|&&other| other == width).count();
    widths.iter().copied().max_by_key(|&width| (same(width), width)).unwrap_or(0)
}

/// The first row that is nearly as full as the table is wide, if it reads like
/// names of columns. A row that is as full but reads like data ends the search.
fn find_header(grid: &Grid, filled: &[usize], usual: usize) -> Option<usize> {
    for (place, &record) in filled.iter().enumerate().take(HEADER_WITHIN) {
        let below = filled.get(place + 1..).unwrap_or_default();
        if below.first().is_some_and(|&next| groups_columns(grid, record, next)) {
            continue;
        }
        let sparse = usual > 1 && grid.filled(record) * 10 < usual * 6;
        if sparse && !known_names(grid, record) {
            continue;
        }
        let below = below.get(..SAMPLE.min(below.len())).unwrap_or_default();
        if !reads_like_names(grid, record, below) {
            return None;
        }
        let better = below.iter().enumerate().take(LOOK_AHEAD);
        let better = better.map(|(ahead, &row)| (row, below.get(ahead + 1..).unwrap_or_default()));
        let mut better = better.filter(|(row, below)| is_better(grid, *row, below, record));
        return better.next().map(|(row, _)| row).or(Some(record));
    }
    None
}

/// Remarks above a table may be as wide as its header. A row of names below them
/// wins when it holds a word we know, the row above holds none, and only below
/// this row the kinds of values change.
fn is_better(grid: &Grid, row: usize, below: &[usize], than: usize) -> bool {
    let knows = |record: usize| grid.cells(record).any(header_words::is_known);
    grid.filled(row) >= grid.filled(than)
        && knows(row)
        && !knows(than)
        && grid.cells(row).all(|cell| cell.trim().is_empty() || could_name(cell.trim()))
        && values_differ_in_kind(grid, row, below)
}

/// Two rows of headings, the upper one over groups of columns: "Contact | | Address | |"
/// above "Email | Phone | Street | City".
fn groups_columns(grid: &Grid, record: usize, next: usize) -> bool {
    let known = |record: usize| -> usize {
        let cells = grid.cells(record).filter(|cell| header_words::is_known(cell));
        cells.map(|cell| cell.trim().to_lowercase()).collect::<HashSet<String>>().len()
    };
    let cells = || grid.cells(next).map(str::trim).filter(|cell| !cell.is_empty());
    known(next) >= 2
        && known(next) > known(record)
        && grid.filled(next) >= grid.filled(record)
        && cells().all(could_name)
        && cells().filter(|cell| header_words::is_known(cell)).count() * 2 >= grid.filled(next)
}

/// Sparse headers exist; two known words in one row settle it.
fn known_names(grid: &Grid, record: usize) -> bool {
    let cells = grid.cells(record);
    cells.filter(|cell| header_words::is_known(cell)).count() >= 2
}

fn reads_like_names(grid: &Grid, record: usize, below: &[usize]) -> bool {
    let cells: Vec<&str> = grid.cells(record).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let known = cells.iter().any(|cell| header_words::is_known(cell));
    let unlike = if counts_up(&cells) {
        0
    } else {
        cells.iter().filter(|cell| !could_name(cell)).count()
    };
    let distinct: HashSet<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
    if unlike * 3 > cells.len() || distinct.len() * 2 <= cells.len() && cells.len() > 1 {
        return false;
    }
    if known || values_differ_in_kind(grid, record, below) {
        return true;
    }
    // All text and no word we know: a header unless its words come again below
    // as data do; a single column of text has none.
    unlike == 0 && cells.len() > 1 && !below.is_empty() && !comes_again(grid, record, below)
}

/// Questions and statements are often numbered in the header: `voter, group, 0, 1, 2, …`.
fn counts_up(cells: &[&str]) -> bool {
    let numbers: Vec<u32> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
    let named = cells.iter().filter(|cell| could_name(cell)).count();
    named > 0
        && numbers.len() >= 5
        && named + numbers.len() == cells.len()
        && numbers.is_sorted_by(|a, b| a < b)
}

fn could_name(cell: &str) -> bool {
    let year = cell.len() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
    let named = CellKind::of(cell) == CellKind::Text
        && cell.chars().count() <= LONGEST_NAME
        && cell.chars().any(char::is_alphabetic);
    named || (year && CellKind::of(cell) == CellKind::Number)
}

/// Some column holds numbers, dates, addresses of mail or telephones below a word.
fn values_differ_in_kind(grid: &Grid, record: usize, below: &[usize]) -> bool {
    (0..grid.cell_count(record)).any(|column| {
        if CellKind::of(grid.cell(record, column)) != CellKind::Text {
            return false;
        }
        let kinds = below.iter().map(|&row| CellKind::of(grid.cell(row, column)));
        let kinds: Vec<CellKind> = kinds.filter(|kind| *kind != CellKind::Empty).collect();
        let other = kinds.iter().filter(|kind| **kind != CellKind::Text).count();
        other > 0 && other * 2 >= kinds.len()
    })
}

fn comes_again(grid: &Grid, record: usize, below: &[usize]) -> bool {
    (0..grid.cell_count(record)).any(|column| {
        let name = grid.cell(record, column).trim();
        !name.is_empty() && below.iter().any(|&row| grid.cell(row, column).trim().eq_ignore_ascii_case(name))
    })
}

fn comparable(grid: &Grid, record: usize) -> Vec<String> {
    let width = grid.used_width(record);
    let cells = grid.cells(record).take(width);
    cells.map(|cell| cell.trim().to_lowercase()).collect()
}

fn is_repeat(grid: &Grid, record: usize, names: &[String]) -> bool {
    names.len() > 1
        && grid.used_width(record) == names.len()
        && grid.cells(record).zip(names).all(|(cell, name)| cell.trim().to_lowercase() == *name)
}

/// Marks totals and remarks, from the last row upwards until a row of data.
fn leave_out_tail(grid: &Grid, filled: &[usize], usual: usize, roles: &mut [Role]) {
    for &record in filled.iter().rev().take(TAIL) {
        if roles.get(record) != Some(&Role::Body) {
            continue;
        }
        let reason = if is_total(grid, record) || usual > 1 && says_only_total(grid, record) {
            LeftOutReason::Total
        } else if usual >= 3 && is_remark(grid, record) {
            LeftOutReason::BelowTable
        } else {
            return;
        };
        if let Some(role) = roles.get_mut(record) {
            *role = Role::LeftOut(reason);
        }
    }
}

/// A sentence or a source line alone in its row, behind a blank line unless it is plainly about the list.
fn is_remark(grid: &Grid, record: usize) -> bool {
    let line = grid.line(record);
    let blank_line = grid.blanks().iter().any(|run| run.last + 1 == line);
    let blank_row = record.checked_sub(1).is_some_and(|r| grid.filled(r) == 0);
    let text = only_text(grid, record);
    let apart = blank_line || blank_row;
    text.is_some_and(|text| {
        let reads_so = text.chars().count() > LONGEST_NAME / 2 || header_words::begins_a_remark(text);
        apart && reads_so || header_words::is_about_the_list(text)
    })
}

/// What a row says that fills one cell only.
fn only_text(grid: &Grid, record: usize) -> Option<&str> {
    let mut cells = grid.cells(record).map(str::trim).filter(|cell| !cell.is_empty());
    cells.next().filter(|_| cells.next().is_none())
}

/// "Total" alone: its numbers were formulas that no program worked out.
fn says_only_total(grid: &Grid, record: usize) -> bool {
    only_text(grid, record).is_some_and(header_words::is_the_word_total)
}

/// "Total: 454", "Total general | 12 | 30": the word first, then numbers only, so
/// that an organization named "Total Wellness" stays.
fn is_total(grid: &Grid, record: usize) -> bool {
    let mut cells = grid.cells(record).map(str::trim).filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else {
        return false;
    };
    let rest: Vec<&str> = cells.collect();
    let numbers_follow = rest.iter().all(|cell| CellKind::of(cell) == CellKind::Number);
    numbers_follow && header_words::names_a_total(first, !rest.is_empty())
}
