//! `commonweal verify`: is a file whole, or the database itself?

use std::path::{Path, PathBuf};

use anyhow::bail;
use home::keep::backup::verify_database;
use home::keep::package::{Contents, Package};
use kit_web::coalition;

use super::opened;
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// An archive or a backup; without it, the database of this host
    file: Option<PathBuf>,
    #[command(flatten)]
    flags: Flags,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.file {
        Some(file) => verify_file(file),
        None => verify_data(&arguments.flags).await,
    }
}

fn verify_file(file: &Path) -> anyhow::Result<()> {
    let mut package = Package::open(file)?;
    package.verify()?;
    let manifest = &package.manifest;
    let what = match (manifest.contents, &manifest.coalition) {
        (Contents::Coalition, Some(whose)) => format!("archive of {} (/{})", whose.name, whose.slug),
        _ => "backup of a whole host".to_owned(),
    };
    tell!(
        "{}: {what}, made {} by Commonweal {}",
        file.display(),
        manifest.made_at,
        manifest.product_version
    );
    for part in manifest.parts.iter().filter(|part| part.rows > 0) {
        tell!("  {:>9}  {}", part.rows, part.path);
    }
    tell!("Whole: {} rows, every checksum is right.", manifest.rows());
    Ok(())
}

async fn verify_data(flags: &Flags) -> anyhow::Result<()> {
    let opened = opened::open(flags).await?;
    let looked = verify_database(&opened.db, &opened.steps).await?;
    for damage in &looked.damages {
        tell!("  {damage}");
    }
    if !looked.damages.is_empty() {
        bail!("The database is damaged. Restore the latest backup into an empty folder.");
    }
    tell!("The database is whole: {} rows in {} tables, all readable.", looked.rows, looked.tables);
    verify_registers(&opened.db).await
}

/// Walks the register of decisions of every coalition: each entry covers the one before.
async fn verify_registers(db: &kit_store::Db) -> anyhow::Result<()> {
    let (mut entries, mut damages, mut after) = (0, 0, String::new());
    loop {
        let some = coalition::list(db, &after).await?;
        let Some(last) = some.last() else { break };
        after.clone_from(&last.slug);
        for coalition in &some {
            let walk = meetings::decisions::verify(&db.scope(coalition.id)).await?;
            entries += walk.entries;
            damages += walk.damages.len();
            for damage in &walk.damages {
                tell!("  /{}: {damage}", coalition.slug);
            }
        }
    }
    if damages > 0 {
        bail!(
            "A register of decisions is not what it was. The history and the latest backup tell what it said."
        );
    }
    tell!("The registers of decisions are whole: {entries} entries, each covers the one before.");
    Ok(())
}
