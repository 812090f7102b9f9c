use kit_store::{Allowed, Day, Fault, Record, Tx, changed};
use uuid::Uuid;

use super::model::{State, Wording};

/// What adopts a wording: a record of another place.
#[derive(Clone, Copy, Debug)]
pub struct AdoptedBy<'a> {
    /// The kind of record.
    pub kind: &'static str,
    pub id: Uuid,
    /// What it is called: "Decision 31: Our vision".
    pub name: &'a str,
    pub day: Day,
}

/// Adopts a wording; one that is not there, or adopted already, stays as it is.
///
/// # Errors
/// When the database does not answer.
pub async fn adopt(tx: &Tx, allowed: &Allowed, id: Uuid, by: AdoptedBy<'_>) -> Result<(), Fault> {
    let Some(before) = Wording::find(tx, id).await?.filter(|wording| wording.state != State::Adopted) else {
        return Ok(());
    };
    let adopted = Wording {
        state: State::Adopted,
        adopted_on: Some(by.day),
        adopted_by: by.name.to_owned(),
        adopted_by_kind: Some(by.kind.to_owned()),
        adopted_by_id: Some(by.id),
        ..before.clone()
    };
    changed(tx, allowed, &before, adopted).await?;
    Ok(())
}
