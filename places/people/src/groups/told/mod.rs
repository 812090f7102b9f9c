//! How the coalition is built, for whoever tells all of it at once: groups that work, offices with who holds them, how
//! many sit at the table, and what an office is handed over with.

mod handed;
mod store;

pub use handed::{Around, HandedOn, MOST_AROUND, Tie, around, handed_on};
pub use store::{AtTheTable, Told, at_the_table, told};
