use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Minutes;
use crate::meetings::MeetingId;

impl Record for Minutes {
    kit_store::versioned!("minutes");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, state, approved_on, approved_how, version
             FROM minutes WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO minutes (coalition_id, id, title, state, approved_on, approved_how, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, state = excluded.state,
                approved_on = excluded.approved_on, approved_how = excluded.approved_how, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.title,
                &self.state,
                &self.approved_on,
                &self.approved_how,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM minutes WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The latest meetings that are over and whose minutes nobody approved yet, the newest first: id and title. At most 12.
///
/// # Errors
/// When the database does not answer.
pub async fn unapproved(on: &impl InCoalition) -> Result<Vec<(MeetingId, String)>, Fault> {
    on.all(
        "SELECT m.id, m.title FROM meeting m WHERE m.coalition_id = $1 AND m.state = 'over'
           AND NOT EXISTS (SELECT 1 FROM minutes d WHERE d.coalition_id = $1 AND d.id = m.id AND d.state = 'approved')
         ORDER BY m.starts_at DESC, m.id DESC LIMIT 12",
        &[&on.coalition()],
    )
    .await
}

/// The latest approved minutes, the newest first: id of the meeting and its title. At most 24.
///
/// # Errors
/// When the database does not answer.
pub async fn approved(on: &impl InCoalition) -> Result<Vec<(MeetingId, String)>, Fault> {
    on.all(
        "SELECT id, title FROM minutes WHERE coalition_id = $1 AND state = 'approved'
         ORDER BY approved_on DESC, id DESC LIMIT 24",
        &[&on.coalition()],
    )
    .await
}
