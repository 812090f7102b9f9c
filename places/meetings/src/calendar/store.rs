use kit_store::{Beside, Fault, InCoalition, Instant, Tx};
use uuid::Uuid;

use crate::meetings::Meeting;

kit_store::id!(
    /// An address by which a calendar follows.
    FeedId
);

kit_store::words! {
    /// Whose calendar a feed is for.
    pub enum FeedKind {
        Person => "person",
        Group => "group",
        /// Anybody who knows the coalition.
        Public => "public",
    }
}

kit_store::row! {
    /// A feed that works. The secret in its address is shown once and kept as a hash.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Feed {
        pub id: FeedId,
        pub kind: FeedKind,
        /// The account of a person, or the id of a group.
        pub whose_id: Option<Uuid>,
        pub label: String,
        pub created_at: Instant,
    }
}

/// Meetings in one feed at most.
const MOST: i64 = 500;

/// Keeps a feed with the hash of its secret.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(tx: &Tx, secret_hash: &[u8], feed: &Feed) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO calendar_feed (coalition_id, id, secret_hash, kind, whose_id, label, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &tx.coalition(),
            &feed.id,
            &secret_hash,
            &feed.kind,
            &feed.whose_id,
            &feed.label,
            &feed.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Makes the feeds of a kind, of one person or group, stop working.
///
/// # Errors
/// When the database does not answer.
pub async fn revoke(tx: &Tx, kind: FeedKind, whose: Option<Uuid>) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM calendar_feed
         WHERE coalition_id = $1 AND kind = $2 AND (CAST($3 AS uuid) IS NULL AND whose_id IS NULL OR whose_id = $3)",
        &[&tx.coalition(), &kind, &whose],
    )
    .await?;
    Ok(())
}

/// The feed with this secret, while it works.
///
/// # Errors
/// When the database does not answer.
pub async fn with_secret(on: &impl InCoalition, secret_hash: &[u8]) -> Result<Option<Feed>, Fault> {
    on.optional(
        "SELECT id, kind, whose_id, label, created_at
         FROM calendar_feed WHERE coalition_id = $1 AND secret_hash = $2",
        &[&on.coalition(), &secret_hash],
    )
    .await
}

/// The feeds of one person, of groups and of everybody that work. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn working(on: &impl InCoalition, account: Option<Uuid>) -> Result<Vec<Feed>, Fault> {
    on.all(
        "SELECT id, kind, whose_id, label, created_at
         FROM calendar_feed WHERE coalition_id = $1 AND (kind <> 'person' OR whose_id = $2)
         ORDER BY kind, created_at, id LIMIT 100",
        &[&on.coalition(), &account],
    )
    .await
}

kit_store::row! {
    /// When a record was written last; none where the history does not know.
    #[derive(Clone, Copy, Debug)]
    pub struct WrittenAt {
        pub at: Option<Instant>,
    }
}

/// The meetings from a moment on, of one group if given, in order, each with when it was changed last; those called off
/// too. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn meetings_from(
    on: &impl InCoalition,
    from: Instant,
    group: Option<Uuid>,
) -> Result<Vec<Beside<Meeting, WrittenAt>>, Fault> {
    on.all(
        "SELECT id, address, title, group_id, starts_at, minutes, time_zone, state, began_at, ended_at, chair_id,
            notes_by_id, place, street, step_free, transit, hours, child_care, food, interpreter, remote_link,
            dial_in, about, series_id, sequence, version,
            (SELECT max(c.at) FROM change c
             WHERE c.coalition_id = meeting.coalition_id AND c.subject_kind = 'meeting' AND c.subject_id = meeting.id)
         FROM meeting WHERE coalition_id = $1 AND starts_at >= $2 AND (CAST($3 AS uuid) IS NULL OR group_id = $3)
         ORDER BY starts_at, id LIMIT $4",
        &[&on.coalition(), &from, &group, &MOST],
    )
    .await
}
