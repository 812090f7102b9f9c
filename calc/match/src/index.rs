//! Rows that come in, against records that are there.

use crate::blocking::Blocks;
use crate::find::{in_parts, prepare_in_order};
use crate::frequencies::Frequencies;
use crate::learn::learn;
use crate::prepared::Prepared;
use crate::reason::Reason;
use crate::record::{Record, Subject};
use crate::score::{Comparer, Level};

/// A record that is there and may be the same as the row that comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Position in the list the [`Index`] was built from.
    pub existing: usize,
    /// Probability that the two are the same, 0 to 1.
    pub score: f64,
    pub level: Level,
    /// What speaks for and against, strongest first.
    pub reasons: Vec<Reason>,
}

/// Existing records, ready to be compared with many incoming ones. It may be read from several
/// threads at once.
#[derive(Debug)]
pub struct Index {
    rows: Vec<usize>,
    records: Vec<Prepared>,
    /// The name of each record, in order.
    names: Vec<Box<str>>,
    comparer: Comparer,
    blocks: Blocks,
}

impl Index {
    #[must_use]
    pub fn new(existing: &[Record], subject: Subject) -> Self {
        let (rows, records) = prepare_in_order(existing, subject);
        let frequencies = Frequencies::of(&records);
        let blocks = Blocks::of(&records, &frequencies);
        let mut comparer = Comparer::new(subject, frequencies);
        learn(&mut comparer, &records, &blocks.pairs());
        let names = records.iter().map(|record| record.name_line().into()).collect();
        Self { rows, records, names, comparer, blocks }
    }

    /// Existing records that may be the same as `record`, of level [`Level::Review`] or higher,
    /// surest first.
    #[must_use]
    pub fn candidates(&self, record: &Record) -> Vec<Candidate> {
        let incoming = Prepared::new(record, self.comparer.subject);
        let name = incoming.name_line();
        let place = self.names.partition_point(|known| **known < *name);
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        let mut found: Vec<Candidate> = self
            .blocks
            .companions(&incoming, place, &self.comparer.frequencies)
            .into_iter()
            .filter_map(|position| self.compare(&incoming, position as usize))
            .collect();
        found.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.existing.cmp(&other.existing)));
        found
    }

    /// [`Self::candidates`] of every incoming row in their order, shared among `threads`.
    #[must_use]
    pub fn candidates_of_all(&self, incoming: &[Record], threads: usize) -> Vec<Vec<Candidate>> {
        in_parts(incoming, threads, |part| part.iter().map(|record| self.candidates(record)).collect())
    }

    fn compare(&self, incoming: &Prepared, position: usize) -> Option<Candidate> {
        let scored = self.comparer.compare_promising(incoming, self.records.get(position)?)?;
        let level = scored.level();
        let existing = *self.rows.get(position)?;
        (level > Level::Different).then(|| Candidate {
            existing,
            score: scored.probability(),
            level,
            reasons: scored.into_reasons(),
        })
    }
}
