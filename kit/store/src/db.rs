use std::path::{Path, PathBuf};

use crate::lite::{self, Lite, Writer};
use crate::postgres::{self, Calls, Postgres};
use crate::turns::Turn;
use crate::{CoalitionId, Fault, FromRow, Row, Sql, Value, Values};

/// Where the data lives.
#[derive(Clone, Debug)]
pub enum Address {
    /// A file of the embedded engine.
    File(PathBuf),
    /// `postgres://…`
    Postgres(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Lite,
    Postgres,
}

/// A database of either engine; cheap to clone.
#[derive(Clone)]
pub struct Db {
    inner: Inner,
}

#[derive(Clone)]
enum Inner {
    Lite(Lite),
    Postgres(Postgres),
}

impl Db {
    /// Opens the database without changing it; the first query on PostgreSQL tells whether it is there.
    ///
    /// # Errors
    /// When the file cannot be opened or the address not understood.
    pub fn open(address: &Address) -> Result<Self, Fault> {
        let inner = match address {
            Address::File(path) => Inner::Lite(Lite::open(path)?),
            Address::Postgres(url) => Inner::Postgres(Postgres::connect(url)?),
        };
        Ok(Self { inner })
    }

    /// The file of the embedded engine.
    pub fn file(&self) -> Option<&Path> {
        match &self.inner {
            Inner::Lite(lite) => Some(lite.path()),
            Inner::Postgres(_) => None,
        }
    }

    pub fn scope(&self, coalition: CoalitionId) -> Scope {
        Scope { db: self.clone(), coalition }
    }

    /// Whether the database is there.
    ///
    /// # Errors
    /// What it says when it is not.
    pub async fn answers(&self) -> Result<(), Fault> {
        self.one::<(i64,)>("SELECT CAST(1 AS bigint)", &[]).await.map(drop)
    }

    /// Starts a transaction on what belongs to the whole host.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        self.begin_for(None).await
    }

    /// Starts a transaction that only reads: everything it sees is of one moment, and nobody who writes has to wait.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn at_one_moment(&self) -> Result<Tx, Fault> {
        let inner = match &self.inner {
            Inner::Lite(lite) => TxInner::Lite(lite.begin_reading()?),
            Inner::Postgres(postgres) => {
                let client = postgres.client().await?;
                postgres::run(&client, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
                TxInner::Postgres(Box::new(client))
            }
        };
        Ok(Tx { inner: Some(inner), coalition: None, _turn: None })
    }

    async fn begin_for(&self, coalition: Option<CoalitionId>) -> Result<Tx, Fault> {
        match &self.inner {
            Inner::Lite(lite) => Ok(Tx {
                inner: Some(TxInner::Lite(lite.begin().await?)),
                coalition,
                _turn: None,
            }),
            Inner::Postgres(postgres) => {
                let turn = match coalition {
                    Some(coalition) => Some(postgres.turn(coalition).await),
                    None => None,
                };
                let client = postgres.client().await?;
                postgres::run(&client, &postgres::begin_in_turn(coalition)).await?;
                Ok(Tx {
                    inner: Some(TxInner::Postgres(Box::new(client))),
                    coalition,
                    _turn: turn,
                })
            }
        }
    }

    /// What the processes on this database call out from now on; none for the embedded engine, which has one process.
    ///
    /// # Errors
    /// When there is no connection.
    pub async fn hear(&self) -> Result<Option<Calls>, Fault> {
        match &self.inner {
            Inner::Lite(_) => Ok(None),
            Inner::Postgres(postgres) => Ok(Some(postgres.hear().await?)),
        }
    }

    /// Calls up to 7,000 bytes out to all processes that hear, this one included. The embedded engine has no others.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn call_out(&self, words: &str) -> Result<(), Fault> {
        match &self.inner {
            Inner::Lite(_) => Ok(()),
            Inner::Postgres(postgres) => postgres.call_out(words).await,
        }
    }

    /// Closes the connections of a pool, so that a test database can be dropped.
    pub fn close(&self) {
        if let Inner::Postgres(postgres) = &self.inner {
            postgres.close();
        }
    }
}

/// One coalition's part of the database: what store functions take, so that a query without a coalition cannot be written.
#[derive(Clone)]
pub struct Scope {
    db: Db,
    coalition: CoalitionId,
}

impl Scope {
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Starts a transaction. Dropped without [`Tx::commit`], nothing happened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        self.db.begin_for(Some(self.coalition)).await
    }
}

/// The unit of work.
pub struct Tx {
    inner: Option<TxInner>,
    coalition: Option<CoalitionId>,
    _turn: Option<Turn>,
}

enum TxInner {
    Lite(Writer),
    Postgres(Box<deadpool_postgres::Object>),
}

impl Tx {
    /// The same transaction, from here on for one coalition (a coalition that this very transaction founds).
    pub fn in_coalition(mut self, coalition: CoalitionId) -> Self {
        self.coalition = Some(coalition);
        self
    }

    /// The same transaction, from here on for what belongs to the whole host: a change of both at once takes the
    /// coalition's turn first.
    pub fn of_host(mut self) -> Self {
        self.coalition = None;
        self
    }

    /// Runs a statement that changes rows; tells how many.
    ///
    /// # Errors
    /// [`Fault::Taken`] when a unique key is taken, otherwise whatever the engine says.
    pub async fn execute(&self, sql: &'static str, arguments: &[&dyn Value]) -> Result<u64, Fault> {
        match self.inner()? {
            TxInner::Lite(writer) => {
                let writer = lock(writer)?;
                lite::execute(&writer, sql, arguments)
            }
            TxInner::Postgres(client) => postgres::execute(client, sql, arguments).await,
        }
    }

