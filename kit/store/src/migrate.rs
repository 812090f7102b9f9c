//! Steps that bring a database to the shape this binary expects.

use sha2::{Digest, Sha256};

use crate::{Db, Engine, Fault, Instant, Reads, Tx, schema};

/// One step. Its name is never reused and its text never changes once released.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// `feature/0001_what`, unique over all features.
    pub name: &'static str,
    /// SQL with the kinds of [`crate::Kind`] as column types.
    pub text: &'static str,
}

const OWN: &[Migration] = &[
    Migration {
        name: "store/0001_change",
        text: include_str!("../migrations/0001_change.sql"),
    },
    Migration {
        name: "store/0002_search",
        text: include_str!("../migrations/0002_search.sql"),
    },
    Migration {
        name: "store/0003_search_by_subject",
        text: include_str!("../migrations/0003_search_by_subject.sql"),
    },
    Migration {
        name: "store/0004_change_by_kind",
        text: include_str!("../migrations/0004_change_by_kind.sql"),
    },
];

/// The store's own steps, which come before those of any feature.
pub fn migrations() -> &'static [Migration] {
    OWN
}

fn fingerprint(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The steps that have not run yet. An empty database answers all of them.
///
/// # Errors
/// [`Fault::Newer`] when the database knows steps this binary does not; [`Fault::Altered`] when a step changed.
pub async fn pending(db: &Db, steps: &[Migration]) -> Result<Vec<Migration>, Fault> {
    if !has_migration_table(db).await? {
        return Ok(steps.to_vec());
    }
    let done: Vec<(String, String)> =
        db.all("SELECT name, fingerprint FROM migration ORDER BY name", &[]).await?;
    if let Some((name, _)) = done.iter().find(|(name, _)| !steps.iter().any(|step| step.name == name)) {
        return Err(Fault::Newer(name.clone()));
    }
    let mut open = Vec::new();
    for step in steps {
        match done.iter().find(|(name, _)| name == step.name) {
            None => open.push(*step),
            Some((_, known)) if *known != fingerprint(step.text) => {
                return Err(Fault::Altered(step.name.to_owned()));
            }
            Some(_) => {}
        }
    }
    Ok(open)
}

/// Runs every step that has not run yet, all in one transaction.
///
/// # Errors
/// As [`pending`]; a failing step leaves the database as it was.
pub async fn migrate(db: &Db, steps: &[Migration], now: Instant) -> Result<usize, Fault> {
    let open = pending(db, steps).await?;
    if open.is_empty() {
        return Ok(0);
    }
    let tx = db.begin().await?;
    if !has_migration_table(&tx).await? {
        run(&tx, include_str!("../migrations/0000_migration.sql")).await?;
    }
    for step in &open {
        run(&tx, step.text).await?;
        tx.execute(
            "INSERT INTO migration (name, fingerprint, ran_at) VALUES ($1, $2, $3)",
            &[&step.name, &fingerprint(step.text), &now],
        )
        .await?;
    }
    tx.commit().await?;
    Ok(open.len())
}

async fn run(tx: &Tx, text: &str) -> Result<(), Fault> {
    let text = match tx.engine() {
        Engine::Lite => schema::for_lite(text),
        Engine::Postgres => schema::for_postgres(text),
    };
    tx.batch(&text).await
}

async fn has_migration_table(on: &impl Reads) -> Result<bool, Fault> {
    let sql = crate::Sql::pair(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migration'",
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'migration'",
    );
    let (count,): (i64,) = on.one(sql.on(on), &[]).await?;
    Ok(count > 0)
}
