//! `commonweal archive`: one coalition in one file.

use std::path::PathBuf;

use home::keep::archive::write_archive;

use super::opened::{self, now};
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The word that stands for the coalition in addresses
    slug: String,
    /// The file to write; without it, SLUG-TIME.zip in this folder
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    flags: Flags,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let opened = opened::open(&arguments.flags).await?;
    let now = now();
    let name = || PathBuf::from(format!("{}-{}.zip", arguments.slug, opened::for_file_name(now)));
    let out = arguments.out.clone().unwrap_or_else(name);
    let manifest = write_archive(&opened.db, &opened.steps, &arguments.slug, &out, now).await?;
    tell!("{}: {} rows in {} parts", out.display(), manifest.rows(), manifest.parts.len());
    Ok(())
}
