mod demo;
mod import;
mod mails;
mod serve;

use clap::{Parser, Subcommand};

use crate::settings::Flags;

/// Commonweal, the workbench of community coalitions
#[derive(Parser, Debug)]
#[command(name = "commonweal", version)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Starts Commonweal for a host
    Serve {
        #[command(flatten)]
        flags: Flags,
    },
    /// Brings a list into a coalition
    Import {
        #[command(subcommand)]
        what: import::What,
    },
    /// Starts Commonweal with the example coalition, to look around
    Demo {
        #[command(flatten)]
        flags: Flags,
    },
}

impl Command {
    /// Does what was asked.
    ///
    /// # Errors
    /// What went wrong, in words for the person at the terminal.
    pub async fn run(self) -> anyhow::Result<()> {
        match self.what {
            What::Serve { flags } => serve::run(&flags).await,
            What::Import { what } => import::run(what).await,
            What::Demo { flags } => demo::run(&flags).await,
        }
    }
}
