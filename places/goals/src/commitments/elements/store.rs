use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Element, ElementId};
use crate::commitments::made::CommitmentId;

/// Elements of one commitment; more would not be verified by anybody.
const MOST: i64 = 100;
/// Elements a menu offers.
const MOST_IN_MENU: i64 = 600;

impl Record for Element {
    kit_store::versioned!("commitment_element");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, commitment_id, what, metric, unit, would_show, indicator_id, baseline, target, due_on,
                version
             FROM commitment_element WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO commitment_element (coalition_id, id, position, commitment_id, what, metric, unit, would_show,
                indicator_id, baseline, target, due_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position,
                commitment_id = excluded.commitment_id, what = excluded.what, metric = excluded.metric,
                unit = excluded.unit, would_show = excluded.would_show, indicator_id = excluded.indicator_id, baseline = excluded.baseline,
                target = excluded.target, due_on = excluded.due_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.commitment_id,
                &self.what,
                &self.metric,
                &self.unit,
                &self.would_show,
                &self.indicator_id,
                &self.baseline,
                &self.target,
                &self.due_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM commitment_element WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The elements of a commitment in their order. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn of_commitment(on: &impl InCoalition, commitment: CommitmentId) -> Result<Vec<Element>, Fault> {
    on.all(
        "SELECT id, position, commitment_id, what, metric, unit, would_show, indicator_id, baseline, target, due_on, version
         FROM commitment_element WHERE coalition_id = $1 AND commitment_id = $2 ORDER BY position, id LIMIT $3",
        &[&on.coalition(), &commitment, &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Element>, Fault> {
    on.all(
        "SELECT id, position, commitment_id, what, metric, unit, would_show, indicator_id, baseline, target, due_on, version
         FROM commitment_element WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Id and words of the elements with the organization that bound itself: for menus. At most 600.
///
/// # Errors
/// When the database does not answer.
pub async fn names(on: &impl InCoalition) -> Result<Vec<(ElementId, String, String)>, Fault> {
    on.all(
        "SELECT e.id, e.what, o.name FROM commitment_element e
         JOIN commitment c ON c.coalition_id = e.coalition_id AND c.id = e.commitment_id
         JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
         WHERE e.coalition_id = $1 ORDER BY o.sort_key, c.title, c.id, e.position, e.id LIMIT $2",
        &[&on.coalition(), &MOST_IN_MENU],
    )
    .await
}
