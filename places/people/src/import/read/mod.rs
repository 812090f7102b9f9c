//! From the cells of a row to people and organizations, with every doubt said. Pure: no store, no clock.

mod days;
mod details;
mod entities;
mod headings;
mod names;
mod places;
mod reach;
mod refusing;
mod rows;
mod sector_words;

pub use days::Order;
pub use headings::{Meaning, SAMPLE, guess, header_key};
pub use rows::{Doubt, DoubtKind, Outcome, Reader, agreed};

#[cfg(test)]
mod tests;
