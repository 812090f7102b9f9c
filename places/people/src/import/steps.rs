//! The steps of an import that a job may take: what each is called, and asking for one.

use kit_jobs::NewJob;
use kit_store::{Fault, Instant, Tx};

use super::desk::Desk;
use super::model::ImportId;

pub const CHECK: &str = "import-check";
pub const SAVE: &str = "import-save";
pub const UNDO: &str = "import-undo";
/// Takes out the rows that were not taken, some time after saving.
pub const FORGET: &str = "import-forget";

/// Asks for a step that begins at `at` or later.
///
/// # Errors
/// When the database does not answer.
pub async fn enqueue(desk: &Desk, tx: &Tx, kind: &str, id: ImportId, at: Instant) -> Result<(), Fault> {
    let payload = serde_json::to_string(&desk.author())?;
    let job = NewJob { id: desk.allowed.new_id(), kind, subject_id: id.0, payload, now: at };
    kit_jobs::enqueue(tx, &job).await
}
