//! The whole host in one file, and back into an empty place.

use std::path::Path;

use kit_store::copy::{self, CopiedRow};
use kit_store::{Db, Engine, Fault, Instant, Migration, Reads, Table, migrate, pending, tables_of};

use super::KeepProblem;
use super::archive::{PAGE, write_table};
use super::package::{Contents, Manifest, Package, path_of};
use super::restore_archive::steps_of;

/// Writes every table to a new file at `out`, as of one moment. `steps` are those the database has gone through.
///
/// # Errors
/// [`KeepProblem`]; no file is left behind then.
pub async fn write_backup(
    db: &Db,
    steps: &[Migration],
    out: &Path,
    now: Instant,
) -> Result<Manifest, KeepProblem> {
    let tx = db.at_one_moment().await?;
    let mut file = super::package::Writing::begin(out, Manifest::new(Contents::Host, None, steps, now))?;
    for table in tables_of(steps) {
        write_table(&tx, &table, None, &mut file).await?;
    }
    Ok(file.finish()?)
}

/// Brings a backup back into a database that holds nothing, of either engine. Gives the number of rows.
///
/// # Errors
/// [`KeepProblem`]; the rows come in one transaction, so none of them is there then.
pub async fn restore_backup(
    db: &Db,
    known: &[Migration],
    path: &Path,
    now: Instant,
) -> Result<u64, KeepProblem> {
    let mut package = Package::open(path)?;
    package.verify()?;
    if package.manifest.contents != Contents::Host {
        return Err(KeepProblem::IsArchive);
    }
    let steps = steps_of(&package, known)?;
    let tables = tables_of(&steps);
    check_parts(&package, &tables)?;
    if !is_empty(db, known).await? {
        return Err(KeepProblem::NotEmpty);
    }
    // The shape the rows were written in comes first; the steps since then run on the restored rows.
    migrate(db, &steps, now).await?;
    let mut count = 0;
    let tx = db.begin().await?;
    for table in &tables {
        let mut rows = package.rows(&path_of(&table.name))?;
        loop {
            let page = rows.page::<CopiedRow>(usize::try_from(PAGE).unwrap_or(1))?;
            if page.is_empty() {
                break;
            }
            for row in &page {
                copy::put(&tx, table, row).await?;
                count += 1;
            }
        }
    }
    tx.commit().await?;
    migrate(db, known, now).await?;
    Ok(count)
}

fn check_parts(package: &Package, tables: &[Table]) -> Result<(), KeepProblem> {
    let is_table = |path: &str| tables.iter().any(|table| path_of(&table.name) == path);
    match package.manifest.parts.iter().find(|part| !is_table(&part.path)) {
        Some(part) => Err(KeepProblem::Stranger(part.path.clone())),
        None => Ok(()),
    }
}

/// Whether nothing was ever written: no step has run, or no table has a row.
///
/// # Errors
/// As [`pending`].
pub async fn is_empty(db: &Db, known: &[Migration]) -> Result<bool, KeepProblem> {
    let open = pending(db, known).await?;
    let done: Vec<Migration> = known
        .iter()
        .filter(|step| open.iter().all(|other| other.name != step.name))
        .copied()
        .collect();
    for table in tables_of(&done) {
        if !copy::rows_after(db, &table, None, None, 1).await?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What a look at the running database found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub tables: usize,
    pub rows: u64,
    /// What the engine itself says is wrong with its file, and for each table the first row that cannot be read.
    pub damages: Vec<String>,
}

/// Reads every row of every table once and asks the engine about its own files. A row that cannot be read is told, and the
/// tables after it are read all the same.
///
/// # Errors
/// When the database does not answer.
pub async fn verify_database(db: &Db, steps: &[Migration]) -> Result<Looked, Fault> {
    let tx = db.at_one_moment().await?;
    let mut looked = Looked { tables: 0, rows: 0, damages: Vec::new() };
    if tx.engine() == Engine::Lite {
        let said = super::store::integrity(&tx).await?;
        looked.damages = said.into_iter().filter(|line| line != "ok").collect();
    }
    for table in tables_of(steps) {
        looked.tables += 1;
        let mut last: Option<CopiedRow> = None;
        loop {
            let page = match copy::rows_after(&tx, &table, None, last.as_ref(), PAGE).await {
                Ok(page) => page,
                Err(Fault::Shape(why)) => {
                    looked.damages.push(why);
                    break;
                }
                Err(fault) => return Err(fault),
            };
            looked.rows += page.len() as u64;
            match page.into_iter().next_back() {
                Some(row) => last = Some(row),
                None => break,
            }
        }
    }
    Ok(looked)
}
