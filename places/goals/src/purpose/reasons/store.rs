use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Purpose;

/// A coalition has one; a second can come only from two people writing it at once.
const MOST: i64 = 5;

impl Record for Purpose {
    kit_store::versioned!("purpose");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, words, lived_by, good_place, why_now, why_now_words, reasons, reasons_words, version
             FROM purpose WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO purpose (coalition_id, id, words, lived_by, good_place, why_now, why_now_words, reasons, reasons_words,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET words = excluded.words, lived_by = excluded.lived_by,
                good_place = excluded.good_place, why_now = excluded.why_now,
                why_now_words = excluded.why_now_words, reasons = excluded.reasons,
                reasons_words = excluded.reasons_words, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.words,
                &self.lived_by,
                &self.good_place,
                &self.why_now,
                &self.why_now_words,
                &self.reasons,
                &self.reasons_words,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM purpose WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The purpose of the coalition, the first one written first. At most 5.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Purpose>, Fault> {
    on.all(
        "SELECT id, words, lived_by, good_place, why_now, why_now_words, reasons, reasons_words, version
         FROM purpose WHERE coalition_id = $1 ORDER BY id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Purpose>, Fault> {
    on.all(
        "SELECT id, words, lived_by, good_place, why_now, why_now_words, reasons, reasons_words, version
         FROM purpose WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
