//! The tables of imports; the roster they fill.

mod roster;
mod rows;

pub use roster::{every_organization, everybody, prospect_names, seated, spoken_for};
pub use rows::{
    counted, counts, decide, decided, first_number, forget_rows, forget_taken_rows, put_entry, put_rows,
    rows, rows_not_taken, rows_with_doubts,
};

use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::head::Head;
use super::model::{Choices, ImportId, RosterImport, Stage};

impl Record for RosterImport {
    kit_store::versioned!("import");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, stage, choices, tally, sent_by, sent_at, version
             FROM roster_import WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO roster_import (coalition_id, id, name, stage, choices, tally, sent_by, sent_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, stage = excluded.stage,
                choices = excluded.choices, tally = excluded.tally, sent_by = excluded.sent_by,
                sent_at = excluded.sent_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &self.stage,
                &self.choices,
                &self.tally,
                &self.sent_by,
                &self.sent_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM roster_import WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        forget_rows(tx, ImportId(id)).await?;
        forget_file(tx, ImportId(id)).await
    }
}

/// The imports begun last, newest first, at most 10.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(on: &impl InCoalition) -> Result<Vec<RosterImport>, Fault> {
    on.all(
        "SELECT id, name, stage, choices, tally, sent_by, sent_at, version
         FROM roster_import WHERE coalition_id = $1 ORDER BY id DESC LIMIT 10",
        &[&on.coalition()],
    )
    .await
}

/// Moves an import on, unless somebody else already did; tells whether it moved.
///
/// # Errors
/// When the database does not answer.
pub async fn advance(tx: &Tx, import: &RosterImport, from: Stage) -> Result<bool, Fault> {
    let moved = tx
        .execute(
            "UPDATE roster_import SET stage = $3, choices = $4 WHERE coalition_id = $1 AND id = $2 AND stage = $5",
            &[&tx.coalition(), &import.id, &import.stage, &import.choices, &from],
        )
        .await?;
    Ok(moved == 1)
}

/// # Errors
/// When the database does not answer.
pub async fn put_file(tx: &Tx, id: ImportId, content: &[u8], head: &Head) -> Result<(), Fault> {
    let (content, head) = (content.to_vec(), serde_json::to_string(head)?);
    tx.execute(
        "INSERT INTO roster_file (coalition_id, id, content, head) VALUES ($1, $2, $3, $4)",
        &[&tx.coalition(), &id, &content, &head],
    )
    .await?;
    Ok(())
}

/// Keeps the beginning of a file that was read another way.
///
/// # Errors
/// When the database does not answer.
pub async fn put_head(tx: &Tx, id: ImportId, head: &Head) -> Result<(), Fault> {
    let head = serde_json::to_string(head)?;
    tx.execute(
        "UPDATE roster_file SET head = $3 WHERE coalition_id = $1 AND id = $2",
        &[&tx.coalition(), &id, &head],
    )
    .await?;
    Ok(())
}

/// The beginning of a file as it was read last; nothing once the import is saved.
///
/// # Errors
/// When the database does not answer.
pub async fn head(on: &impl InCoalition, id: ImportId) -> Result<Option<Head>, Fault> {
    let found: Option<(Option<String>,)> = on
        .optional(
            "SELECT head FROM roster_file WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await?;
    Ok(found.and_then(|(head,)| head).and_then(|head| serde_json::from_str(&head).ok()))
}

/// What was sent; nothing once the import is saved.
///
/// # Errors
/// When the database does not answer.
pub async fn file(on: &impl InCoalition, id: ImportId) -> Result<Option<Vec<u8>>, Fault> {
    let found: Option<(Vec<u8>,)> = on
        .optional(
            "SELECT content FROM roster_file WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await?;
    Ok(found.map(|(content,)| content))
}

/// # Errors
/// When the database does not answer.
pub async fn forget_file(tx: &Tx, id: ImportId) -> Result<(), Fault> {
    tx.execute("DELETE FROM roster_file WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
        .await?;
    Ok(())
}

/// What the columns of a list with these headers meant last time.
///
/// # Errors
/// When the database does not answer.
pub async fn remembered(on: &impl InCoalition, headers: &str) -> Result<Option<Choices>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT choices FROM roster_mapping WHERE coalition_id = $1 AND headers = $2",
            &[&on.coalition(), &headers],
        )
        .await?;
    Ok(found.and_then(|(choices,)| serde_json::from_str(&choices).ok()))
}

/// # Errors
/// When the database does not answer.
pub async fn remember(tx: &Tx, headers: &str, choices: &Choices) -> Result<(), Fault> {
    let choices = serde_json::to_string(choices)?;
    tx.execute(
        "INSERT INTO roster_mapping (coalition_id, headers, choices) VALUES ($1, $2, $3)
         ON CONFLICT (coalition_id, headers) DO UPDATE SET choices = excluded.choices",
        &[&tx.coalition(), &headers, &choices],
    )
    .await?;
    Ok(())
}
