//! What groups, offices and sectors of one's own there are, by name: for whoever compares names before writing more.

mod store;

pub use store::named;

#[cfg(test)]
mod tests;
