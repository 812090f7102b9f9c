//! `commonweal restore`: a backup comes back, where there is no data yet.

use std::path::PathBuf;

use home::keep::backup::restore_backup;
use kit_store::Db;

use super::opened::{self, now};
use crate::places;
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The backup
    file: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let decided = arguments.flags.decide(opened::DATA)?;
    let db = Db::open(&decided.address)?;
    let rows = restore_backup(&db, &places::migrations(), &arguments.file, now()).await?;
    tell!("Everything is back: {rows} rows. Start it with `commonweal serve`.");
    Ok(())
}
