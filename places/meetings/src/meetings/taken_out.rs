//! What must follow when a meeting is taken out, as a job in the same transaction.

use kit_jobs::NewJob;
use kit_store::{Allowed, Fault, Tx};

use super::model::MeetingId;

/// The kind of the job: its subject is the meeting.
pub const TAKEN_OUT: &str = "meeting-taken-out";

/// Asks for what follows once `tx` is committed.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(tx: &Tx, allowed: &Allowed, meeting: MeetingId) -> Result<(), Fault> {
    let job = NewJob {
        id: allowed.new_id(),
        kind: TAKEN_OUT,
        subject_id: meeting.0,
        payload: "{}".to_owned(),
        now: allowed.at,
    };
    kit_jobs::enqueue(tx, &job).await
}
