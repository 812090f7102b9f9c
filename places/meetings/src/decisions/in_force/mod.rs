//! What holds: decisions that passed, for whoever takes over and asks what is agreed.

mod store;

pub use store::{InForce, MOST_IN_FORCE, in_force};
