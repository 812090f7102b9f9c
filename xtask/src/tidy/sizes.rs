//! A file holds one thing.

use super::{Finding, Source};

/// More lines than this are warned about.
const CALM: usize = 400;
/// No file has more lines than this.
const MOST: usize = 700;

pub fn check(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().count();
    if source.rust.is_none() || lines <= CALM {
        return Vec::new();
    }
    let words =
        format!("{lines} lines: a file holds one thing in fewer than {CALM}, and never more than {MOST}");
    vec![Finding { only_warns: lines <= MOST, ..Finding::fault(source, lines, words) }]
}
