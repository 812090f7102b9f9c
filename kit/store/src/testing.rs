//! Throw-away databases for tests, on both engines.
//!
//! PostgreSQL is used when `COMMONWEAL_TEST_POSTGRES` names a cluster, as `cargo xtask test` does.

use crate::{Address, Clock, Db, Engine, Fault, IdSource, Instant, Migration, Tx, migrate};

/// A database of its own, gone when dropped.
pub struct TestDb {
    pub db: Db,
    /// Where it is, for another process.
    pub address: Address,
    _folder: Option<tempfile::TempDir>,
}

/// The engines this run can test: SQLite always, PostgreSQL when a cluster was given.
pub fn engines() -> Vec<Engine> {
    let mut engines = vec![Engine::Lite];
    if std::env::var_os("COMMONWEAL_TEST_POSTGRES").is_some() {
        engines.push(Engine::Postgres);
    }
    engines
}

impl TestDb {
    /// A migrated, empty database.
    ///
    /// # Panics
    /// When the database cannot be made: the test cannot go on.
    pub async fn new(engine: Engine, steps: &[Migration]) -> Self {
        let made = match engine {
            Engine::Lite => lite(),
            Engine::Postgres => postgres().await,
        };
        let test = made.unwrap_or_else(|fault| panic!("no test database: {fault}"));
        if let Err(fault) = migrate(&test.db, steps, Instant::from_microseconds(0)).await {
            panic!("the migrations do not run: {fault}");
        }
        test
    }

    /// The same database once more, as another process opens it.
    ///
    /// # Panics
    /// When it cannot be opened: the test cannot go on.
    pub fn from_another_process(&self) -> Self {
        let db = Db::open(&self.address).unwrap_or_else(|fault| panic!("not opened again: {fault}"));
        Self { db, address: self.address.clone(), _folder: None }
    }
}

fn lite() -> Result<TestDb, Fault> {
    let folder = tempfile::tempdir()?;
    let address = Address::File(folder.path().join("commonweal.db"));
    Ok(TestDb { db: Db::open(&address)?, address, _folder: Some(folder) })
}

/// Each test gets a schema of its own in the cluster's database, which is quicker than a database of its own.
async fn postgres() -> Result<TestDb, Fault> {
    let url = std::env::var("COMMONWEAL_TEST_POSTGRES").map_err(|_| Fault::Address("not set".to_owned()))?;
    // Process numbers come again, and a cluster may serve several runs.
    let name = format!("test_{}", IdSource::Random.next(Clock::System.now()).simple());
    let outside = Db::open(&Address::Postgres(url.clone()))?;
    let tx: Tx = outside.begin().await?;
    tx.batch(&format!("CREATE SCHEMA {name}")).await?;
    tx.commit().await?;
    let separator = if url.contains('?') { '&' } else { '?' };
    let address = Address::Postgres(format!("{url}{separator}options=-csearch_path%3D{name}"));
    Ok(TestDb { db: Db::open(&address)?, address, _folder: None })
}
