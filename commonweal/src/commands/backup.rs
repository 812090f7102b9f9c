//! `commonweal backup`: the whole host in one file.

use std::path::PathBuf;

use home::keep::backup::write_backup;

use super::opened::{self, now};
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The file to write; without it, commonweal-TIME.zip in this folder
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    flags: Flags,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let opened = opened::open(&arguments.flags).await?;
    let now = now();
    let name = || PathBuf::from(format!("commonweal-{}.zip", opened::for_file_name(now)));
    let out = arguments.out.clone().unwrap_or_else(name);
    let manifest = write_backup(&opened.db, &opened.steps, &out, now).await?;
    tell!("{}: {} rows in {} tables", out.display(), manifest.rows(), manifest.parts.len());
    tell!("It holds everything, personal details too. Keep it as safe as the host itself.");
    Ok(())
}
