use kit_store::{Day, Fault, InCoalition};

use crate::decisions::model::DecisionId;

/// Decisions told at once.
pub const MOST_IN_FORCE: i64 = 60;

kit_store::row! {
    /// A decision that holds.
    #[derive(Clone, Debug, PartialEq)]
    pub struct InForce {
        pub id: DecisionId,
        pub number: i64,
        pub title: String,
        pub decided_on: Day,
        /// When to look at it again: its own day, or the one a later note set.
        pub review_on: Option<Day>,
        /// How many there are in all.
        pub of: i64,
    }
}

/// Decisions made by a day that passed or chose something, the newest first. At most 60.
///
/// # Errors
/// When the database does not answer.
pub async fn in_force(on: &impl InCoalition, day: Day) -> Result<Vec<InForce>, Fault> {
    on.all(
        "SELECT d.id, d.number, d.title, d.decided_on, CASE WHEN n.id IS NULL THEN d.review_on ELSE n.review_on END,
            count(*) OVER ()
         FROM decision d LEFT JOIN decision_note n ON n.coalition_id = d.coalition_id AND n.decision_id = d.id
           AND n.review IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM decision_note later
             WHERE later.coalition_id = n.coalition_id AND later.decision_id = n.decision_id
               AND later.review IS NOT NULL AND (later.written_at, later.id) > (n.written_at, n.id))
         WHERE d.coalition_id = $1 AND d.outcome IN ('passed', 'chosen') AND d.decided_on <= $2
         ORDER BY d.number DESC LIMIT $3",
        &[&on.coalition(), &day, &MOST_IN_FORCE],
    )
    .await
}
