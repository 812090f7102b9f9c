//! Finding records by words. Features pass words already normalized; a typed word finds all words it begins.

use uuid::Uuid;

use crate::{Answer, Fault, InCoalition, Sql, Tx};

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

/// How the search knows a record.
#[derive(Clone, Debug)]
pub struct Findable<'a> {
    pub id: Uuid,
    pub label: String,
    pub detail: &'a str,
    /// Normalized; the same word twice counts once.
    pub words: Vec<String>,
}

/// Makes a record findable by `words`, in place of the words it had.
///
/// # Errors
/// When the database does not answer.
pub fn index<'a>(
    tx: &'a Tx,
    kind: &'a str,
    id: Uuid,
    label: &'a str,
    detail: &'a str,
    words: &'a [String],
) -> Answer<'a, ()> {
    Box::pin(async move {
        forget(tx, kind, id).await?;
        let record = Findable { id, label: label.to_owned(), detail, words: words.to_vec() };
        index_new(tx, kind, &[record]).await
    })
}

const INSERT: Sql = Sql::pair(
    "INSERT INTO search_word (coalition_id, word, subject_kind, subject_id, label, detail)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    "INSERT INTO search_word (coalition_id, word, subject_kind, subject_id, label, detail)
     SELECT * FROM unnest(CAST($1 AS uuid[]), CAST($2 AS text[]), CAST($3 AS text[]), CAST($4 AS uuid[]),
        CAST($5 AS text[]), CAST($6 AS text[])) ON CONFLICT DO NOTHING",
);

/// Makes records findable that the search does not know yet.
///
/// # Errors
/// When the database does not answer.
pub fn index_new<'a>(tx: &'a Tx, kind: &'a str, records: &'a [Findable<'a>]) -> Answer<'a, ()> {
    Box::pin(async move {
        let words = || records.iter().flat_map(|record| record.words.iter().map(move |word| (record, word)));
        let rows = words().count();
        tx.execute_in_bulk(
            INSERT,
            rows,
            &[
                &vec![tx.coalition(); rows],
                &words().map(|(_, word)| word).collect::<Vec<_>>(),
                &vec![kind; rows],
                &words().map(|(record, _)| record.id).collect::<Vec<_>>(),
                &words().map(|(record, _)| &record.label).collect::<Vec<_>>(),
                &words().map(|(record, _)| record.detail).collect::<Vec<_>>(),
            ],
        )
        .await
    })
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

/// Records with a word that begins with the first word typed, and for which no other word typed is left without one.
/// `$4` is [`LAST`].
const FIND: Sql = Sql::pair(
    "SELECT DISTINCT f.subject_kind, f.subject_id, f.label, f.detail FROM search_word f
     WHERE f.coalition_id = $1 AND f.word >= $2 AND f.word < $2 || $4
       AND NOT EXISTS (SELECT 1 FROM json_each($3) typed WHERE NOT EXISTS (
           SELECT 1 FROM search_word w WHERE w.coalition_id = $1 AND w.subject_kind = f.subject_kind
              AND w.subject_id = f.subject_id AND w.word >= typed.value AND w.word < typed.value || $4))
     ORDER BY f.label, f.subject_id LIMIT 50",
    "SELECT DISTINCT f.subject_kind, f.subject_id, f.label, f.detail FROM search_word f
     WHERE f.coalition_id = $1 AND f.word >= $2 AND f.word < CAST($2 AS text) || CAST($4 AS text)
       AND NOT EXISTS (SELECT 1 FROM json_array_elements_text(CAST(CAST($3 AS text) AS json)) AS typed (value) WHERE NOT EXISTS (
           SELECT 1 FROM search_word w WHERE w.coalition_id = $1 AND w.subject_kind = f.subject_kind
              AND w.subject_id = f.subject_id AND w.word >= typed.value AND w.word < typed.value || CAST($4 AS text)))
     ORDER BY f.label, f.subject_id LIMIT 50",
);

/// The last character there is: behind the beginning of a word it closes the range of words with that beginning.
const LAST: &str = "\u{10FFFF}";

/// Where the range of words that begin with this one ends, for statements that narrow a list by a typed word.
pub fn end_of(word: &str) -> String {
    format!("{word}{LAST}")
}

/// The records that have a word beginning with each of `words`, at most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn find(on: &impl InCoalition, words: &[String]) -> Result<Vec<Found>, Fault> {
    // The longest word finds least, so it leads.
    let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
        return Ok(Vec::new());
    };
    let others: Vec<&String> = words.iter().filter(|word| *word != longest).collect();
    let others = serde_json::to_string(&others)?;
    on.all(FIND.on(on), &[&on.coalition(), &longest, &others, &LAST]).await
}

/// What the records of one kind are called, by name: for menus and links of places that do not know the kind. Records
/// without any word to find them by are not among them. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn labels_of(on: &impl InCoalition, kind: &str) -> Result<Vec<(Uuid, String)>, Fault> {
    on.all(
        "SELECT DISTINCT subject_id, label FROM search_word WHERE coalition_id = $1 AND subject_kind = $2
         ORDER BY label, subject_id LIMIT 500",
        &[&on.coalition(), &kind],
    )
    .await
}
