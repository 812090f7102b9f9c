//! When a person is erased, what merges and "not the same" still know of them goes too.

use kit_store::{Allowed, Fault, Holds, InCoalition, Pointer, Record, Tx};
use serde_json::Value as Json;
use uuid::Uuid;

use super::model::{Merge, NotSame, Subject};
use super::store;
use crate::members::{Person, PersonId};

/// The person and the records that went into theirs, one after another.
///
/// # Errors
/// When the database does not answer.
pub async fn records_in_one(on: &impl InCoalition, person: PersonId) -> Result<Vec<Uuid>, Fault> {
    let mut found = vec![person.0];
    let mut looked_at = 0;
    while let Some(id) = found.get(looked_at).copied() {
        looked_at += 1;
        for merge in store::merges_with(on, Subject::Person, id).await? {
            if merge.kept_id == id && !merge.is_undone() && !found.contains(&merge.gone_id) {
                found.push(merge.gone_id);
            }
        }
    }
    Ok(found)
}

/// Takes a person off the lists that name them and takes out what is said of them and somebody else, with its history.
/// Columns with one id are emptied with everything else that names the person.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_pointers(
    tx: &Tx,
    allowed: &Allowed,
    points_at: &[Pointer],
    person: PersonId,
    instead: &str,
) -> Result<(), Fault> {
    let own = Json::String(person.to_string());
    for pointer in points_at.iter().filter(|pointer| pointer.to == Person::KIND) {
        if !matches!(pointer.holds, Holds::Several | Holds::NamedOfTwo) {
            continue;
        }
        let keeper = (pointer.held_by)();
        for id in pointer.pointing_to(tx, person.0).await? {
            let state = keeper.current_in(tx, id).await?.map(|state| without(state, pointer.column, &own));
            keeper.put_back(tx, allowed, id, state.flatten()).await?;
            if pointer.holds == Holds::NamedOfTwo {
                kit_store::scrub(tx, keeper.kind(), id, instead).await?;
            }
        }
    }
    Ok(())
}

/// A record with one id less on the list in a column; none when the column holds no list.
fn without(mut state: Json, column: &str, own: &Json) -> Option<Json> {
    state.get_mut(column)?.as_array_mut()?.retain(|id| id != own);
    Some(state)
}

/// Takes a person's name out of every merge and statement, and erases the histories of the records that went into
/// theirs. `instead` stands where the name was.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_person(tx: &Tx, person: PersonId, instead: &str) -> Result<(), Fault> {
    for id in records_in_one(tx, person).await? {
        if id != person.0 {
            kit_store::scrub(tx, Person::KIND, id, instead).await?;
        }
        for merge in store::merges_with(tx, Subject::Person, id).await? {
            kit_store::scrub(tx, Merge::KIND, merge.id, instead).await?;
            Merge { label: instead.to_owned(), ..merge }.put(tx).await?;
        }
        for said in store::not_same_with(tx, Subject::Person, id).await? {
            kit_store::scrub(tx, NotSame::KIND, said.id, instead).await?;
            NotSame { label: instead.to_owned(), ..said }.put(tx).await?;
        }
    }
    Ok(())
}
