//! Documents as PDF: the one crate that knows the typesetter.
//!
//! A document of `kit-paper` is set by typst with a fixed description of how documents look (`document.typ`). The words
//! reach it as values in a file of JSON, so that nothing typed by somebody is read as markup. What comes out is tagged
//! PDF/UA-1 (ISO 14289-1) with title and language; the same document always gives the same bytes. Fonts are part of the
//! program, and nothing is read from the disk or the network.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod fonts;
mod letters;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod typst_setter;
mod world;

pub use typst_setter::Typst;

#[cfg(test)]
mod tests;
