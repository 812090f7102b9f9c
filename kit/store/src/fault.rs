use thiserror::Error;

/// What can go wrong below the rules: never a mistake of the person in front of the screen.
#[derive(Debug, Error)]
pub enum Fault {
    /// A unique key is taken. Two people did the same thing at once; the later one is asked to look again.
    #[error("already there: {0}")]
    Taken(String),
    #[error("a stored row has another shape than expected: {0}")]
    Shape(String),
    #[error("SQLite: {0}")]
    Lite(rusqlite::Error),
    #[error("PostgreSQL: {0}")]
    Postgres(String),
    #[error("no connection to PostgreSQL: {0}")]
    Pool(String),
    /// The connection to PostgreSQL should be encrypted and cannot be.
    #[error("no safe connection to PostgreSQL: {0}")]
    Tls(String),
    #[error("JSON in the store: {0}")]
    Json(#[from] serde_json::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The database was written by a newer Commonweal.
    #[error(
        "This data was written by a newer Commonweal (it knows the step \"{0}\", this one does not). Start the newer version, or restore an older backup."
    )]
    Newer(String),
    #[error("the step \"{0}\" was changed after it ran on this database")]
    Altered(String),
    #[error("the address of the database is not understood: {0}")]
    Address(String),
    #[error("not found: {0}")]
    Missing(&'static str),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(code, message)
                if matches!(
                    code.extended_code,
                    rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                ) =>
            {
                Fault::Taken(message.clone().unwrap_or_default())
            }
            _ => Fault::Lite(error),
        }
    }
}

impl From<tokio_postgres::Error> for Fault {
    fn from(error: tokio_postgres::Error) -> Self {
        match error.as_db_error() {
            Some(problem) if *problem.code() == tokio_postgres::error::SqlState::UNIQUE_VIOLATION => {
                Fault::Taken(problem.constraint().unwrap_or_default().to_owned())
            }
            Some(problem) => Fault::Postgres(problem.to_string()),
            None => Fault::Postgres(error.to_string()),
        }
    }
}
