//! What of People comes due by a day: terms, agreements, yearly statements, people to welcome. Home words it.

pub mod store;

pub use store::{ComingBack, Newcomer, Recurring};
