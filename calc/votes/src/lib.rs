//! Counting votes: pure, deterministic, and told round by round in a way that can be checked by hand.
//!
//! Architecture invariant: pure arithmetic. No I/O, no clock, no chance: a lot is drawn from a seed
//! somebody published. Results are data, never sentences, so that pages say them in any language.
//!
//! - [`threshold`]: did a yes-or-no question pass? `Threshold { bar, of, abstentions, recused }.judge(tally)`.
//! - [`quorum`]: are enough people here? `Quorum { seats, sectors, resident_seats, recused }.check(&seats)`,
//!   or [`quorum::enough`] for a single number.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod amount;
pub mod ballots;
pub mod budget;
pub mod consensus;
pub mod count;
pub mod gradients;
pub mod meek;
pub mod pairwise;
pub mod quorum;
pub mod read;
pub mod runoff;
pub mod schulze;
pub mod share;
pub mod tally;
#[cfg(test)]
mod testing;
pub mod threshold;
pub mod ties;
pub mod transfer;
