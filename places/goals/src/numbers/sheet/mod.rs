//! Tables of numbers as people keep them, pasted or as a file: one row a value, periods across, or series across.
//!
//! `columns` says what each column is, `cell` what a cell means, `check` what becomes of each row. Pure; nothing is
//! dropped without a word.

mod cell;
mod check;
mod columns;

pub use check::{Checked, Existing, Known, Verdict, check, is_asked};
pub use columns::values;

#[cfg(test)]
mod tests;
