//! What somebody left behind in the rows of a coalition: finding it, and taking it out.

use serde_json::Value as Json;
use uuid::Uuid;

use super::{CopiedRow, cell_of, rows_after, statement, values};
use crate::{CoalitionId, Column, Fault, Kind, Table, Tx};

/// Rows read at once.
const PAGE: i64 = 2_000;

/// By what somebody is known in rows.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    pub ids: Vec<Uuid>,
    /// Names and addresses. One of several words, or with a digit or an `@`, is found inside of texts too; a single
    /// word only where it is the whole text, because it is part of other words and names.
    pub words: Vec<String>,
    /// Given and family name. JSON that holds both as texts of their own names the person too.
    pub names: Vec<[String; 2]>,
}

impl Trace {
    fn has_id(&self, json: Option<&Json>) -> bool {
        let id = json.and_then(Json::as_str).and_then(|text| text.parse::<Uuid>().ok());
        id.is_some_and(|id| self.ids.contains(&id))
    }

    /// The text with every trace replaced; nothing when there was none.
    fn replaced(&self, text: &str, instead: &str) -> Option<String> {
        let mut out: Option<String> = None;
        for word in self.words.iter().filter(|word| !word.is_empty()) {
            let current = out.as_deref().unwrap_or(text);
            if current == word {
                out = Some(instead.to_owned());
            } else if word.contains([' ', '@']) || word.contains(|letter: char| letter.is_ascii_digit()) {
                out = replaced_inside(current, word, instead).or(out);
            }
        }
        for id in self.ids.iter().map(Uuid::to_string) {
            let current = out.as_deref().unwrap_or(text);
            out = replaced_inside(current, &id, instead).or(out);
        }
        out
    }

    /// Takes the person out of a JSON value; true when they were in it.
    fn take_out_of(&self, json: &mut Json, instead: &str) -> bool {
        let mut texts = Vec::new();
        collect_texts(json, &mut texts);
        let both = |names: &&[String; 2]| names.iter().all(|name| !name.is_empty() && texts.contains(name));
        let single: Vec<String> = self.names.iter().filter(both).flatten().cloned().collect();
        let names = Self { words: single, ..Self::default() };
        // Both, because a name beside an address is to go as well as the address.
        self.replace_in(json, instead) | names.replace_in(json, instead)
    }

    /// Goes through all texts of a JSON value; true when one was replaced.
    fn replace_in(&self, json: &mut Json, instead: &str) -> bool {
        match json {
            Json::String(text) => match self.replaced(text, instead) {
                Some(replaced) => {
                    *text = replaced;
                    true
                }
                None => false,
            },
            // `fold`, because every part has to be looked at.
            Json::Array(parts) => {
                parts.iter_mut().fold(false, |any, part| self.replace_in(part, instead) | any)
            }
            Json::Object(parts) => {
                parts.values_mut().fold(false, |any, part| self.replace_in(part, instead) | any)
            }
            _ => false,
        }
    }
}

fn collect_texts(json: &Json, texts: &mut Vec<String>) {
    match json {
        Json::String(text) => texts.push(text.clone()),
        Json::Array(parts) => parts.iter().for_each(|part| collect_texts(part, texts)),
        Json::Object(parts) => parts.values().for_each(|part| collect_texts(part, texts)),
        _ => {}
    }
}

