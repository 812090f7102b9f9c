//! Keep: archives, backups, and what a person may ask to see or to have erased.
//!
//! An archive is one coalition, a backup the whole host; both are one documented file that any installation reads
//! back on either engine. Erasing forgets the person and keeps the acts.

pub mod archive;
pub mod backup;
pub mod package;
mod problem;
pub mod restore_archive;
mod store;

#[cfg(test)]
mod tests;

pub use problem::KeepProblem;
