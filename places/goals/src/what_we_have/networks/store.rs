use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::CommunityNetwork;

/// Networks shown at once.
const MOST: i64 = 200;

impl Record for CommunityNetwork {
    kit_store::versioned!("community_network");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, position, name, who, connects, word_travels, version
             FROM community_network WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO community_network (coalition_id, id, position, name, who, connects, word_travels, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET position = excluded.position, name = excluded.name,
                who = excluded.who, connects = excluded.connects, word_travels = excluded.word_travels,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.position,
                &self.name,
                &self.who,
                &self.connects,
                &self.word_travels,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM community_network WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The networks in the order of the page. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<CommunityNetwork>, Fault> {
    on.all(
        "SELECT id, position, name, who, connects, word_travels, version
         FROM community_network WHERE coalition_id = $1 ORDER BY position, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<CommunityNetwork>, Fault> {
    on.all(
        "SELECT id, position, name, who, connects, word_travels, version
         FROM community_network WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
