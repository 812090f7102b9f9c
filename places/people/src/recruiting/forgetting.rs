//! When a person is erased, what is known of them from before they joined goes too.

use kit_store::{Fault, Record, Tx};

use super::model::Prospect;
use super::store;
use crate::members::PersonId;

/// Takes out the prospects a person was, by their record and by the given and family `names` they are known by, with
/// their histories, and takes the person off the lists of who knows somebody. `instead` stands where the name was.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_person(
    tx: &Tx,
    person: PersonId,
    names: &[[String; 2]],
    instead: &str,
) -> Result<(), Fault> {
    let mut was = store::became(tx, person).await?;
    for [given, family] in names {
        was.extend(store::called(tx, given, family).await?);
    }
    for id in was {
        kit_store::scrub(tx, Prospect::KIND, id, instead).await?;
        Prospect::take_out(tx, id).await?;
    }
    let own = person.to_string();
    for id in store::known_by(tx, &own).await? {
        if let Some(mut prospect) = Prospect::find(tx, id).await? {
            prospect.knows.0.retain(|knows| *knows != own);
            prospect.put(tx).await?;
        }
    }
    Ok(())
}
