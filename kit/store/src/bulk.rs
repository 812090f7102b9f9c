//! Writing many rows: at once on PostgreSQL, where every statement is a journey; one by one on SQLite, where it is none.

use futures::future::try_join_all;
use tokio_postgres::types::ToSql as PostgresValue;

use crate::{Fault, Sql, Tx, Value};

/// One parameter of a statement that writes many rows: a value for each of them.
pub trait Values: Send + Sync {
    fn for_lite(&self, row: usize) -> Option<&dyn rusqlite::ToSql>;
    fn for_postgres(&self) -> &(dyn PostgresValue + Sync);
}

impl<T: Value> Values for Vec<T> {
    fn for_lite(&self, row: usize) -> Option<&dyn rusqlite::ToSql> {
        self.get(row).map(Value::for_lite)
    }

    fn for_postgres(&self) -> &(dyn PostgresValue + Sync) {
        self
    }
}

impl Tx {
    /// Writes `rows` rows. The text for SQLite has one value for each parameter and runs for every row; the text for
    /// PostgreSQL runs once and takes each parameter as an array: `SELECT … FROM unnest(CAST($1 AS uuid[]), …)`.
    ///
    /// # Errors
    /// [`Fault::Taken`] when a unique key is taken; [`Fault::Shape`] when a column is shorter than `rows`.
    pub async fn execute_in_bulk(&self, sql: Sql, rows: usize, columns: &[&dyn Values]) -> Result<(), Fault> {
        if rows == 0 { Ok(()) } else { self.execute_columns(sql, rows, columns).await }
    }
}

/// Runs writes of one transaction that do not depend on each other without waiting for each answer.
///
/// # Errors
/// The first fault of any; the transaction is lost then.
pub async fn together<W>(writes: Vec<W>) -> Result<(), Fault>
where
    W: Future<Output = Result<(), Fault>>,
{
    let mut writes = writes.into_iter();
    // The first makes the connection learn the statement; all at once would each ask for it.
    if let Some(first) = writes.next() {
        first.await?;
    }
    try_join_all(writes).await.map(drop)
}
