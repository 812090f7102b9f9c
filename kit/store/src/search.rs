//! Finding records by words. Features pass words already normalized; a typed word finds all words it begins.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{Fault, InCoalition, Tx};

use crate as kit_store;

kit_store::row! {
    /// A record that was found.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Found {
        pub subject_kind: String,
        pub subject_id: Uuid,
        pub label: String,
        pub detail: String,
    }
}

/// Makes a record findable by `words`, in place of the words it had.
///
/// # Errors
/// When the database does not answer.
pub async fn index(
    tx: &Tx,
    kind: &str,
    id: Uuid,
    label: &str,
    detail: &str,
    words: &[String],
) -> Result<(), Fault> {
    forget(tx, kind, id).await?;
    for word in words {
        tx.execute(
            "INSERT INTO search_word (coalition_id, word, subject_kind, subject_id, label, detail)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            &[&tx.coalition(), word, &kind, &id, &label, &detail],
        )
        .await?;
    }
    Ok(())
}

/// Takes a record out of the search.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(tx: &Tx, kind: &str, id: Uuid) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM search_word WHERE coalition_id = $1 AND subject_kind = $2 AND subject_id = $3",
        &[&tx.coalition(), &kind, &id],
    )
    .await?;
    Ok(())
}

/// The records that have a word beginning with each of `words`, at most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn find(on: &impl InCoalition, words: &[String]) -> Result<Vec<Found>, Fault> {
    let Some((longest, others)) = longest_first(words) else {
        return Ok(Vec::new());
    };
    let mut found: Vec<Found> = beginning_with(on, longest, 500).await?;
    for word in others {
        let also = beginning_with(on, word, 2000).await?;
        let also: HashSet<Uuid> = also.into_iter().map(|other| other.subject_id).collect();
        found.retain(|one| also.contains(&one.subject_id));
    }
    found.truncate(50);
    Ok(found)
}

/// Words looked up in one search; each costs a statement, and nobody's name has more.
const MOST_WORDS: usize = 12;

/// The longest word finds least, so it goes first. The same word twice narrows nothing.
fn longest_first(words: &[String]) -> Option<(&String, Vec<&String>)> {
    let longest = words.iter().max_by_key(|word| word.len())?;
    let mut others: Vec<&String> = words.iter().filter(|word| *word != longest).collect();
    others.sort_unstable();
    others.dedup();
    others.truncate(MOST_WORDS - 1);
    Some((longest, others))
}

async fn beginning_with(on: &impl InCoalition, word: &str, most: i64) -> Result<Vec<Found>, Fault> {
    // The last character there is closes the range of words with this beginning.
    let end = format!("{word}\u{10FFFF}");
    on.all(
        "SELECT DISTINCT subject_kind, subject_id, label, detail FROM search_word
         WHERE coalition_id = $1 AND word >= $2 AND word < $3 ORDER BY label, subject_id LIMIT $4",
        &[&on.coalition(), &word, &end, &most],
    )
    .await
}
