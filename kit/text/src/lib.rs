//! Words: languages, plurals, dates, numbers, and names in any script.
//!
//! Every feature brings its words as two Fluent files, one for each language. Adding a language is a variant of
//! [`Language`] and one file for each feature.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod changes;
mod dates;
mod language;
mod names;
mod numbers;
mod texts;

pub use changes::{Passage, changes};
pub use dates::DayParts;
pub use language::Language;
pub use names::{capitalized, full_name, initials, search_key, search_words, shortened, sort_key};
pub use numbers::{decimal, digits, percent_of};
pub use texts::{Argument, MISSING, Source, Text, Texts};

#[cfg(test)]
mod tests;

/// The words of this crate: dates, numbers, durations.
pub const OWN: Source = Source {
    feature: "text",
    english: include_str!("text.en.ftl"),
    spanish: include_str!("text.es.ftl"),
};
