//! Duplicates within one list.

use std::borrow::Borrow;
use std::thread;

use crate::blocking::Blocks;
use crate::clusters::{Fit, cluster};
use crate::frequencies::Frequencies;
use crate::learn::learn;
use crate::likely::Likely;
use crate::prepared::Prepared;
use crate::reason::Reason;
use crate::record::{Record, Subject};
use crate::score::{Comparer, Level, Scored};

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
    let mut list = List::of(records, settings.subject);
    let scored = list.scored(settings.threads, |near, scored| (near, scored.into_reasons()));
    let groups = list.groups(scored.iter().map(|(near, _)| near));
    let group_of = group_of(list.rows.len(), &groups);
    let mut pairs: Vec<Pair> = scored
        .into_iter()
        .map(|(near, reasons)| {
            let Likely { first, second, score, level } = near.settled(&list.rows, &group_of);
            Pair { first, second, score, level, reasons }
        })
        .collect();
    pairs.sort_by_key(|pair| (pair.first, pair.second));
    Found { pairs, clusters: list.rows_of(&groups) }
}

/// A list in which every row is compared with those it shares a key with.
pub(crate) struct List {
    /// The row at each position; positions follow the order of content.
    pub(crate) rows: Vec<usize>,
    pub(crate) prepared: Vec<Prepared>,
    pub(crate) comparer: Comparer,
    candidates: Vec<(u32, u32)>,
}

impl List {
    pub(crate) fn of<R: Borrow<Record>>(records: impl IntoIterator<Item = R>, subject: Subject) -> Self {
        let (rows, prepared) = prepare_in_order(records, subject);
        let frequencies = Frequencies::of(&prepared);
        let candidates = Blocks::of(&prepared, &frequencies).pairs();
        let mut comparer = Comparer::new(subject, frequencies);
        learn(&mut comparer, &prepared, &candidates);
        Self { rows, prepared, comparer, candidates }
    }

    /// What is kept of every pair that is not plainly different. Asked once: the candidates are let go of.
    pub(crate) fn scored<O: Send>(
        &mut self,
        threads: usize,
        keep: impl Fn(Near, Scored) -> O + Sync,
    ) -> Vec<O> {
        let candidates = std::mem::take(&mut self.candidates);
        in_parts(&candidates, threads, |part| {
            part.iter()
                .filter_map(|pair| self.compare(*pair))
                .map(|(near, scored)| keep(near, scored))
                .collect()
        })
    }

    fn compare(&self, (first, second): (u32, u32)) -> Option<(Near, Scored)> {
        let (one, other) = (&self.prepared[first as usize], &self.prepared[second as usize]);
        let scored = self.comparer.compare_promising(one, other)?;
        let (level, beyond, score) = (scored.level(), scored.beyond(), scored.probability());
        (level > Level::Different).then_some((Near { first, second, beyond, score, level }, scored))
    }

    /// Groups of positions.
    pub(crate) fn groups<'a>(&self, near: impl Iterator<Item = &'a Near>) -> Vec<Vec<u32>> {
        let sure = near.filter(|near| near.level == Level::Automatic);
        let edges = sure.map(|near| (near.first, near.second, near.beyond)).collect();
        cluster(self.prepared.len(), edges, |one, other| {
            let scored = self.comparer.compare(&self.prepared[one as usize], &self.prepared[other as usize]);
            Fit { beyond: scored.beyond(), contradicted: scored.contradicted }
        })
    }

    /// Groups of positions as groups of rows.
    pub(crate) fn rows_of(&self, groups: &[Vec<u32>]) -> Vec<Vec<usize>> {
        let row = |member: &u32| self.rows[*member as usize];
        let mut clusters: Vec<Vec<usize>> =
            groups.iter().map(|group| group.iter().map(row).collect()).collect();
        clusters.iter_mut().for_each(|cluster: &mut Vec<usize>| cluster.sort_unstable());
        clusters.sort_unstable();
        clusters
    }
}

/// The number of the group each position is in, from 1; 0 for none.
pub(crate) fn group_of(count: usize, groups: &[Vec<u32>]) -> Vec<usize> {
    let mut group_of = vec![0_usize; count];
    for (number, group) in (1..).zip(groups) {
        group.iter().for_each(|member| group_of[*member as usize] = number);
    }
    group_of
}

/// Two positions that are not plainly different.
pub(crate) struct Near {
    first: u32,
    second: u32,
    beyond: f64,
    score: f64,
    level: Level,
}

impl Near {
    /// Back from positions to rows. A pair that no group took in is left to a person.
    pub(crate) fn settled(&self, rows: &[usize], group_of: &[usize]) -> Likely {
        let (one, other) = (self.first as usize, self.second as usize);
        let together = group_of[one] != 0 && group_of[one] == group_of[other];
        let level = if together { self.level } else { self.level.min(Level::Review) };
        let (first, second) = (rows[one].min(rows[other]), rows[one].max(rows[other]));
        Likely { first, second, score: self.score, level }
    }
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