/// Whole words only, whatever the size of ASCII letters.
fn replaced_inside(text: &str, word: &str, instead: &str) -> Option<String> {
    let (lower_text, lower_word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
    let (mut out, mut copied) = (String::new(), 0);
    for (at, _) in lower_text.match_indices(&lower_word) {
        let end = at + word.len();
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[end..].chars().next().is_some_and(char::is_alphanumeric);
        if !before && !after {
            out.push_str(&text[copied..at]);
            out.push_str(instead);
            copied = end;
        }
    }
    (copied > 0).then(|| out + &text[copied..])
}

/// The rows of a coalition's table in which one of the ids stands in a column of its own.
///
/// # Errors
/// When the database does not answer.
pub async fn rows_naming(
    tx: &Tx,
    table: &Table,
    of: CoalitionId,
    trace: &Trace,
) -> Result<Vec<CopiedRow>, Fault> {
    let mut found = Vec::new();
    let mut last: Option<CopiedRow> = None;
    loop {
        let page = rows_after(tx, table, Some(of), last.as_ref(), PAGE).await?;
        last = page.last().cloned();
        if last.is_none() {
            return Ok(found);
        }
        let names = |row: &CopiedRow| {
            let mut ids = table.columns.iter().filter(|column| column.kind == Kind::Uuid);
            ids.any(|column| trace.has_id(row.get(&column.name)))
        };
        found.extend(page.into_iter().filter(names));
    }
}

/// Takes every trace out of a coalition's table and tells how many rows that touched.
///
/// An id leaves its column; a row that cannot be without it goes. Names in texts become `instead`. Where a trace stands
/// in one of several JSON columns that may be empty, all of them are emptied, because they tell one story. Rows of the
/// history stay, whatever they named: the act is kept.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(
    tx: &Tx,
    table: &Table,
    of: CoalitionId,
    trace: &Trace,
    instead: &str,
) -> Result<u64, Fault> {
    let mut touched = 0;
    let mut last: Option<CopiedRow> = None;
    loop {
        let page = rows_after(tx, table, Some(of), last.as_ref(), PAGE).await?;
        last = page.last().cloned();
        if last.is_none() {
            return Ok(touched);
        }
        for row in &page {
            match without(table, row, trace, instead) {
                Without::Same => continue,
                Without::Gone => {
                    let key = cells(table, row, table.key.iter().map(String::as_str))?;
                    tx.execute(statement::delete(table), &values(&key)).await?;
                }
                Without::Changed(changed) => {
                    let others = table.columns.iter().map(|column| column.name.as_str());
                    let others = others.filter(|name| !statement::is_key(table, name));
                    let names = others.chain(table.key.iter().map(String::as_str));
                    tx.execute(statement::update(table), &values(&cells(table, &changed, names)?)).await?;
                }
            }
            touched += 1;
        }
    }
}

fn cells<'a>(
    table: &Table,
    row: &CopiedRow,
    names: impl Iterator<Item = &'a str>,
) -> Result<Vec<super::Cell>, Fault> {
    names.map(|name| cell_of(table, row, name)).collect()
}

/// A row once a trace is taken out.
enum Without {
    Same,
    Changed(CopiedRow),
    Gone,
}

fn without(table: &Table, row: &CopiedRow, trace: &Trace, instead: &str) -> Without {
    let is_history = table.name == "change";
    let mut changed = row.clone();
    for column in &table.columns {
        if column.kind == Kind::Uuid && trace.has_id(row.get(&column.name)) {
            match (column.required, is_history) {
                (false, _) => drop(changed.insert(column.name.clone(), Json::Null)),
                (true, true) => {}
                (true, false) => return Without::Gone,
            }
        }
        if column.kind == Kind::Text
            && let Some(Json::String(text)) = row.get(&column.name)
            && let Some(replaced) = trace.replaced(text, instead)
        {
            // A key made of the person's words leads nowhere without them.
            if statement::is_key(table, &column.name) {
                return Without::Gone;
            }
            changed.insert(column.name.clone(), replaced.into());
        }
    }
    without_in_json(table, row, trace, instead, &mut changed);
    if changed == *row { Without::Same } else { Without::Changed(changed) }
}

fn without_in_json(table: &Table, row: &CopiedRow, trace: &Trace, instead: &str, changed: &mut CopiedRow) {
    let columns: Vec<&Column> = table.columns.iter().filter(|column| column.kind == Kind::Json).collect();
    let mut is_told = false;
    for column in &columns {
        let Some(Json::String(text)) = row.get(&column.name) else {
            continue;
        };
        let Ok(mut json) = serde_json::from_str::<Json>(text) else {
            continue;
        };
        if !trace.take_out_of(&mut json, instead) {
            continue;
        }
        is_told |= !column.required;
        changed.insert(column.name.clone(), json.to_string().into());
    }
    for column in columns.iter().filter(|column| is_told && !column.required) {
        changed.insert(column.name.clone(), Json::Null);
    }
}
