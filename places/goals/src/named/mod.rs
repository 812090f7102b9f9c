//! What goals, numbers, milestones and tables of a funder there are, by name: for whoever compares names before writing
//! more.

mod store;

pub use store::named;

#[cfg(test)]
mod tests;
