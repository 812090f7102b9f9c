//! The file archives and backups are kept in: a zip of lines of JSON and a list that says what is in it.
//!
//! The shape is promised in `docs/archive-format.md`. Nothing in a file is believed before it was counted and its
//! checksum compared; how much comes out of the zip is bounded by the sizes the list declares.

mod read;
mod write;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use read::{Package, Rows};
pub use write::Writing;

/// The shape of the file. Older ones are read for good, newer ones refused.
pub const FORMAT_VERSION: u32 = 1;

const FORMAT: &str = "commonweal";
const MANIFEST: &str = "manifest.json";

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contents {
    /// One coalition: an archive.
    Coalition,
    /// The whole host: a backup.
    Host,
}

/// The list of what is in the file: `manifest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    pub format_version: u32,
    pub contents: Contents,
    /// The Commonweal that wrote it.
    pub product_version: String,
    /// UTC, `2026-03-10T15:00:00Z`.
    pub made_at: String,
    /// The coalition of an archive.
    pub coalition: Option<Whose>,
    /// The steps the database had gone through, in order.
    pub steps: Vec<String>,
    pub parts: Vec<Part>,
}

/// The coalition an archive is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    pub id: kit_store::CoalitionId,
    pub slug: String,
    pub name: String,
}

/// One file inside the zip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// `tables/person.jsonl`
    pub path: String,
    pub rows: u64,
    pub bytes: u64,
    /// In hexadecimal.
    pub sha256: String,
}

impl Part {
    /// The table whose rows it holds, if it holds a table.
    pub fn table(&self) -> Option<&str> {
        self.path.strip_prefix("tables/")?.strip_suffix(".jsonl")
    }
}

/// Where the rows of a table stand.
pub fn path_of(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

impl Manifest {
    /// A list that names no parts yet.
    pub fn new(
        contents: Contents,
        coalition: Option<Whose>,
        steps: &[kit_store::Migration],
        now: kit_store::Instant,
    ) -> Self {
        Self {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            contents,
            product_version: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: format!("{:.0}", now.timestamp()),
            coalition,
            steps: steps.iter().map(|step| step.name.to_owned()).collect(),
            parts: Vec::new(),
        }
    }

    /// Rows in all parts.
    pub fn rows(&self) -> u64 {
        self.parts.iter().map(|part| part.rows).sum()
    }
}

/// Why a file is refused, in words for the person who brought it.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("{0} cannot be read: {1}")]
    NotOpened(String, std::io::Error),
    #[error("This is not a file Commonweal made, or only a piece of one: {0}.")]
    Foreign(&'static str),
    #[error(
        "This file was written by a newer Commonweal (its shape is {0}). Start the newer version to read it."
    )]
    NewerFormat(u32),
    #[error("The file is damaged at {part}: {why}. Nothing was changed; use another copy of it.")]
    Damaged { part: String, why: String },
}

impl Unreadable {
    fn damaged(part: &str, why: impl Into<String>) -> Self {
        Self::Damaged { part: part.to_owned(), why: why.into() }
    }
}
