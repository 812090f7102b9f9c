//! Bringing an archive back, into any installation and engine.

use std::path::Path;

use kit_store::copy::{self, CopiedRow, NewIds};
use kit_store::{
    AccountId, Address, Clock, CoalitionId, Db, IdSource, Migration, Reads, Table, Tx, migrate, tables_of,
};
use kit_web::account::{self, Account};
use kit_web::coalition;
use people::organizations::profile::Profile;
use people::organizations::profile::travel::{self, Journey};

use super::KeepProblem;
use super::archive::{ACCOUNTS, COALITION, PAGE, PROFILES, archived_tables, write_archive};
use super::package::{Contents, Package, Whose, path_of};
use super::store::{self, ArchivedAccount};

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub coalition: CoalitionId,
    pub slug: String,
    pub rows: u64,
    /// Accounts that were made, and accounts that were here already.
    pub accounts_made: usize,
    pub accounts_known: usize,
}

/// Where an archive goes.
pub struct Target<'a> {
    pub db: &'a Db,
    /// The steps this product knows, all of which the database has gone through.
    pub steps: &'a [Migration],
    pub clock: &'a Clock,
    pub ids: &'a IdSource,
}

/// Brings the coalition of an archive back in one transaction, under its own address or `slug`.
///
/// It keeps its ids unless it is here already; accounts are matched by e-mail.
///
/// # Errors
/// [`KeepProblem`]; nothing was changed then.
pub async fn restore_archive(
    target: &Target<'_>,
    path: &Path,
    slug: Option<&str>,
) -> Result<Restored, KeepProblem> {
    let mut package = Package::open(path)?;
    package.verify()?;
    let whose = match (package.manifest.contents, &package.manifest.coalition) {
        (Contents::Coalition, Some(whose)) => whose.clone(),
        _ => return Err(KeepProblem::IsBackup),
    };
    let steps = steps_of(&package, target.steps)?;
    if steps.len() == target.steps.len() {
        return put_back(target, &mut package, &whose, slug).await;
    }
    // An older shape is brought up to date where it can do no harm, by the very steps that a database goes through.
    let scratch = tempfile::tempdir()?;
    let db = Db::open(&Address::File(scratch.path().join("older.db")))?;
    migrate(&db, &steps, target.clock.now()).await?;
    let older = Target { db: &db, steps: &steps, ..*target };
    put_back(&older, &mut package, &whose, None).await?;
    migrate(&db, target.steps, target.clock.now()).await?;
    let newer = scratch.path().join("newer.zip");
    write_archive(&db, target.steps, &whose.slug, &newer, target.clock.now()).await?;
    put_back(target, &mut Package::open(&newer)?, &whose, slug).await
}

/// The steps a file was written after, as this product knows them.
pub(super) fn steps_of(package: &Package, known: &[Migration]) -> Result<Vec<Migration>, KeepProblem> {
    let find = |name: &String| known.iter().find(|step| step.name == name).copied();
    let steps = &package.manifest.steps;
    steps
        .iter()
        .map(|name| find(name).ok_or_else(|| KeepProblem::Newer(name.clone())))
        .collect()
}

async fn put_back(
    target: &Target<'_>,
    package: &mut Package,
    whose: &Whose,
    slug: Option<&str>,
) -> Result<Restored, KeepProblem> {
    let slug = slug.unwrap_or(&whose.slug).to_owned();
    if !coalition::is_slug(&slug) {
        return Err(KeepProblem::NoSlug(slug));
    }
    let tx = target.db.begin().await?;
    if coalition::by_slug(&tx, &slug).await?.is_some() {
        return Err(KeepProblem::SlugTaken(slug));
    }
    let mut ids = NewIds::default();
    if store::coalition_is_here(&tx, whose.id).await? {
        ids.set(whose.id.0, target.ids.next(target.clock.now()));
    }
    let (accounts_made, accounts_known) = put_accounts(&tx, package, &mut ids).await?;
    let tables = archived_tables(target.steps);
    check_parts(package, &tables)?;
    put_own_row(target, &tx, package, whose, &slug, &ids).await?;
    let mut rows = 1;
    for table in &tables {
        rows += put_table(&tx, package, table, whose.id, &ids).await?;
    }
    put_profiles(&tx, package, whose.id, &ids).await?;
    tx.commit().await?;
    Ok(Restored {
        coalition: CoalitionId(ids.of(whose.id.0)),
        slug,
        rows,
        accounts_made,
        accounts_known,
    })
}

