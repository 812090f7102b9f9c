//! The statements of a copy: the one place where SQL is put together while the product runs.
//!
//! Only names of tables and columns go in, and those come from our own migrations, never from a person or a file.
//! Each text is built once and kept for good, because everything below takes `&'static str`.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use crate::Table;

static KEPT: LazyLock<Mutex<HashMap<String, &'static str>>> = LazyLock::new(Mutex::default);

fn kept(text: String) -> &'static str {
    let mut kept = KEPT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = kept.get(&text) {
        return known;
    }
    let leaked: &'static str = Box::leak(text.clone().into_boxed_str());
    kept.insert(text, leaked);
    leaked
}

/// The columns of the key by which pages follow each other; in one coalition its own column says nothing.
pub(super) fn key_below(table: &Table, in_coalition: bool) -> &[String] {
    if in_coalition { &table.key[1..] } else { &table.key }
}

pub(super) fn select(table: &Table, in_coalition: bool, goes_on: bool) -> &'static str {
    let columns = names(table).collect::<Vec<_>>().join(", ");
    let key = key_below(table, in_coalition);
    let mut next = 1..;
    let mut parameter = || next.next().unwrap_or_default();
    let mut conditions = Vec::new();
    if in_coalition {
        conditions.push(format!("coalition_id = ${}", parameter()));
    }
    if goes_on && key.is_empty() {
        // A coalition has one row here, and it came with the first page.
        conditions.push("1 = 0".to_owned());
    } else if goes_on {
        let after = key.iter().map(|_| format!("${}", parameter())).collect::<Vec<_>>().join(", ");
        conditions.push(format!("({}) > ({after})", key.join(", ")));
    }
    let narrowed = if conditions.is_empty() {
        String::new()
    } else {
        format!(" WHERE {}", conditions.join(" AND "))
    };
    let order = table.key.join(", ");
    kept(format!(
        "SELECT {columns} FROM {}{narrowed} ORDER BY {order} LIMIT ${}",
        table.name,
        parameter()
    ))
}

pub(super) fn select_by_id(table: &Table) -> &'static str {
    let columns = names(table).collect::<Vec<_>>().join(", ");
    kept(format!("SELECT {columns} FROM {} WHERE id = $1", table.name))
}

pub(super) fn count(table: &Table, in_coalition: bool) -> &'static str {
    let narrowed = if in_coalition { " WHERE coalition_id = $1" } else { "" };
    kept(format!("SELECT count(*) FROM {}{narrowed}", table.name))
}

pub(super) fn insert(table: &Table) -> &'static str {
    let columns = names(table).collect::<Vec<_>>().join(", ");
    let places = (1..=table.columns.len()).map(|number| format!("${number}")).collect::<Vec<_>>();
    kept(format!("INSERT INTO {} ({columns}) VALUES ({})", table.name, places.join(", ")))
}

/// Columns outside the key first, then the key.
pub(super) fn update(table: &Table) -> &'static str {
    let others: Vec<&str> = names(table).filter(|name| !is_key(table, name)).collect();
    let assigned = others.iter().enumerate().map(|(index, name)| format!("{name} = ${}", index + 1));
    let assigned = assigned.collect::<Vec<_>>().join(", ");
    let key = key_condition(table, others.len() + 1);
    kept(format!("UPDATE {} SET {assigned} WHERE {key}", table.name))
}

pub(super) fn delete(table: &Table) -> &'static str {
    kept(format!("DELETE FROM {} WHERE {}", table.name, key_condition(table, 1)))
}

fn key_condition(table: &Table, first: usize) -> String {
    let conditions = table.key.iter().enumerate().map(|(index, name)| format!("{name} = ${}", first + index));
    conditions.collect::<Vec<_>>().join(" AND ")
}

pub(super) fn is_key(table: &Table, name: &str) -> bool {
    table.key.iter().any(|column| column == name)
}

fn names(table: &Table) -> impl Iterator<Item = &str> {
    table.columns.iter().map(|column| column.name.as_str())
}
