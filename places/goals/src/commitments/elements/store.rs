use kit_store::{Day, Fault, InCoalition, Record, Tx};
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
            "SELECT id, position, commitment_id, what, metric, unit, indicator_id, baseline, target, due_on, version
             FROM commitment_element WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO commitment_element (coalition_id, id, position, commitment_id, what, metric, unit, indicator_id,
                baseline, target, due_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position,
                commitment_id = excluded.commitment_id, what = excluded.what, metric = excluded.metric,
                unit = excluded.unit, indicator_id = excluded.indicator_id, baseline = excluded.baseline,
                target = excluded.target, due_on = excluded.due_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.commitment_id,
                &self.what,
                &self.metric,
                &self.unit,
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
        "SELECT id, position, commitment_id, what, metric, unit, indicator_id, baseline, target, due_on, version
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
        "SELECT id, position, commitment_id, what, metric, unit, indicator_id, baseline, target, due_on, version
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

kit_store::row! {
    /// An element that is due, for the list of what is due.
    #[derive(Clone, Debug, PartialEq)]
    pub struct DueElement {
        pub id: ElementId,
        pub what: String,
        pub organization: String,
        pub due_on: Day,
    }
}

/// The elements due on or before `until` that nobody found met, those of commitments that ended before `today` left
/// out; the earliest day first.
///
/// # Errors
/// When the database does not answer.
pub async fn due_until(
    on: &impl InCoalition,
    today: Day,
    until: Day,
    most: i64,
) -> Result<Vec<DueElement>, Fault> {
    on.all(
        "SELECT e.id, e.what, o.name, e.due_on FROM commitment_element e
         JOIN commitment c ON c.coalition_id = e.coalition_id AND c.id = e.commitment_id
         JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
         WHERE e.coalition_id = $1 AND e.due_on <= $2 AND (c.ends_on IS NULL OR c.ends_on >= $3)
           AND NOT EXISTS (SELECT 1 FROM commitment_verdict v
                WHERE v.coalition_id = e.coalition_id AND v.element_id = e.id AND v.verdict = 'met')
         ORDER BY e.due_on, e.id LIMIT $4",
        &[&on.coalition(), &until, &today, &most],
    )
    .await
}
