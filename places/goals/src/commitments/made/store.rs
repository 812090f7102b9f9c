use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx, search};
use uuid::Uuid;

use super::model::{Commitment, CommitmentId};

/// Commitments a menu offers.
const MOST: i64 = 300;

impl Record for Commitment {
    kit_store::versioned!("commitment");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, organization_id, title, goal_id, objective_id, agreement_id, starts_on, ends_on, decided_in,
                decision_link, version
             FROM commitment WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO commitment (coalition_id, id, organization_id, title, goal_id, objective_id, agreement_id,
                starts_on, ends_on, decided_in, decision_link, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET organization_id = excluded.organization_id,
                title = excluded.title, goal_id = excluded.goal_id, objective_id = excluded.objective_id,
                agreement_id = excluded.agreement_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                decided_in = excluded.decided_in, decision_link = excluded.decision_link,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.organization_id,
                &self.title,
                &self.goal_id,
                &self.objective_id,
                &self.agreement_id,
                &self.starts_on,
                &self.ends_on,
                &self.decided_in,
                &self.decision_link,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&self.title);
        search::index(tx, Self::KIND, self.id.0, &self.title, "", &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM commitment WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Commitment>, Fault> {
    on.all(
        "SELECT id, organization_id, title, goal_id, objective_id, agreement_id, starts_on, ends_on, decided_in,
            decision_link, version
         FROM commitment WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Id, title and organization of the commitments, by organization: for menus. At most 300.
///
/// # Errors
/// When the database does not answer.
pub async fn titles(on: &impl InCoalition) -> Result<Vec<(CommitmentId, String, String)>, Fault> {
    on.all(
        "SELECT c.id, c.title, o.name FROM commitment c
         JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
         WHERE c.coalition_id = $1 ORDER BY o.sort_key, c.title, c.id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The columns that name organizations.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "organization",
    held_by: kit_store::keeper::<Commitment>,
    column: "organization_id",
    holds: Holds::One,
    pointing: "SELECT id FROM commitment WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
}];
