//! Opening what is there already, for commands that do not start anything.

use anyhow::{Context, bail};
use kit_store::{Address, Clock, Db, Instant, Migration};

use crate::places;
use crate::settings::Flags;

/// A database that has data and the shape this binary expects.
pub struct Opened {
    pub db: Db,
    pub steps: Vec<Migration>,
}

/// Where `commonweal serve` keeps its data unless told otherwise.
pub const DATA: &str = "commonweal-data";

/// Opens the data of a host. Never makes any, never changes its shape.
///
/// # Errors
/// When there is nothing, or it is of an older or newer version, in words for the person at the terminal.
pub async fn open(flags: &Flags) -> anyhow::Result<Opened> {
    let decided = flags.read(DATA)?;
    if let Address::File(file) = &decided.address
        && !file.exists()
    {
        bail!("There is no data in {}. Name the folder with --data.", decided.data.display());
    }
    let db = Db::open(&decided.address)?;
    let steps = places::migrations();
    let open = kit_store::pending(&db, &steps).await.context("The database cannot be read")?;
    if open.len() == steps.len() {
        bail!("The database is empty. Start `commonweal serve` once to set it up.");
    }
    if !open.is_empty() {
        bail!(
            "The data is of an older version ({} steps are missing). Start `commonweal serve` once to bring it up to date.",
            open.len()
        );
    }
    Ok(Opened { db, steps })
}

/// The time now; commands have no request to take it from.
pub fn now() -> Instant {
    Clock::System.now()
}

/// A moment as a part of file names: `20260310T150000Z`.
pub fn for_file_name(moment: Instant) -> String {
    format!("{:.0}", moment.timestamp()).replace(['-', ':'], "")
}
