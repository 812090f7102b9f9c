//! How the coalition is built, for whoever tells all of it at once: groups that work, offices with who holds them, how
//! many sit at the table, and what an office is handed over with.

mod store;

pub use store::{
    Around, AtTheTable, HandedOn, MOST_AROUND, Tie, Told, around, at_the_table, handed_on, told,
};
