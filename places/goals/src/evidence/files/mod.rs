//! Files that go with a source: small, of few kinds, told apart by what is in them and never by their name.

pub mod model;
pub mod pages;
pub mod store;

pub use model::{FORM_LIMIT, FileKind, SourceFileId};
