use kit_store::{Fault, InCoalition, Tx};
use uuid::Uuid;

use super::model::{FileKind, SourceFileId};

kit_store::row! {
    /// A file with its content.
    #[derive(Clone, Debug)]
    pub struct SourceFile {
        pub id: SourceFileId,
        pub name: String,
        pub kind: FileKind,
        /// In bytes.
        pub size: i64,
        pub bytes: Vec<u8>,
    }
}

kit_store::row! {
    /// What a page says of a file.
    #[derive(Clone, Debug)]
    pub struct FileLine {
        pub id: SourceFileId,
        pub name: String,
        /// In bytes.
        pub size: i64,
    }
}

/// Keeps a file. Files are never written over, so that the history of a source can go back to one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(tx: &Tx, file: &SourceFile) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO source_file (coalition_id, id, name, kind, size, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&tx.coalition(), &file.id, &file.name, &file.kind, &file.size, &file.bytes],
    )
    .await?;
    Ok(())
}

/// One file with its content.
///
/// # Errors
/// When the database does not answer.
pub async fn file(on: &impl InCoalition, id: Uuid) -> Result<Option<SourceFile>, Fault> {
    on.optional(
        "SELECT id, name, kind, size, bytes FROM source_file WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}

/// One file without its content.
///
/// # Errors
/// When the database does not answer.
pub async fn line(on: &impl InCoalition, id: Uuid) -> Result<Option<FileLine>, Fault> {
    on.optional(
        "SELECT id, name, size FROM source_file WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}
