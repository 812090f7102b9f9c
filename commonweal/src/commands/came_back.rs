//! `commonweal came-back`: a mail server hands over a report that a mail could not be delivered.

use std::io::{Read, stdin};

use kit_mail::LONGEST_REPORT;

use super::opened::{self, now};
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    flags: Flags,
}

/// A report that is none of ours is no fault: a mail server would send back what this command refuses.
pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let opened = opened::open(&arguments.flags).await?;
    let mut report = Vec::new();
    stdin().lock().take(u64::try_from(LONGEST_REPORT)?).read_to_end(&mut report)?;
    match kit_mail::came_back(&opened.db, &report, now()).await? {
        Some(address) => tell!("Noted: a mail to {address} came back."),
        None => tell!("Nothing to note: this is no report about a mail from here."),
    }
    Ok(())
}
