//! The text of rows that were not taken does not stay for ever: it goes with a person who is erased, and a month after
//! the list was saved.

use calc_match::normal;
use kit_store::{Fault, Tx};

use super::model::{Entry, ImportId};
use super::store;

/// Days after saving during which rows that were not taken can be read again.
pub const KEPT_DAYS: i64 = 30;

/// Rows read at once.
const PAGE: i64 = 2_000;

/// Takes the text out of every row kept that holds the given and family name of one of `names`, in any order; mail
/// addresses and numbers are found in all tables alike.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_person(tx: &Tx, names: &[[String; 2]]) -> Result<(), Fault> {
    let names: Vec<[String; 2]> =
        names.iter().map(|name| name.each_ref().map(|part| normal::fold(part))).collect();
    let mut after = (ImportId(uuid::Uuid::nil()), -1);
    loop {
        let page = store::rows_not_taken(tx, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = (last.0, last.1);
        for (import, number, entry) in &page {
            let entry: Entry = serde_json::from_str(entry)?;
            if names.iter().any(|name| names_them(&entry, name)) {
                store::put_entry(tx, *import, *number, &without_text(entry)).await?;
            }
        }
    }
}

fn names_them(entry: &Entry, [given, family]: &[String; 2]) -> bool {
    let value = entry.refusal.as_ref().map_or("", |refusal| &refusal.value);
    let text = normal::words(&format!("{} {value}", entry.cells)).join(" ");
    let holds = |name: &str| !name.is_empty() && format!(" {text} ").contains(&format!(" {name} "));
    holds(given) && (family.is_empty() || holds(family))
}

fn without_text(mut entry: Entry) -> Entry {
    entry.cells.clear();
    if let Some(refusal) = &mut entry.refusal {
        refusal.value.clear();
    }
    entry
}
