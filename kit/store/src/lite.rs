//! The embedded engine: one writer, a pool of readers, write-ahead log.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rusqlite::config::DbConfig;
use rusqlite::{CachedStatement, Connection, OpenFlags};

use crate::{Fault, Row, Value, Values, statements};

/// Readers kept open; more are opened under load and closed again.
const IDLE_READERS: usize = 8;

#[derive(Clone)]
pub(crate) struct Lite {
    path: PathBuf,
    writer: Arc<tokio::sync::Mutex<Connection>>,
    readers: Arc<Mutex<Vec<Connection>>>,
}

pub(crate) type Writer = Mutex<tokio::sync::OwnedMutexGuard<Connection>>;

impl Lite {
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let writer = Connection::open(path)?;
        prepare(&writer)?;
        writer.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;",
        )?;
        Ok(Self {
            path: path.to_owned(),
            writer: Arc::new(tokio::sync::Mutex::new(writer)),
            readers: Arc::default(),
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub async fn begin(&self) -> Result<Writer, Fault> {
        let writer = self.writer.clone().lock_owned().await;
        // IMMEDIATE: a transaction that starts by reading would fail at its first write when another process writes.
        writer.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Mutex::new(writer))
    }

    /// A transaction of its own connection, which sees the moment it began and keeps nobody from writing.
    pub fn begin_reading(&self) -> Result<Writer, Fault> {
        let reader = self.take_reader()?;
        reader.execute_batch("BEGIN")?;
        let guard = Arc::new(tokio::sync::Mutex::new(reader)).try_lock_owned();
        Ok(Mutex::new(guard.map_err(|_| Fault::Missing("reader"))?))
    }

    pub fn read(
        &self,
        text: &'static str,
        arguments: &[&dyn Value],
        each: &mut dyn FnMut(&Row) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let reader = self.take_reader()?;
        let result = query(&reader, text, arguments, each);
        if let Ok(mut readers) = self.readers.lock()
            && readers.len() < IDLE_READERS
        {
            readers.push(reader);
        }
        result
    }

    fn take_reader(&self) -> Result<Connection, Fault> {
        if let Some(reader) = self.readers.lock().ok().and_then(|mut readers| readers.pop()) {
            return Ok(reader);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = Connection::open_with_flags(&self.path, flags)?;
        prepare(&reader)?;
        Ok(reader)
    }
}

fn prepare(connection: &Connection) -> Result<(), Fault> {
    connection.busy_timeout(std::time::Duration::from_secs(15))?;
    connection.set_prepared_statement_cache_capacity(256);
    // One plan for a statement whatever is bound to it: otherwise each new value makes SQLite prepare it again.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000; PRAGMA mmap_size = 33554432;",
    )?;
    Ok(())
}

pub(crate) fn query(
    connection: &Connection,
    text: &'static str,
    arguments: &[&dyn Value],
    each: &mut dyn FnMut(&Row) -> Result<(), Fault>,
) -> Result<(), Fault> {
    statements::note("sqlite", text);
    let mut statement = connection.prepare_cached(text)?;
    let order = order_of_parameters(&statement)?;
    bind(&mut statement, &order, |number| arguments.get(number).map(|argument| argument.for_lite()))?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        each(&Row::Lite(row))?;
    }
    Ok(())
}

pub(crate) fn execute(
    connection: &Connection,
    text: &'static str,
    arguments: &[&dyn Value],
) -> Result<u64, Fault> {
    statements::note("sqlite", text);
    let mut statement = connection.prepare_cached(text)?;
    let order = order_of_parameters(&statement)?;
    bind(&mut statement, &order, |number| arguments.get(number).map(|argument| argument.for_lite()))?;
    Ok(statement.raw_execute()? as u64)
}

/// Runs a statement once for each of `rows` rows.
pub(crate) fn execute_columns(
    connection: &Connection,
    text: &'static str,
    rows: usize,
    columns: &[&dyn Values],
) -> Result<(), Fault> {
    statements::note("sqlite", text);
    let mut statement = connection.prepare_cached(text)?;
    let order = order_of_parameters(&statement)?;
    for row in 0..rows {
        bind(&mut statement, &order, |number| {
            columns.get(number).and_then(|column| column.for_lite(row))
        })?;
        statement.raw_execute()?;
    }
    Ok(())
}

/// SQLite numbers `$2, $1` by first appearance: bound by name, so that both engines mean the same.
fn order_of_parameters(statement: &CachedStatement<'_>) -> Result<Vec<usize>, Fault> {
    let number_of = |index| statement.parameter_name(index)?.strip_prefix('$')?.parse::<usize>().ok();
    let numbers = (1..=statement.parameter_count()).map(|index| number_of(index)?.checked_sub(1));
    numbers.collect::<Option<_>>().ok_or_else(unknown_parameter)
}

fn bind<'a>(
    statement: &mut CachedStatement<'_>,
    order: &[usize],
    argument: impl Fn(usize) -> Option<&'a dyn rusqlite::ToSql>,
) -> Result<(), Fault> {
    for (place, number) in order.iter().enumerate() {
        statement.raw_bind_parameter(place + 1, argument(*number).ok_or_else(unknown_parameter)?)?;
    }
    Ok(())
}

fn unknown_parameter() -> Fault {
    Fault::Shape("a statement names a parameter it was not given".to_owned())
}

/// Copies a running SQLite database into a new file, in one consistent state.
///
/// # Errors
/// When the target exists or cannot be written.
pub fn snapshot_file(from: &Path, to: &Path) -> Result<(), Fault> {
    let connection = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    Ok(())
}
