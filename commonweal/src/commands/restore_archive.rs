//! `commonweal restore-archive`: a coalition comes back from its file, here or elsewhere.

use std::path::PathBuf;

use home::keep::restore_archive::{Target, restore_archive};
use kit_store::{Clock, Db, IdSource};

use super::opened::{self, now};
use super::serve;
use crate::places;
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The archive
    file: PathBuf,
    /// The word that stands for the coalition in addresses from now on
    #[arg(long = "as", value_name = "SLUG")]
    slug: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let decided = arguments.flags.decide(opened::DATA)?;
    let db = Db::open(&decided.address)?;
    let steps = places::migrations();
    serve::bring_up_to_date(&decided, &db, &steps, now()).await?;
    let target = Target { db: &db, steps: &steps, clock: &Clock::System, ids: &IdSource::Random };
    let restored = restore_archive(&target, &arguments.file, arguments.slug.as_deref()).await?;
    tell!(
        "The coalition is back at /{}: {} rows, {} accounts made, {} known by their e-mail.",
        restored.slug,
        restored.rows,
        restored.accounts_made,
        restored.accounts_known
    );
    Ok(())
}
