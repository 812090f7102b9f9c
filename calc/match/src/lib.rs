//! Likely duplicates among organizations and people.
//!
//! Rows are normalized ([`normal`]), brought together by shared keys, weighed field by field after
//! Fellegi and Sunter (1969), and grouped. Every pair says why ([`Reason`]). Nothing here reads
//! files, the clock or chance: equal input gives equal output, whatever the order of rows.
//!
//! - [`find_duplicates`] looks within one list, [`Search`] within a long one, [`Index`] compares incoming rows with existing ones.
//! - [`columns`] guesses what the columns of any table are and makes records of its rows.
//! - [`evaluate`] compares what was found with a known truth.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod blocking;
mod clusters;
pub mod columns;
mod evaluate;
mod find;
mod frequencies;
mod index;
mod learn;
mod likely;
mod likeness;
pub mod normal;
mod prepared;
mod reason;
mod record;
mod score;
mod search;
mod weights;

pub use evaluate::{Evaluation, evaluate};
pub use find::{Found, Pair, Settings, find_duplicates};
pub use index::{Candidate, Index};
pub use likely::Likely;
pub use reason::Reason;
pub use record::{Record, Subject};
pub use score::Level;
pub use search::Search;

#[cfg(test)]
mod tests;
