use kit_mail::State;
use kit_store::{Fault, InCoalition, Instant};
use uuid::Uuid;

kit_store::row! {
    /// A notification with the person it is for; the name is gone when the person is.
    #[derive(Clone, Debug)]
    pub struct Listed {
        pub id: Uuid,
        pub kind: String,
        pub state: State,
        pub recipient_id: Uuid,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub phone: Option<String>,
        pub made_at: Instant,
        /// None while it waits for the weekly note.
        pub send_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub problem: Option<String>,
    }
}

/// Notifications before `before`, newest first, at most `most`; only those in one state if given.
///
/// # Errors
/// When the database does not answer.
pub async fn listed(
    on: &impl InCoalition,
    state: Option<State>,
    before: Uuid,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT n.id, n.kind, n.state, n.recipient_id, p.given_name, p.family_name, p.phone, n.made_at, n.send_at,
            n.ended_at, n.problem
         FROM notification n LEFT JOIN person p ON p.coalition_id = n.coalition_id AND p.id = n.recipient_id
         WHERE n.coalition_id = $1 AND n.id < $2 AND (CAST($3 AS text) IS NULL OR n.state = $3)
         ORDER BY n.id DESC LIMIT $4",
        &[&on.coalition(), &before, &state, &most],
    )
    .await
}

/// One notification.
///
/// # Errors
/// When the database does not answer.
pub async fn one(on: &impl InCoalition, id: Uuid) -> Result<Option<Listed>, Fault> {
    on.optional(
        "SELECT n.id, n.kind, n.state, n.recipient_id, p.given_name, p.family_name, p.phone, n.made_at, n.send_at,
            n.ended_at, n.problem
         FROM notification n LEFT JOIN person p ON p.coalition_id = n.coalition_id AND p.id = n.recipient_id
         WHERE n.coalition_id = $1 AND n.id = $2",
        &[&on.coalition(), &id],
    )
    .await
}