    pub(crate) async fn execute_columns(
        &self,
        sql: Sql,
        rows: usize,
        columns: &[&dyn Values],
    ) -> Result<(), Fault> {
        match self.inner()? {
            TxInner::Lite(writer) => {
                let writer = lock(writer)?;
                lite::execute_columns(&writer, sql.lite, rows, columns)
            }
            TxInner::Postgres(client) => postgres::execute_columns(client, sql.postgres, columns).await,
        }
    }

    /// Runs several statements without parameters: migrations, and taking out a coalition.
    pub(crate) async fn batch(&self, text: &str) -> Result<(), Fault> {
        match self.inner()? {
            TxInner::Lite(writer) => Ok(lock(writer)?.execute_batch(text)?),
            TxInner::Postgres(client) => postgres::run(client, text).await,
        }
    }

    /// Makes everything since `begin` durable.
    ///
    /// # Errors
    /// When the engine cannot commit; nothing happened then.
    pub async fn commit(mut self) -> Result<(), Fault> {
        match self.inner()? {
            TxInner::Lite(writer) => lock(writer)?.execute_batch("COMMIT")?,
            TxInner::Postgres(client) => postgres::run(client, "COMMIT").await?,
        }
        self.inner = None;
        Ok(())
    }

    fn inner(&self) -> Result<&TxInner, Fault> {
        self.inner.as_ref().ok_or(Fault::Missing("transaction"))
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        match self.inner.take() {
            Some(TxInner::Lite(writer)) => {
                if let Ok(writer) = writer.lock() {
                    // Nothing can be done about a failing rollback; the next BEGIN would report it.
                    let _ = writer.execute_batch("ROLLBACK");
                }
            }
            // Taken out of the pool and closed, which rolls back without waiting.
            Some(TxInner::Postgres(client)) => drop(deadpool_postgres::Object::take(*client)),
            None => {}
        }
    }
}

fn lock(
    writer: &Writer,
) -> Result<std::sync::MutexGuard<'_, tokio::sync::OwnedMutexGuard<rusqlite::Connection>>, Fault> {
    writer.lock().map_err(|_| Fault::Missing("writer"))
}

type Each<'a> = &'a mut (dyn FnMut(&Row) -> Result<(), Fault> + Send);

/// Something statements that read can run on.
pub trait Reads: Sync {
    /// Which engine answers; see [`crate::Sql`].
    fn engine(&self) -> Engine;

    /// Hands every row of the answer to `each`.
    #[doc(hidden)]
    fn visit(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
        each: Each<'_>,
    ) -> impl Future<Output = Result<(), Fault>> + Send;

    /// All rows of the answer.
    fn all<R: FromRow>(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
    ) -> impl Future<Output = Result<Vec<R>, Fault>> + Send {
        async move {
            let mut rows = Vec::new();
            self.visit(sql, arguments, &mut |row| {
                rows.push(R::from_row(row)?);
                Ok(())
            })
            .await?;
            Ok(rows)
        }
    }

    /// The first row of the answer, if there is one.
    fn optional<R: FromRow>(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
    ) -> impl Future<Output = Result<Option<R>, Fault>> + Send {
        async move {
            let mut found = None;
            self.visit(sql, arguments, &mut |row| {
                if found.is_none() {
                    found = Some(R::from_row(row)?);
                }
                Ok(())
            })
            .await?;
            Ok(found)
        }
    }

    /// The one row of the answer.
    fn one<R: FromRow>(
        &self,
        sql: &'static str,
        arguments: &[&dyn Value],
    ) -> impl Future<Output = Result<R, Fault>> + Send {
        async move { self.optional(sql, arguments).await?.ok_or(Fault::Missing("row")) }
    }
}

/// A [`Reads`] that stands in one coalition.
pub trait InCoalition: Reads {
    fn coalition(&self) -> CoalitionId;
}

impl Reads for Db {
    fn engine(&self) -> Engine {
        match self.inner {
            Inner::Lite(_) => Engine::Lite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    async fn visit(&self, sql: &'static str, arguments: &[&dyn Value], each: Each<'_>) -> Result<(), Fault> {
        match &self.inner {
            Inner::Lite(lite) => lite.read(sql, arguments, each),
            Inner::Postgres(postgres) => {
                let client = postgres.client().await?;
                postgres::query(&client, sql, arguments, each).await
            }
        }
    }
}

impl Reads for Scope {
    fn engine(&self) -> Engine {
        self.db.engine()
    }

    async fn visit(&self, sql: &'static str, arguments: &[&dyn Value], each: Each<'_>) -> Result<(), Fault> {
        self.db.visit(sql, arguments, each).await
    }
}

impl InCoalition for Scope {
    fn coalition(&self) -> CoalitionId {
        self.coalition
    }
}

impl Reads for Tx {
    fn engine(&self) -> Engine {
        match self.inner {
            Some(TxInner::Postgres(_)) => Engine::Postgres,
            _ => Engine::Lite,
        }
    }

    async fn visit(&self, sql: &'static str, arguments: &[&dyn Value], each: Each<'_>) -> Result<(), Fault> {
        match self.inner()? {
            TxInner::Lite(writer) => {
                let writer = lock(writer)?;
                lite::query(&writer, sql, arguments, each)
            }
            TxInner::Postgres(client) => postgres::query(client, sql, arguments, each).await,
        }
    }
}

impl InCoalition for Tx {
    /// The coalition this transaction belongs to; the nil id, which no row has, for a host-wide one.
    fn coalition(&self) -> CoalitionId {
        self.coalition.unwrap_or(CoalitionId(uuid::Uuid::nil()))
    }
}
