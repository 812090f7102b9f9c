//! Documents as HTML: on a page of ours, or as a file of its own that word processors open.
//!
//! The words of a document are values from beginning to end, here as on paper: whatever somebody typed is escaped.

mod blocks;
mod file;
mod picture;

pub use blocks::{contents, on_page};
pub use file::as_file;

#[cfg(test)]
mod tests;
