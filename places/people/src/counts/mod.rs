//! What is known of people, organizations, seats and groups, as plain counts: for pages that say what is still missing.

pub mod store;

pub use store::{PeopleCounts, counted};

#[cfg(test)]
mod tests;
