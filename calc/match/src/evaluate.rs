//! How well the groups found agree with the truth.

use std::collections::HashMap;

use crate::find::Found;

/// Counts over pairs of rows, and the three usual shares, each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evaluation {
    pub rows: usize,
    /// Pairs of rows that stand in one group of [`Found::clusters`].
    pub pairs_found: usize,
    /// Pairs of rows with equal truth.
    pub pairs_true: usize,
    /// Found pairs that are true.
    pub pairs_right: usize,
    /// Right among found; 1 when nothing was found.
    pub precision: f64,
    /// Right among true; 1 when there is nothing to find.
    pub recall: f64,
    /// Harmonic mean of the two; 0 when both are 0.
    pub f1: f64,
}

/// Compares the automatic groups with `truth`, one value per row: rows with equal values are truly
/// the same, and a row with an empty value is like no other.
#[must_use]
pub fn evaluate(found: &Found, truth: &[&str]) -> Evaluation {
    let mut pairs_found = 0;
    let mut pairs_right = 0;
    for cluster in &found.clusters {
        pairs_found += pairs_of(cluster.len());
        pairs_right += agreeing(cluster.iter().filter_map(|row| truth.get(*row)));
    }
    let pairs_true = agreeing(truth.iter());
    let precision = share(pairs_right, pairs_found);
    let recall = share(pairs_right, pairs_true);
    let sum = precision + recall;
    let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
    Evaluation {
        rows: truth.len(),
        pairs_found,
        pairs_true,
        pairs_right,
        precision,
        recall,
        f1,
    }
}

fn agreeing<'t>(values: impl Iterator<Item = &'t &'t str>) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for value in values.map(|value| value.trim()).filter(|value| !value.is_empty()) {
        *counts.entry(value).or_default() += 1;
    }
    counts.into_values().map(pairs_of).sum()
}

fn pairs_of(count: usize) -> usize {
    count * count.saturating_sub(1) / 2
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}
