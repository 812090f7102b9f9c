use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Statement, Wording};

/// Wordings shown at once; more would not be read by anybody.
const MOST: i64 = 200;

impl Record for Wording {
    kit_store::versioned!("wording");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, statement, words, written_on, written_by, what_changed, newcomer, lifts, outsiders, state,
            adopted_on, adopted_by, adopted_by_kind, adopted_by_id, version
             FROM wording WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO wording (coalition_id, id, statement, words, written_on, written_by, what_changed, newcomer, lifts,
                outsiders, state, adopted_on, adopted_by, adopted_by_kind, adopted_by_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
             ON CONFLICT (coalition_id, id) DO UPDATE SET statement = excluded.statement, words = excluded.words,
                written_on = excluded.written_on, written_by = excluded.written_by,
                what_changed = excluded.what_changed, newcomer = excluded.newcomer, lifts = excluded.lifts,
                outsiders = excluded.outsiders, state = excluded.state, adopted_on = excluded.adopted_on,
                adopted_by = excluded.adopted_by, adopted_by_kind = excluded.adopted_by_kind,
                adopted_by_id = excluded.adopted_by_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.statement,
                &self.words,
                &self.written_on,
                &self.written_by,
                &self.what_changed,
                &self.newcomer,
                &self.lifts,
                &self.outsiders,
                &self.state,
                &self.adopted_on,
                &self.adopted_by,
                &self.adopted_by_kind,
                &self.adopted_by_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM wording WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Every wording, the one that counts first within each statement, then the newest. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Wording>, Fault> {
    on.all(
        "SELECT id, statement, words, written_on, written_by, what_changed, newcomer, lifts, outsiders, state,
            adopted_on, adopted_by, adopted_by_kind, adopted_by_id, version
         FROM wording WHERE coalition_id = $1 ORDER BY statement DESC, CASE WHEN state = 'adopted' THEN 0 ELSE 1 END, written_on DESC, id DESC LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Wording>, Fault> {
    on.all(
        "SELECT id, statement, words, written_on, written_by, what_changed, newcomer, lifts, outsiders, state,
            adopted_on, adopted_by, adopted_by_kind, adopted_by_id, version
         FROM wording WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The wording of a statement that counts: the newest adopted one, else the newest.
///
/// # Errors
/// When the database does not answer.
pub async fn current(on: &impl InCoalition, statement: Statement) -> Result<Option<Wording>, Fault> {
    on.optional(
        "SELECT id, statement, words, written_on, written_by, what_changed, newcomer, lifts, outsiders, state,
            adopted_on, adopted_by, adopted_by_kind, adopted_by_id, version
         FROM wording WHERE coalition_id = $1 AND statement = $2
         ORDER BY CASE WHEN state = 'adopted' THEN 0 ELSE 1 END, written_on DESC, id DESC LIMIT 1",
        &[&on.coalition(), &statement],
    )
    .await
}
