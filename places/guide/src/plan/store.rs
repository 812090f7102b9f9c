use kit_store::{Fault, InCoalition, Instant};
use uuid::Uuid;

/// Changes looked at; who wants to know more reads the history.
pub const MOST_CHANGES: i64 = 3000;

kit_store::row! {
    /// A change of a record, with the record as it was before.
    #[derive(Clone, Debug)]
    pub struct Changed {
        pub kind: String,
        pub id: Uuid,
        pub was: Option<String>,
        pub became: Option<String>,
    }
}

/// The changes of the kinds of record a plan shows, after a moment, the first one first. At most [`MOST_CHANGES`].
///
/// # Errors
/// When the database does not answer.
pub async fn changes_since(on: &impl InCoalition, moment: Instant) -> Result<Vec<Changed>, Fault> {
    on.all(
        "SELECT subject_kind, subject_id, was, became FROM change
         WHERE coalition_id = $1 AND at > $2 AND subject_kind IN (
            'purpose', 'wording', 'organization', 'goal', 'objective', 'strategy', 'indicator', 'data_source',
            'finding', 'evidence_source', 'prior_attempt', 'community_leader', 'community_network',
            'community_project', 'barrier', 'guide_reply', 'promise', 'commitment_element', 'group', 'office', 'office_term', 'rules',
            'decision')
         ORDER BY id LIMIT $3",
        &[&on.coalition(), &moment, &MOST_CHANGES],
    )
    .await
}
