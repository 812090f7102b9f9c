//! What a person would notice about tables read and written.

mod archives;
mod cards;
mod files;
mod hostile;
mod out;
mod properties;
mod streams;
mod text;
mod workbooks;

use std::path::PathBuf;

use crate::{ReadOptions, Refused, Table, read_table};

/// A folder of the shared data; `None`, with a word about it, when it is not here.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let path = path.join(folder);
    if path.is_dir() {
        Some(path)
    } else {
        println!("skipped: shared data not here");
        None
    }
}

fn json(path: PathBuf) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn read(bytes: impl AsRef<[u8]>) -> Result<Table, Refused> {
    let table = read_table(bytes.as_ref(), ReadOptions::default())?;
    let account = table.account();
    assert!(account.balances(), "rows went missing: {account:?}");
    Ok(table)
}

/// All rows as texts, for comparing.
fn rows(table: &Table) -> Vec<Vec<String>> {
    table.rows().map(|row| row.cells().map(str::to_owned).collect()).collect()
}
