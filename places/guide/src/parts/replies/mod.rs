//! Replies: what was said to a question where no record of a place answers it.
//!
//! "We do not know" puts the question on the list for the next check-in, "not now" skips it, "there is none" answers it,
//! and words are kept here only as long as no place holds such a record.

pub mod actions;
pub mod model;
pub mod store;

pub use model::{Marks, Reply, ReplyId, ReplyKind, strong_and_weak};

use kit_store::Migration;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "guide/replies/0001",
    text: include_str!("migrations/0001_reply.sql"),
}];
