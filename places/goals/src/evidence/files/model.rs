kit_store::id!(
    /// A file that goes with a source.
    SourceFileId
);

pub use kit_web::uploads::{FORM_LIMIT, FileKind};
