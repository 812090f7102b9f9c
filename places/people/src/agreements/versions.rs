//! The wordings an agreement had, from its history.

use kit_store::{Change, Fault, InCoalition, Record};

use super::documents::Agreement;

/// Changes of one agreement that are read.
const MOST: i64 = 100;

/// A wording with who wrote it and when.
pub struct Wording {
    pub agreement: Agreement,
    pub change: Change,
}

/// Every wording of an agreement, the newest first. What was erased from the history is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn of(on: &impl InCoalition, agreement: &Agreement) -> Result<Vec<Wording>, Fault> {
    let changes = kit_store::changes_of(on, Agreement::KIND, agreement.id.0, MOST).await?;
    let wording = |change: Change| {
        let agreement = serde_json::from_str(change.became.as_deref()?).ok()?;
        Some(Wording { agreement, change })
    };
    Ok(changes.into_iter().filter_map(wording).collect())
}
