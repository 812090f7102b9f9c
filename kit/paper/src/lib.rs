//! What stands on paper: a document as values, and whoever sets it as pages.
//!
//! A place says what a document holds, never how it looks, and never in the markup of a typesetter: words are values
//! from beginning to end, so nothing that somebody typed can become an instruction. The typesetter is another crate
//! (`kit-pdf`); places are built and tested without it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod block;
mod document;
mod drawing;
mod limits;
mod plain;
mod run;
mod table;
mod typesetter;
mod words;

pub use block::{Block, Fact, Figure, Level, Look, SignatureLine};
pub use document::{DayMade, Document, Frame, LanguageTag, Paper};
pub use drawing::drawing_for_print;
pub use limits::{Limit, Limits};
pub use plain::{PlainWords, plain_words};
pub use run::{Run, Style, paragraphs};
pub use table::{Align, Column, Table, Width};
pub use typesetter::{Typesetter, Unprintable};

#[cfg(test)]
mod tests;
