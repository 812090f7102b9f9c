use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Reply;

/// Every question of every part, and some for parts to come.
const MOST: i64 = 300;

impl Record for Reply {
    kit_store::versioned!("guide_reply");

    fn label(&self) -> String {
        self.asked.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, part, question, asked, kind, words, marks, replied_on, version
             FROM guide_reply WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO guide_reply (coalition_id, id, part, question, asked, kind, words, marks, replied_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET part = excluded.part, question = excluded.question,
                asked = excluded.asked, kind = excluded.kind, words = excluded.words, marks = excluded.marks,
                replied_on = excluded.replied_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.part,
                &self.question,
                &self.asked,
                &self.kind,
                &self.words,
                &self.marks,
                &self.replied_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM guide_reply WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// All replies of the coalition: one for a question at most, so at most 300.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Reply>, Fault> {
    on.all(
        "SELECT id, part, question, asked, kind, words, marks, replied_on, version
         FROM guide_reply WHERE coalition_id = $1 ORDER BY part, question LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The reply to one question.
///
/// # Errors
/// When the database does not answer.
pub async fn of_question(on: &impl InCoalition, part: &str, question: &str) -> Result<Option<Reply>, Fault> {
    on.optional(
        "SELECT id, part, question, asked, kind, words, marks, replied_on, version
         FROM guide_reply WHERE coalition_id = $1 AND part = $2 AND question = $3",
        &[&on.coalition(), &part, &question],
    )
    .await
}
