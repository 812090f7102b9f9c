use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::CommunityProject;

/// Projects shown at once.
const MOST: i64 = 200;

impl Record for CommunityProject {
    kit_store::versioned!("community_project");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, what, who, since, lesson, cares_about, version
             FROM community_project WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO community_project (coalition_id, id, position, what, who, since, lesson, cares_about, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, what = excluded.what,
                who = excluded.who, since = excluded.since, lesson = excluded.lesson,
                cares_about = excluded.cares_about, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.what,
                &self.who,
                &self.since,
                &self.lesson,
                &self.cares_about,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM community_project WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The projects in the order of the page. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<CommunityProject>, Fault> {
    on.all(
        "SELECT id, position, what, who, since, lesson, cares_about, version
         FROM community_project WHERE coalition_id = $1 ORDER BY position, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<CommunityProject>, Fault> {
    on.all(
        "SELECT id, position, what, who, since, lesson, cares_about, version
         FROM community_project WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
