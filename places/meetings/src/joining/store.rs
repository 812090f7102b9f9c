use kit_store::{Fault, InCoalition, Tx};

use crate::meetings::MeetingId;

/// The code of a meeting, if one was made.
///
/// # Errors
/// When the database does not answer.
pub async fn code(on: &impl InCoalition, meeting: MeetingId) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT code FROM meeting_code WHERE coalition_id = $1 AND meeting_id = $2",
            &[&on.coalition(), &meeting],
        )
        .await?;
    Ok(found.map(|(code,)| code))
}

/// Keeps the code of a meeting, unless there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_code(tx: &Tx, meeting: MeetingId, code: &str) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO meeting_code (coalition_id, meeting_id, code) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        &[&tx.coalition(), &meeting, &code],
    )
    .await?;
    Ok(())
}
