//! When a person is erased, what is known of them from before they joined goes too.

use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::Prospect;
use crate::members::PersonId;

/// Prospects read of one person; nobody is asked more often.
const MOST: i64 = 1_000;

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
    let mut was = became(tx, person).await?;
    for [given, family] in names {
        was.extend(called(tx, given, family).await?);
    }
    for (id,) in was {
        kit_store::scrub(tx, Prospect::KIND, id, instead).await?;
        Prospect::take_out(tx, id).await?;
    }
    let own = person.to_string();
    for (id,) in known_by(tx, &own).await? {
        if let Some(mut prospect) = Prospect::find(tx, id).await? {
            prospect.knows.0.retain(|knows| *knows != own);
            prospect.put(tx).await?;
        }
    }
    Ok(())
}

async fn became(on: &impl InCoalition, person: PersonId) -> Result<Vec<(Uuid,)>, Fault> {
    on.all(
        "SELECT id FROM prospect WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &person, &MOST],
    )
    .await
}

async fn called(on: &impl InCoalition, given: &String, family: &String) -> Result<Vec<(Uuid,)>, Fault> {
    on.all(
        "SELECT id FROM prospect
         WHERE coalition_id = $1 AND given_name = $2 AND family_name = $3 ORDER BY id LIMIT $4",
        &[&on.coalition(), given, family, &MOST],
    )
    .await
}

/// A list is kept as text, in which an id is found by its digits.
async fn known_by(on: &impl InCoalition, person: &String) -> Result<Vec<(Uuid,)>, Fault> {
    on.all(
        "SELECT id FROM prospect WHERE coalition_id = $1 AND replace(knows, $2, '') <> knows ORDER BY id LIMIT 20000",
        &[&on.coalition(), person],
    )
    .await
}
