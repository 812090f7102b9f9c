//! How the coalition is built, for whoever tells all of it at once: groups that work, offices with who holds them, and
//! how many sit at the table.

mod store;

pub use store::{AtTheTable, Told, at_the_table, told};
