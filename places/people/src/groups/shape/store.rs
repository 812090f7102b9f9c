use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::StructureAnswers;

impl Record for StructureAnswers {
    kit_store::versioned!("structure_answers");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, stage, ties, joint_work, motivation, tasks, size, experience, urgency, version
             FROM structure_answers WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO structure_answers (coalition_id, id, stage, ties, joint_work, motivation, tasks, size, experience,
                urgency, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET stage = excluded.stage, ties = excluded.ties,
                joint_work = excluded.joint_work, motivation = excluded.motivation, tasks = excluded.tasks,
                size = excluded.size, experience = excluded.experience, urgency = excluded.urgency,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.stage,
                &self.ties,
                &self.joint_work,
                &self.motivation,
                &self.tasks,
                &self.size,
                &self.experience,
                &self.urgency,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM structure_answers WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<StructureAnswers>, Fault> {
    on.all(
        "SELECT id, stage, ties, joint_work, motivation, tasks, size, experience, urgency, version
         FROM structure_answers WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The answers, if there are any. A second record can come only from two people answering at once; the first counts.
///
/// # Errors
/// When the database does not answer.
pub async fn answers(on: &impl InCoalition) -> Result<Option<StructureAnswers>, Fault> {
    Ok(list(on, Uuid::nil(), 1).await?.pop())
}
