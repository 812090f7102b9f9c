//! When a person is erased, what merges and "not the same" still know of them goes too.

use kit_store::{Fault, Record, Tx};
use uuid::Uuid;

use super::model::{Merge, NotSame, Subject};
use super::store;
use crate::members::{Person, PersonId};

/// Takes a person's name out of every merge and statement, and erases the histories of the records that went into
/// theirs. `instead` stands where the name was.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_person(tx: &Tx, person: PersonId, instead: &str) -> Result<(), Fault> {
    let mut forgetting = vec![person.0];
    let mut forgotten: Vec<Uuid> = Vec::new();
    while let Some(id) = forgetting.pop() {
        if forgotten.contains(&id) {
            continue;
        }
        forgotten.push(id);
        for merge in store::merges_with(tx, Subject::Person, id).await? {
            if merge.kept_id == id && !merge.is_undone() {
                kit_store::scrub(tx, Person::KIND, merge.gone_id, instead).await?;
                forgetting.push(merge.gone_id);
            }
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
