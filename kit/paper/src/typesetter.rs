use thiserror::Error;

use crate::{Document, Limit};

/// Why a document became no pages.
#[derive(Debug, Error)]
pub enum Unprintable {
    #[error("the document is too large: {0}")]
    TooLarge(#[from] Limit),
    /// The typesetter refused; never the fault of what somebody typed.
    #[error("the document cannot be set: {0}")]
    Refused(String),
}

/// Sets documents as pages.
pub trait Typesetter: Send + Sync {
    /// The document as a PDF file. The same document always gives the same bytes. Takes up to seconds of a processor:
    /// never call it where others wait.
    ///
    /// # Errors
    /// When the document is larger than the limits, or cannot be set.
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, Unprintable>;
}
