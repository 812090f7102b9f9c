//! Paths that exist on one machine only.

use super::{Finding, Source};

/// Written in two halves, so that this file keeps its own rule.
const ROOTS: &[&str] = &[concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/")];

pub fn check(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().enumerate();
    let found = lines.filter_map(|(index, line)| {
        let root = ROOTS
            .iter()
            .find(|root| line.match_indices(**root).any(|(at, _)| starts_a_path(line, at)))?;
        Some(Finding::fault(source, index + 1, format!("`{root}` is a path of one machine")))
    });
    found.collect()
}

/// Not in the middle of a longer path, such as the place `home` in the sources.
fn starts_a_path(line: &str, at: usize) -> bool {
    let before = line[..at].chars().next_back();
    before.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | '*' | '/')))
}
