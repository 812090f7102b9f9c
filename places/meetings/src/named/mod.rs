//! Which versions of rules there are, and the meeting that still needs an agenda: for whoever looks before writing more.

mod store;

pub use store::named;

#[cfg(test)]
mod tests;
