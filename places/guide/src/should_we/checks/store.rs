use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::ReadinessCheck;

/// A coalition has one; a second can come only from two people writing it at once.
const MOST: i64 = 5;

impl Record for ReadinessCheck {
    kit_store::versioned!("readiness_check");

    fn label(&self) -> String {
        self.own_words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, own_answer, own_words, wait_for, wait_until, lighter_form, version
             FROM readiness_check WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO readiness_check (coalition_id, id, own_answer, own_words, wait_for, wait_until, lighter_form, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET own_answer = excluded.own_answer,
                own_words = excluded.own_words, wait_for = excluded.wait_for, wait_until = excluded.wait_until,
                lighter_form = excluded.lighter_form, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.own_answer,
                &self.own_words,
                &self.wait_for,
                &self.wait_until,
                &self.lighter_form,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM readiness_check WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The check of the coalition, the first one written first. At most 5.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<ReadinessCheck>, Fault> {
    on.all(
        "SELECT id, own_answer, own_words, wait_for, wait_until, lighter_form, version
         FROM readiness_check WHERE coalition_id = $1 ORDER BY id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<ReadinessCheck>, Fault> {
    on.all(
        "SELECT id, own_answer, own_words, wait_for, wait_until, lighter_form, version
         FROM readiness_check WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