fn check_parts(package: &Package, tables: &[Table]) -> Result<(), KeepProblem> {
    let is_ours = |path: &str| {
        path == ACCOUNTS
            || path == PROFILES
            || path == path_of(COALITION)
            || tables.iter().any(|table| path_of(&table.name) == path)
    };
    match package.manifest.parts.iter().find(|part| !is_ours(&part.path)) {
        Some(part) => Err(KeepProblem::Stranger(part.path.clone())),
        None => Ok(()),
    }
}

async fn put_accounts(
    tx: &Tx,
    package: &mut Package,
    ids: &mut NewIds,
) -> Result<(usize, usize), KeepProblem> {
    let (mut made, mut known) = (0, 0);
    let mut rows = package.rows(ACCOUNTS)?;
    while let Some(archived) = rows.next_row::<ArchivedAccount>()? {
        match same_account(tx, &archived).await? {
            Some(here) => {
                ids.set(archived.id.0, here.0);
                known += 1;
            }
            None => {
                let account = Account {
                    id: archived.id,
                    email: archived.email,
                    name: archived.name,
                    language: archived.language,
                    // Whoever looked after another host does not look after this one.
                    is_host: false,
                };
                account::insert_account(tx, &account, archived.created_at).await?;
                made += 1;
            }
        }
    }
    Ok((made, known))
}

async fn put_profiles(
    tx: &Tx,
    package: &mut Package,
    from: CoalitionId,
    ids: &NewIds,
) -> Result<(), KeepProblem> {
    if package.part(PROFILES).is_none() {
        return Ok(());
    }
    let stranger = || KeepProblem::Stranger(PROFILES.to_owned());
    let journey = Journey { from, to: CoalitionId(ids.of(from.0)) };
    let mut rows = package.rows(PROFILES)?;
    while let Some(profile) = rows.next_row::<Profile>()? {
        let keeper = AccountId(ids.of(profile.account_id.0));
        let arrived = travel::arrived(profile, journey, keeper).ok_or_else(stranger)?;
        if !travel::bring_back(tx, &arrived, journey).await? {
            return Err(stranger());
        }
    }
    Ok(())
}

/// The account here that is the same person: by e-mail, or by the id of an archive that came from here.
async fn same_account(on: &impl Reads, archived: &ArchivedAccount) -> Result<Option<AccountId>, KeepProblem> {
    if let Some(email) = &archived.email
        && let Some(here) = account::account_by_email(on, email).await?
    {
        return Ok(Some(here.id));
    }
    Ok(account::account(on, archived.id).await?.map(|here| here.id))
}

async fn put_own_row(
    target: &Target<'_>,
    tx: &Tx,
    package: &mut Package,
    whose: &Whose,
    slug: &str,
    ids: &NewIds,
) -> Result<(), KeepProblem> {
    let path = path_of(COALITION);
    let mut rows = package.rows(&path)?;
    let row = rows.next_row::<CopiedRow>()?;
    let is_own = |row: &CopiedRow| row.get("id").and_then(|id| id.as_str()) == Some(&whose.id.to_string());
    let mut row = row.filter(is_own).ok_or_else(|| KeepProblem::Stranger(path.clone()))?;
    if rows.next_row::<CopiedRow>()?.is_some() {
        return Err(KeepProblem::Stranger(path));
    }
    row.insert("slug".to_owned(), slug.into());
    for table in tables_of(target.steps).iter().filter(|table| table.name == COALITION) {
        ids.apply(table, &mut row);
        copy::put(tx, table, &row).await?;
    }
    Ok(())
}

async fn put_table(
    tx: &Tx,
    package: &mut Package,
    table: &Table,
    coalition: CoalitionId,
    ids: &NewIds,
) -> Result<u64, KeepProblem> {
    let path = path_of(&table.name);
    let own = coalition.to_string();
    let mut rows = package.rows(&path)?;
    let mut count = 0;
    loop {
        let page = rows.page::<CopiedRow>(usize::try_from(PAGE).unwrap_or(1))?;
        if page.is_empty() {
            return Ok(count);
        }
        for mut row in page {
            // A row of another coalition must not slip into it.
            if row.get("coalition_id").and_then(|id| id.as_str()) != Some(&own) {
                return Err(KeepProblem::Stranger(path));
            }
            ids.apply(table, &mut row);
            copy::put(tx, table, &row).await?;
            count += 1;
        }
    }
}
