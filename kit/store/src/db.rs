use std::path::{Path, PathBuf};

use crate::lite::{self, Lite, Writer};
use crate::postgres::{self, Calls, Postgres};
use crate::reads::Each;
use crate::turns::Turn;
use crate::{Answer, CoalitionId, Fault, InCoalition, Reads, Sql, Value, Values};

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
    pub fn begin(&self) -> Answer<'_, Tx> {
        self.begin_for(None)
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

    fn begin_for(&self, coalition: Option<CoalitionId>) -> Answer<'_, Tx> {
        Box::pin(async move {
            let (inner, turn) = match &self.inner {
                Inner::Lite(lite) => (TxInner::Lite(lite.begin().await?), None),
                Inner::Postgres(postgres) => {
                    let turn = match coalition {
                        Some(coalition) => Some(postgres.turn(coalition).await),
                        None => None,
                    };
                    let client = postgres.client().await?;
                    postgres::run(&client, &postgres::begin_in_turn(coalition)).await?;
                    (TxInner::Postgres(Box::new(client)), turn)
                }
            };
            Ok(Tx { inner: Some(inner), coalition, _turn: turn })
        })
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
    pub fn begin(&self) -> Answer<'_, Tx> {
        self.db.begin_for(Some(self.coalition))
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
    pub fn execute<'a>(&'a self, sql: &'static str, arguments: &'a [&'a dyn Value]) -> Answer<'a, u64> {
        Box::pin(async move {
            match self.inner()? {
                TxInner::Lite(writer) => lite::execute(&*lock(writer)?, sql, arguments),
                TxInner::Postgres(client) => postgres::execute(client, sql, arguments).await,
            }
        })
    }

    pub(crate) fn execute_columns<'a>(
        &'a self,
        sql: Sql,
        rows: usize,
        columns: &'a [&'a dyn Values],
    ) -> Answer<'a, ()> {
        Box::pin(async move {
            match self.inner()? {
                TxInner::Lite(writer) => lite::execute_columns(&*lock(writer)?, sql.lite, rows, columns),
                TxInner::Postgres(client) => postgres::execute_columns(client, sql.postgres, columns).await,
            }
        })
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
    pub fn commit(mut self) -> Answer<'static, ()> {
        Box::pin(async move {
            match self.inner()? {
                TxInner::Lite(writer) => lock(writer)?.execute_batch("COMMIT")?,
                TxInner::Postgres(client) => postgres::run(client, "COMMIT").await?,
            }
            drop(self.inner.take());
            Ok(())
        })
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

impl Reads for Db {
    fn engine(&self) -> Engine {
        match self.inner {
            Inner::Lite(_) => Engine::Lite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    fn visit<'a>(
        &'a self,
        sql: &'static str,
        arguments: &'a [&'a dyn Value],
        each: Each<'a>,
    ) -> Answer<'a, ()> {
        Box::pin(async move {
            match &self.inner {
                Inner::Lite(lite) => lite.read(sql, arguments, each),
                Inner::Postgres(postgres) => {
                    let client = postgres.client().await?;
                    postgres::query(&client, sql, arguments, each).await
                }
            }
        })
    }
}

impl Reads for Scope {
    fn engine(&self) -> Engine {
        self.db.engine()
    }

    fn visit<'a>(
        &'a self,
        sql: &'static str,
        arguments: &'a [&'a dyn Value],
        each: Each<'a>,
    ) -> Answer<'a, ()> {
        self.db.visit(sql, arguments, each)
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

    fn visit<'a>(
        &'a self,
        sql: &'static str,
        arguments: &'a [&'a dyn Value],
        each: Each<'a>,
    ) -> Answer<'a, ()> {
        Box::pin(async move {
            match self.inner()? {
                TxInner::Lite(writer) => lite::query(&*lock(writer)?, sql, arguments, each),
                TxInner::Postgres(client) => postgres::query(client, sql, arguments, each).await,
            }
        })
    }
}

impl InCoalition for Tx {
    /// The coalition this transaction belongs to; the nil id, which no row has, for a host-wide one.
    fn coalition(&self) -> CoalitionId {
        self.coalition.unwrap_or(CoalitionId(uuid::Uuid::nil()))
    }
}
