use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Adoptable, AdoptedBy, Adoption};

/// More than one decision adopts.
const MOST: i64 = 100;

impl Record for Adoption {
    kit_store::versioned!("adoption");

    fn label(&self) -> String {
        self.label.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, decision_id, kind, subject_id, label, adopted_on, version
             FROM adoption WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO adoption (coalition_id, id, decision_id, kind, subject_id, label, adopted_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET decision_id = excluded.decision_id, kind = excluded.kind,
                subject_id = excluded.subject_id, label = excluded.label, adopted_on = excluded.adopted_on,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.decision_id,
                &self.kind,
                &self.subject_id,
                &self.label,
                &self.adopted_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM adoption WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// What a decision adopted, in the order it was noted. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn by_decision(on: &impl InCoalition, decision: Uuid) -> Result<Vec<Adoption>, Fault> {
    on.all(
        "SELECT id, decision_id, kind, subject_id, label, adopted_on, version
         FROM adoption WHERE coalition_id = $1 AND decision_id = $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &decision, &MOST],
    )
    .await
}

/// The decisions that adopted something, the newest first. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn of_subject(
    on: &impl InCoalition,
    kind: Adoptable,
    subject: Uuid,
) -> Result<Vec<AdoptedBy>, Fault> {
    on.all(
        "SELECT a.decision_id, d.number, d.title, a.adopted_on
         FROM adoption a JOIN decision d ON d.coalition_id = a.coalition_id AND d.id = a.decision_id
         WHERE a.coalition_id = $1 AND a.kind = $2 AND a.subject_id = $3 ORDER BY a.adopted_on DESC, a.id DESC LIMIT $4",
        &[&on.coalition(), &kind, &subject, &MOST],
    )
    .await
}

/// The newest decisions, for a menu: id, number and title. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn newest_decisions(on: &impl InCoalition) -> Result<Vec<(Uuid, i64, String)>, Fault> {
    on.all(
        "SELECT id, number, title FROM decision WHERE coalition_id = $1 AND outcome IN ('passed', 'chosen')
         ORDER BY number DESC LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The number and title of a decision that passed.
///
/// # Errors
/// When the database does not answer.
pub async fn decision(on: &impl InCoalition, id: Uuid) -> Result<Option<(i64, String)>, Fault> {
    on.optional(
        "SELECT number, title FROM decision
         WHERE coalition_id = $1 AND id = $2 AND outcome IN ('passed', 'chosen')",
        &[&on.coalition(), &id],
    )
    .await
}
