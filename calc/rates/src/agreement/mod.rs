//! How far raters who judged the same things agree, beyond what chance alone would give.
//!
//! Two raters: Cohen, Educational and Psychological Measurement 20 (1960) 37–46. Three or more: Fleiss, Psychological
//! Bulletin 76 (1971) 378–382; its agreement is the mean over all pairs of raters.

use std::collections::BTreeMap;

/// Which kappa.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kappa {
    /// Of two raters, each with their own habits.
    Cohen,
    /// Of three or more raters, taken as interchangeable.
    Fleiss,
}

/// What raters agree on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Things judged by every rater; only these count.
    pub judged: usize,
    /// Things left out because a rater gave no code.
    pub left_out: usize,
    /// Share of pairs of codes that are equal, from 0 to 1.
    pub observed: f64,
    /// The share that chance alone would give.
    pub expected: f64,
    /// Which kappa.
    pub kind: Kappa,
}

impl Agreement {
    /// The share of agreement in percent, from 0 to 100.
    pub fn percent(&self) -> f64 {
        self.observed * 100.0
    }

    /// Agreement beyond chance, from −1 to 1. Nothing ("n/a") when everybody always gave the same one code: then
    /// chance alone gives full agreement, and there is nothing to tell apart.
    pub fn kappa(&self) -> Option<f64> {
        // With one code in use both shares are exactly 1: each is a quotient of a number by itself.
        (self.expected < 1.0).then(|| (self.observed - self.expected) / (1.0 - self.expected))
    }
}

/// Compares the codes of raters, one slice a thing judged, one place a rater; `None` where a rater gave no code.
/// Nothing when there are fewer than two raters or nothing that all of them judged.
///
/// A thing with fewer places than the widest counts as not judged by the raters missing.
pub fn agreement<Code: Ord, Codes: AsRef<[Option<Code>]>>(things: &[Codes]) -> Option<Agreement> {
    let raters = things.iter().map(|codes| codes.as_ref().len()).max().unwrap_or(0);
    if raters < 2 {
        return None;
    }
    let complete = |codes: &Codes| -> bool { codes.as_ref().iter().flatten().count() == raters };
    let judged: Vec<Vec<&Code>> = things
        .iter()
        .filter(|codes| complete(codes))
        .map(|codes| codes.as_ref().iter().flatten().collect())
        .collect();
    if judged.is_empty() {
        return None;
    }
    let kind = if raters == 2 { Kappa::Cohen } else { Kappa::Fleiss };
    Some(Agreement {
        judged: judged.len(),
        left_out: things.len() - judged.len(),
        observed: mean(judged.iter().map(|codes| equal_pairs(codes))),
        expected: match kind {
            Kappa::Cohen => expected_of_two(&judged),
            Kappa::Fleiss => expected_of_many(&judged),
        },
        kind,
    })
}

/// Share of pairs of raters who gave one thing the same code.
fn equal_pairs<Code: Ord>(codes: &[&Code]) -> f64 {
    let raters = codes.len() as f64;
    let equal: f64 = counts(codes).values().map(|&count| count * (count - 1.0)).sum();
    equal / (raters * (raters - 1.0))
}

/// Each rater uses codes as often as they did, but at random.
fn expected_of_two<Code: Ord>(judged: &[Vec<&Code>]) -> f64 {
    let of = |rater: usize| counts(&judged.iter().map(|codes| codes[rater]).collect::<Vec<_>>());
    let (first, second) = (of(0), of(1));
    let both = first.iter().filter_map(|(code, count)| Some(count * second.get(code)?)).sum::<f64>();
    both / (judged.len() as f64).powi(2)
}

/// All raters together use codes as often as they did, but at random.
fn expected_of_many<Code: Ord>(judged: &[Vec<&Code>]) -> f64 {
    let all: Vec<&Code> = judged.iter().flatten().copied().collect();
    let squares: f64 = counts(&all).values().map(|count| count * count).sum();
    squares / (all.len() as f64).powi(2)
}

fn counts<'a, Code: Ord>(codes: &[&'a Code]) -> BTreeMap<&'a Code, f64> {
    let mut counts = BTreeMap::new();
    for &code in codes {
        *counts.entry(code).or_insert(0.0) += 1.0;
    }
    counts
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

#[cfg(test)]
mod tests;
