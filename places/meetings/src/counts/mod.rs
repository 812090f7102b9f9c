//! What is known of rules, decisions, check-ins and who speaks, as plain counts: for pages that say what is still missing.

pub mod store;

pub use store::shown;
pub use store::{MeetingsCounts, ResidentsSpoke, counted, residents_spoke};

#[cfg(test)]
mod tests;
