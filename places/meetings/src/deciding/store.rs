use kit_store::{Fault, InCoalition};

use crate::agenda::AgendaItemId;
use crate::ballots::counting::Outcome;
use crate::decisions::{Body, DecisionId};
use crate::meetings::MeetingId;

/// Items of one agenda at most.
const MOST: i64 = 100;

kit_store::row! {
    /// What was decided on an item of the agenda.
    #[derive(Clone, Debug)]
    pub struct Decided {
        pub item_id: AgendaItemId,
        pub id: DecisionId,
        pub number: i64,
        pub title: String,
        pub outcome: Outcome,
        pub body: Body,
    }
}

/// The decisions made on the items of a meeting, in the order of the agenda. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn decided(on: &impl InCoalition, meeting: MeetingId) -> Result<Vec<Decided>, Fault> {
    on.all(
        "SELECT i.id, d.id, d.number, d.title, d.outcome, d.body
         FROM agenda_item i JOIN decision d ON d.coalition_id = i.coalition_id AND d.id = i.proposal_id
         WHERE i.coalition_id = $1 AND i.meeting_id = $2 AND i.state <> 'carried' ORDER BY i.position, i.id LIMIT $3",
        &[&on.coalition(), &meeting, &MOST],
    )
    .await
}
