//! What is known of purpose, goals, numbers, what we have, what is in the way and who may push back, as plain counts: for
//! pages that say what is still missing.

pub mod store;

pub use store::shown;
pub use store::{AimCounts, BarrierCounts, GoalsCounts, KnownCounts, PurposeCounts, PushbackCounts, counted};

#[cfg(test)]
mod tests;
