//! What the migrations say about tables: the one description that archive, backup and moving between engines follow.

use crate::Migration;

/// The kinds of column our tables use, each one word in a migration: `$uuid`, `$day`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Uuid,
    Day,
    Instant,
    Number,
    Real,
    Flag,
    Text,
    /// Text that is stored and fetched, never searched inside the database.
    Json,
    Bytes,
}

impl Kind {
    const WORDS: [(&'static str, Kind, &'static str, &'static str); 9] = [
        ("$uuid", Kind::Uuid, "BLOB", "UUID"),
        ("$day", Kind::Day, "TEXT", "DATE"),
        ("$instant", Kind::Instant, "INTEGER", "BIGINT"),
        ("$number", Kind::Number, "INTEGER", "BIGINT"),
        ("$real", Kind::Real, "REAL", "DOUBLE PRECISION"),
        ("$flag", Kind::Flag, "INTEGER", "BOOLEAN"),
        // Both engines then compare and sort text byte by byte.
        ("$text", Kind::Text, "TEXT", "TEXT COLLATE \"C\""),
        ("$json", Kind::Json, "TEXT", "TEXT"),
        ("$bytes", Kind::Bytes, "BLOB", "BYTEA"),
    ];

    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|entry| entry.0 == word.trim_end_matches([',', ';']))
            .map(|entry| entry.1)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    /// `NOT NULL`
    pub required: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Columns of the primary key, in order.
    pub key: Vec<String>,
}

impl Column {
    fn new(name: &str, kind: Kind, rest: &[&str]) -> Self {
        Self { name: name.to_owned(), kind, required: rest.contains(&"NOT") }
    }
}

impl Table {
    /// Whether every row belongs to one coalition.
    pub fn belongs_to_coalition(&self) -> bool {
        self.key.first().is_some_and(|column| column == "coalition_id")
    }
}

/// The SQL of a migration for SQLite: kinds replaced, tables strict.
pub(crate) fn for_lite(text: &str) -> String {
    let mut out = replace_kinds(text, |entry| entry.2);
    out = out
        .lines()
        .map(|line| if line.trim() == ");" { ") STRICT;" } else { line })
        .collect::<Vec<_>>()
        .join("\n");
    out
}

/// The SQL of a migration for PostgreSQL.
pub(crate) fn for_postgres(text: &str) -> String {
    replace_kinds(text, |entry| entry.3)
}

fn replace_kinds(
    text: &str,
    pick: impl Fn(&(&'static str, Kind, &'static str, &'static str)) -> &'static str,
) -> String {
    Kind::WORDS.iter().fold(text.to_owned(), |text, entry| text.replace(entry.0, pick(entry)))
}

/// The tables that a list of migrations leaves behind, in order of creation.
///
/// Reads the layout our migrations keep: one column a line, `);` alone on the last line of a table.
pub fn tables_of(migrations: &[Migration]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut open: Option<Table> = None;
    for line in migrations.iter().flat_map(|migration| migration.text.lines()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match (&mut open, words.as_slice()) {
            (None, ["CREATE", "TABLE", name, "("]) => {
                open = Some(Table { name: (*name).to_owned(), columns: Vec::new(), key: Vec::new() });
            }
            (None, ["ALTER", "TABLE", name, "ADD", "COLUMN", column, kind, rest @ ..]) => {
                let table = tables.iter_mut().find(|table| table.name == *name);
                if let (Some(table), Some(kind)) = (table, Kind::from_word(kind)) {
                    table.columns.push(Column::new(column, kind, rest));
                }
            }
            (None, ["DROP", "TABLE", name]) => {
                tables.retain(|table| table.name != name.trim_end_matches(';'))
            }
            (Some(_), [");"]) => tables.extend(open.take()),
            (Some(table), ["PRIMARY", "KEY", ..]) => table.key = key_columns(line),
            (Some(table), [column, kind, rest @ ..]) => {
                if let Some(kind) = Kind::from_word(kind) {
                    table.columns.push(Column::new(column, kind, rest));
                    if rest.contains(&"PRIMARY") {
                        table.key = vec![(*column).to_owned()];
                    }
                }
            }
            _ => {}
        }
    }
    tables
}

fn key_columns(line: &str) -> Vec<String> {
    let inner = line
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'))
        .map_or("", |(inner, _)| inner);
    inner.split(',').map(|column| column.trim().to_owned()).collect()
}
