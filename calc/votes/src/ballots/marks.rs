//! Ballots without an order: approvals, and points for candidates (scores, or dots to share out).

use super::{Ballot, Candidate};

/// The candidates a voter approves of; one of them for a plain vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Approval(Box<[Candidate]>);

impl Approval {
    /// Approves of these; naming one twice is naming them once.
    pub fn of(candidates: impl IntoIterator<Item = Candidate>) -> Self {
        let mut candidates: Vec<Candidate> = candidates.into_iter().collect();
        candidates.sort_unstable();
        candidates.dedup();
        Self(candidates.into())
    }

    pub fn names(&self, candidate: Candidate) -> bool {
        self.0.binary_search(&candidate).is_ok()
    }
}

impl Ballot for Approval {
    fn marked(&self) -> impl Iterator<Item = Candidate> {
        self.0.iter().copied()
    }
}

/// Points a voter gave. Nothing said about a candidate is different from giving them nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Points(Box<[(Candidate, u32)]>);

impl Points {
    /// Points by candidate; where a candidate is named twice, the first counts.
    pub fn of(points: impl IntoIterator<Item = (Candidate, u32)>) -> Self {
        let mut points: Vec<(Candidate, u32)> = points.into_iter().collect();
        points.sort_by_key(|(candidate, _)| *candidate);
        points.dedup_by_key(|(candidate, _)| *candidate);
        Self(points.into())
    }

    pub fn iter(&self) -> impl Iterator<Item = (Candidate, u32)> {
        self.0.iter().copied()
    }

    /// All points together.
    pub fn spent(&self) -> u64 {
        self.0.iter().map(|(_, points)| u64::from(*points)).sum()
    }
}

impl Ballot for Points {
    fn marked(&self) -> impl Iterator<Item = Candidate> {
        self.0.iter().map(|(candidate, _)| *candidate)
    }
}
