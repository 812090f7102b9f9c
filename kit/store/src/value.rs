use tokio_postgres::types::ToSql as PostgresValue;

/// Something both engines can take as a parameter. A type only one engine knows does not compile.
pub trait Value: rusqlite::ToSql + PostgresValue + Send + Sync {
    fn for_lite(&self) -> &dyn rusqlite::ToSql;
    fn for_postgres(&self) -> &(dyn PostgresValue + Sync);
}

impl<T: rusqlite::ToSql + PostgresValue + Send + Sync> Value for T {
    fn for_lite(&self) -> &dyn rusqlite::ToSql {
        self
    }

    fn for_postgres(&self) -> &(dyn PostgresValue + Sync) {
        self
    }
}
