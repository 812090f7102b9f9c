//! Duplicates within one list.

use std::borrow::Borrow;
use std::thread;

use crate::blocking::Blocks;
use crate::clusters::{Fit, cluster};
use crate::frequencies::Frequencies;
use crate::learn::learn;
use crate::prepared::Prepared;
use crate::reason::Reason;
use crate::record::{Record, Subject};
use crate::score::{Comparer, Level};

/// How to look for duplicates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    pub subject: Subject,
    /// Threads to compare with, at least 1. The result does not depend on it.
    pub threads: usize,
}

impl Settings {
    /// Two threads.
    #[must_use]
    pub fn new(subject: Subject) -> Self {
        Self { subject, threads: 2 }
    }
}

/// Two rows that may be the same, by their positions in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The lower position.
    pub first: usize,
    pub second: usize,
    /// Probability that the two are the same, 0 to 1.
    pub score: f64,
    pub level: Level,
    /// What speaks for and against, strongest first.
    pub reasons: Vec<Reason>,
}

/// What [`find_duplicates`] found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Pairs of level [`Level::Automatic`] or [`Level::Review`], by positions.
    pub pairs: Vec<Pair>,
    /// Groups of two or more rows that are likely the same, each in order of rows. Every pair of
    /// level [`Level::Automatic`] lies within one group.
    pub clusters: Vec<Vec<usize>>,
}

/// Finds likely duplicates. The result does not depend on the order of `records`, but for their
/// positions. Records that are handed over are let go of one by one: long lists then need less memory.
#[must_use]
pub fn find_duplicates<R: Borrow<Record>>(
    records: impl IntoIterator<Item = R>,
    settings: &Settings,
) -> Found {
    let (rows, prepared) = prepare_in_order(records, settings.subject);
    let frequencies = Frequencies::of(&prepared);
    let candidates = Blocks::of(&prepared, &frequencies).pairs();
    let mut comparer = Comparer::new(settings.subject, frequencies);
    learn(&mut comparer, &prepared, &candidates);
    let scored = in_parts(&candidates, settings.threads, |part| {
        part.iter().filter_map(|pair| compare(&comparer, &prepared, *pair)).collect()
    });
    let edges = scored.iter().filter(|pair| pair.level == Level::Automatic);
    let edges = edges.map(|pair| (pair.first, pair.second, pair.beyond)).collect();
    let groups = cluster(prepared.len(), edges, |one, other| {
        let scored = comparer.compare(&prepared[one as usize], &prepared[other as usize]);
        Fit { beyond: scored.beyond(), contradicted: scored.contradicted }
    });
    assemble(&rows, scored, &groups)
}

/// Records in the order of their content, with the row each came from.
pub(crate) fn prepare_in_order<R: Borrow<Record>>(
    records: impl IntoIterator<Item = R>,
    subject: Subject,
) -> (Vec<usize>, Vec<Prepared>) {
    let mut ordered: Vec<(Box<str>, usize, Prepared)> = records
        .into_iter()
        .enumerate()
        .map(|(row, record)| {
            let prepared = Prepared::new(record.borrow(), subject);
            (prepared.name_line().into(), row, prepared)
        })
        .collect();
    ordered.sort_unstable_by(|one, other| {
        one.0
            .cmp(&other.0)
            .then_with(|| one.2.content_line().cmp(&other.2.content_line()))
            .then(one.1.cmp(&other.1))
    });
    ordered.into_iter().map(|(_, row, prepared)| (row, prepared)).unzip()
}

struct ScoredPair {
    first: u32,
    second: u32,
    beyond: f64,
    score: f64,
    level: Level,
    reasons: Vec<Reason>,
}

/// Works on `items` in one part for each thread and joins the results in their order.
pub(crate) fn in_parts<I: Sync, O: Send>(
    items: &[I],
    threads: usize,
    work: impl Fn(&[I]) -> Vec<O> + Sync,
) -> Vec<O> {
    let length = items.len().div_ceil(threads.max(1)).max(1);
    let work = &work;
    thread::scope(|scope| {
        let workers: Vec<_> = items.chunks(length).map(|part| scope.spawn(move || work(part))).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn compare(comparer: &Comparer, records: &[Prepared], (first, second): (u32, u32)) -> Option<ScoredPair> {
    let scored = comparer.compare_promising(&records[first as usize], &records[second as usize])?;
    let level = scored.level();
    (level > Level::Different).then(|| ScoredPair {
        first,
        second,
        beyond: scored.beyond(),
        score: scored.probability(),
        level,
        reasons: scored.into_reasons(),
    })
}

/// Back from the order of content to rows. A pair that no group took in is left to a person.
fn assemble(rows: &[usize], scored: Vec<ScoredPair>, groups: &[Vec<u32>]) -> Found {
    let mut group_of = vec![0_usize; rows.len()];
    for (number, group) in (1..).zip(groups) {
        group.iter().for_each(|member| group_of[*member as usize] = number);
    }
    let mut pairs: Vec<Pair> = scored
        .into_iter()
        .map(|pair| {
            let (one, other) = (pair.first as usize, pair.second as usize);
            let together = group_of[one] != 0 && group_of[one] == group_of[other];
            let level = if together { pair.level } else { pair.level.min(Level::Review) };
            let (first, second) = (rows[one].min(rows[other]), rows[one].max(rows[other]));
            Pair { first, second, score: pair.score, level, reasons: pair.reasons }
        })
        .collect();
    pairs.sort_by_key(|pair| (pair.first, pair.second));
    let mut clusters: Vec<Vec<usize>> = groups
        .iter()
        .map(|group| group.iter().map(|member| rows[*member as usize]).collect())
        .collect();
    clusters.iter_mut().for_each(|cluster: &mut Vec<usize>| cluster.sort_unstable());
    clusters.sort_unstable();
    Found { pairs, clusters }
}
