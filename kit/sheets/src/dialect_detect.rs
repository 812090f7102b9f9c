//! Finds out how a delimited text is laid out, by trying the delimiters on its beginning.

use crate::dialect::{Delimiter, Dialect, Quote};
use crate::{Limits, grid::Grid, header_words, text_table, unguarded};

/// Rows looked at; a delimiter shows itself early.
const SAMPLE_ROWS: u32 = 300;
const SAMPLE_BYTES: usize = 256 * 1024;

/// Finds how `text` is laid out; a `wanted` delimiter is taken as it is.
pub(crate) fn detect(text: &str, wanted: Option<Delimiter>) -> Dialect {
    let sample = head(text);
    let quote = if single_is_the_quote(sample) { Quote::Single } else { Quote::Double };
    if wanted.is_some() {
        return Dialect { delimiter: wanted, quote };
    }
    let mut best: Option<(f64, Delimiter)> = None;
    for delimiter in Delimiter::ALL {
        if !sample.contains(delimiter.sign()) {
            continue;
        }
        let score = score(sample, delimiter, quote);
        if score > best.map_or(0.0, |(score, _)| score) {
            best = Some((score, delimiter));
        }
    }
    Dialect { delimiter: best.map(|(_, delimiter)| delimiter), quote }
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// How evenly the delimiter cuts the sample; 0 when it is not one.
///
/// The share of rows with the most usual number of cells counts most; among
/// equals the one that gives more cells wins, since addresses hold commas in
/// files cut by tabs.
fn score(sample: &str, delimiter: Delimiter, quote: Quote) -> f64 {
    let grid = cut(sample, delimiter, quote);
    let widths = widths(&grid);
    let rows = widths.len();
    let Some(first) = widths.iter().copied().find(|&width| width > 1) else {
        return 0.0;
    };
    let mut usual = (0_usize, 0_usize);
    for &width in widths.iter().filter(|&&width| width > 1) {
        let same = widths.iter().filter(|&&other| other == width).count();
        if (same, width) > usual {
            usual = (same, width);
        }
    }
    let mut share = usual.0 as f64 / rows as f64;
    let mut width = usual.1;
    let cut = widths.iter().filter(|&&width| width > 1).count();
    // Rows that lost their trailing empty cells: none is wider than the header.
    let header_bounds = widths.iter().all(|&width| width <= first);
    if header_bounds && first > 2 && cut as f64 >= 0.8 * rows as f64 {
        share = share.max(0.75);
        width = width.max(first);
    }
    // Short lists written by hand: rows of any width below a row of names we know.
    if names_columns(&grid) {
        share = share.max(0.6);
        width = width.max(first);
    }
    if share < 0.5 {
        return 0.0;
    }
    share * (1.0 + 0.05 * width.min(20) as f64)
}

fn cut(sample: &str, delimiter: Delimiter, quote: Quote) -> Grid {
    let loose = Limits {
        rows: SAMPLE_ROWS,
        columns: u32::MAX,
        cell_characters: usize::MAX,
        ..Limits::default()
    };
    let mut grid = Grid::new(loose);
    let dialect = Dialect { delimiter: Some(delimiter), quote };
    // Stops at the row limit; the rows so far are the sample.
    let _ = text_table::split(sample, dialect, 1, &mut grid);
    grid
}

/// Whether the first row that holds anything consists of names of columns.
fn names_columns(grid: &Grid) -> bool {
    let Some(first) = (0..grid.len()).find(|&record| grid.filled(record) > 0) else {
        return false;
    };
    let known = grid.cells(first).filter(|cell| header_words::is_known(cell)).count();
    known >= 2 && known == grid.cell_count(first)
}

/// Number of cells of each row that holds anything.
fn widths(grid: &Grid) -> Vec<usize> {
    (0..grid.len())
        .filter(|&record| grid.filled(record) > 0)
        .map(|record| grid.cell_count(record))
        .collect()
}

/// Whether `'` wraps cells and `"` does not: two cells at least begin and end
/// with it, and hardly any does only one of the two.
fn single_is_the_quote(sample: &str) -> bool {
    Delimiter::ALL.into_iter().any(|delimiter| {
        let (mut wrapped, mut opening, mut closing) = (0_usize, 0_usize, 0_usize);
        for line in sample.split(['\n', '\r']).take(SAMPLE_ROWS as usize) {
            for cell in line.split(delimiter.sign()).map(str::trim) {
                if cell.starts_with('"') {
                    return false;
                }
                // A guarded formula may end in an apostrophe by chance.
                let guarded = unguarded(cell).len() < cell.len();
                let opens = cell.len() > 1 && cell.starts_with('\'') && !guarded;
                let closes = cell.len() > 1 && cell.ends_with('\'') && !guarded;
                opening += usize::from(opens);
                closing += usize::from(closes);
                wrapped += usize::from(opens && closes);
            }
        }
        wrapped >= 2 && opening.abs_diff(closing) * 10 <= wrapped
    })
}
