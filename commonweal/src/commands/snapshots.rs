//! Copies of the data from before an upgrade.

use std::path::{Path, PathBuf};

use anyhow::Context;
use home::keep::backup::{is_empty, write_backup};
use kit_store::{Db, Instant, Migration};

use super::opened::for_file_name;
use crate::settings::Decided;

/// Older copies go.
const KEPT: usize = 5;

/// Copies a database that holds something and is about to change its shape; nothing otherwise.
pub async fn before_upgrade(
    decided: &Decided,
    db: &Db,
    steps: &[Migration],
    now: Instant,
) -> anyhow::Result<Option<PathBuf>> {
    let open = kit_store::pending(db, steps).await?;
    let Some(first) = open.first() else {
        return Ok(None);
    };
    if is_empty(db, steps).await? {
        return Ok(None);
    }
    let folder = decided.data.join("snapshots");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let name = format!("before-{}-{}", first.name.replace(['/', '_'], "-"), for_file_name(now));
    let copy = match db.file() {
        Some(file) => {
            let copy = folder.join(format!("{name}.db"));
            kit_store::snapshot_file(file, &copy)?;
            copy
        }
        None => {
            let done: Vec<Migration> = steps
                .iter()
                .filter(|step| open.iter().all(|other| other.name != step.name))
                .copied()
                .collect();
            let copy = folder.join(format!("{name}.zip"));
            write_backup(db, &done, &copy, now).await?;
            copy
        }
    };
    remove_older(&folder)?;
    Ok(Some(copy))
}

/// The time ends each name, so it sorts them.
fn remove_older(folder: &Path) -> anyhow::Result<()> {
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if let Some((_, time)) = name.strip_prefix("before-").and_then(|rest| rest.rsplit_once('-')) {
            copies.push((time.to_owned(), path.clone()));
        }
    }
    copies.sort();
    let too_many = copies.len().saturating_sub(KEPT);
    for (_, path) in &copies[..too_many] {
        std::fs::remove_file(path).with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
