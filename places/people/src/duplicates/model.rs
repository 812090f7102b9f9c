use kit_store::Instant;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use kit_store::Words;

pub use crate::alike::{Band, Subject};

/// Two records of one kind, the lower id first, so that a pair has one name whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    pub subject: Subject,
    pub first: Uuid,
    pub second: Uuid,
}

impl Pair {
    pub fn new(subject: Subject, one: Uuid, other: Uuid) -> Self {
        Self { subject, first: one.min(other), second: one.max(other) }
    }
}

/// A pair as the last look found it.
#[derive(Clone, Debug, PartialEq)]
pub struct Likely {
    pub pair: Pair,
    /// Records in the group the pair belongs to; 2 for a pair on its own.
    pub group_size: i64,
    /// Probability that both are the same, 0 to 1.
    pub score: f64,
    pub band: Band,
    /// Words of [`super::reasons`], strongest first.
    pub reasons: Words,
}

kit_store::row! {
    /// The statement of a person that two records are not the same.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct NotSame {
        pub id: Uuid,
        pub subject: Subject,
        pub first_id: Uuid,
        pub second_id: Uuid,
        /// The names of both, for lists.
        pub label: String,
        pub said_at: Instant,
        pub version: i64,
    }
}

kit_store::row! {
    /// Two records that became one. The states before it are the history entries of its batch.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Merge {
        pub id: Uuid,
        pub subject: Subject,
        /// The record that stays.
        pub kept_id: Uuid,
        /// The record that was taken out.
        pub gone_id: Uuid,
        /// The name of the record that stays.
        pub label: String,
        pub batch_id: Uuid,
        pub merged_at: Instant,
        pub undone_at: Option<Instant>,
        pub version: i64,
    }
}

impl Merge {
    pub fn is_undone(&self) -> bool {
        self.undone_at.is_some()
    }
}
