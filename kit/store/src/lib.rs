//! The store: two engines behind one small interface.
//!
//! SQLite (embedded, one writer, a pool of readers) and PostgreSQL run the same SQL text with `$1`
//! parameters. A statement that reads needs a [`Reads`]: a [`Db`] for what belongs to the whole host,
//! a [`Scope`] or a [`Tx`] for what belongs to one coalition. What is written goes through [`keep`],
//! which stores the record and its history in one transaction, so that every change can be seen and undone.
//!
//! Architecture invariant: this crate knows no table of any place; it owns `migration` and `change` only.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod bulk;
mod clock;
pub mod copy;
mod db;
mod erase;
mod fault;
mod history;
mod id;
mod keep;
mod lite;
mod migrate;
mod named;
mod pointer;
mod postgres;
mod reads;
mod row;
mod schema;
pub mod search;
mod sql;
mod statements;
mod turns;
mod value;
mod word_list;

#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use answer::Answer;
pub use bulk::{Values, together};
pub use clock::{Clock, Instant};
pub use db::{Address, Db, Engine, Scope, Tx};
pub use erase::erase_coalition;
pub use fault::Fault;
pub use history::{
    Change, Verb, before, changes_of, changes_of_batch, changes_of_before, find, last_of_each_kind, latest,
    latest_of_kind, latest_of_kinds, mark_undone, scrub, since,
};
pub use id::{AccountId, CoalitionId, IdSource};
pub use jiff::civil::Date as Day;
pub use keep::{Allowed, Keeper, Record, UndoProblem, added, added_in_bulk, changed, keeper, removed, undo};
pub use lite::snapshot_file;
pub use migrate::{Migration, migrate, migrations, pending};
pub use named::Named;
pub use pointer::{Holds, Pointer, pointed, pointed_ids};
pub use postgres::Calls;
pub use reads::{InCoalition, Reads};
pub use row::{Beside, Field, FromColumns, FromRow, Row, whole};
pub use schema::{Column, Kind, Table, tables_of};
pub use sql::Sql;
pub use statements::{count_statements, statements_so_far};
pub use value::Value;
pub use word_list::Words;

#[doc(hidden)]
pub use {jiff, rusqlite, serde, serde_json, tokio_postgres, uuid};

#[cfg(test)]
mod tests;
