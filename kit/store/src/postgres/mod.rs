//! The engine for bigger hosts.

mod address;
mod calls;
mod tls;

pub use self::calls::Calls;

use std::sync::Arc;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod};
use tokio_postgres::NoTls;

use self::address::{Location, Protection};
use crate::turns::{Turn, Turns};
use crate::{Answer, CoalitionId, Fault, Row, Value, Values, statements};

#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    turns: Turns,
    location: Arc<Location>,
}

impl Postgres {
    pub fn connect(address: &str) -> Result<Self, Fault> {
        let location = Location::read(address)?;
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = if location.protection == Protection::Disable {
            Manager::from_config(location.config.clone(), NoTls, recycling)
        } else {
            let connector = tls::connector(&location)?;
            Manager::from_config(location.config.clone(), connector, recycling)
        };
        let pool = Pool::builder(manager)
            .max_size(16)
            .build()
            .map_err(|error| Fault::Pool(error.to_string()))?;
        Ok(Self { pool, turns: Turns::default(), location: Arc::new(location) })
    }

    /// Waits until no other transaction of this process on the coalition runs. Those of other processes are waited for
    /// on a connection, but only by the one whose turn it is here: the pool is never full of waiting ones.
    pub async fn turn(&self, coalition: CoalitionId) -> Turn {
        self.turns.wait(coalition).await
    }

    pub fn client(&self) -> Answer<'_, Object> {
        Box::pin(async move {
            self.pool.get().await.map_err(|error| match error {
                PoolError::Backend(error) => tls::refused(&error),
                other => Fault::Pool(other.to_string()),
            })
        })
    }

    /// Hears what other processes call out.
    pub fn hear(&self) -> Answer<'_, Calls> {
        Box::pin(async move { calls::hear(&self.location).await })
    }

    /// Calls out to all processes that hear, this one included.
    pub fn call_out<'a>(&'a self, words: &'a str) -> Answer<'a, ()> {
        Box::pin(async move {
            let client = self.client().await?;
            crate::statements::note("postgres", calls::CALL_OUT);
            let statement = client.prepare_cached(calls::CALL_OUT).await?;
            client.execute(&statement, &[&words]).await?;
            Ok(())
        })
    }

    pub fn close(&self) {
        self.pool.close();
    }
}

/// What starts a transaction. Those of one coalition wait for each other, as all do in SQLite: what a transaction
/// read is still so when it writes, and of two people who act at once the second sees what the first did.
pub(crate) fn begin_in_turn(coalition: Option<CoalitionId>) -> String {
    let Some(CoalitionId(id)) = coalition else {
        return "BEGIN".to_owned();
    };
    let (high, low) = id.as_u64_pair();
    format!("BEGIN; SELECT pg_advisory_xact_lock({})", (high ^ low).cast_signed())
}

pub(crate) fn query<'a>(
    client: &'a Object,
    text: &'static str,
    arguments: &'a [&'a dyn Value],
    each: &'a mut (dyn FnMut(&Row) -> Result<(), Fault> + Send),
) -> Answer<'a, ()> {
    Box::pin(async move {
        statements::note("postgres", text);
        let statement = client.prepare_cached(text).await?;
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.for_postgres()).collect();
        for row in client.query(&statement, &arguments).await? {
            each(&Row::Postgres(&row))?;
        }
        Ok(())
    })
}

pub(crate) fn execute<'a>(
    client: &'a Object,
    text: &'static str,
    arguments: &'a [&'a dyn Value],
) -> Answer<'a, u64> {
    Box::pin(async move {
        statements::note("postgres", text);
        let statement = client.prepare_cached(text).await?;
        let arguments: Vec<_> = arguments.iter().map(|argument| argument.for_postgres()).collect();
        Ok(client.execute(&statement, &arguments).await?)
    })
}

/// Runs a statement once, each parameter an array of the values of all rows.
pub(crate) fn execute_columns<'a>(
    client: &'a Object,
    text: &'static str,
    columns: &'a [&'a dyn Values],
) -> Answer<'a, ()> {
    Box::pin(async move {
        statements::note("postgres", text);
        let statement = client.prepare_cached(text).await?;
        let arrays: Vec<_> = columns.iter().map(|column| column.for_postgres()).collect();
        client.execute(&statement, &arrays).await?;
        Ok(())
    })
}

/// Runs several statements without parameters.
pub(crate) fn run<'a>(client: &'a Object, text: &'a str) -> Answer<'a, ()> {
    Box::pin(async move { Ok(client.batch_execute(text).await?) })
}
