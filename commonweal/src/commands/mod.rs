#[macro_use]
mod tell;

mod agreement;
mod archive;
mod backup;
mod came_back;
mod count;
mod demo;
mod doctor;
mod import;
mod local_network;
mod match_file;
mod meeting;
mod opened;
mod person;
mod playbook;
mod rates;
mod restore;
mod restore_archive;
mod serve;
mod snapshots;
mod suppress_file;
mod survey_file;
mod table_file;
mod verify;

use std::process::ExitCode;

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
    /// Serves one meeting to the phones in the room, without internet
    Meeting(meeting::Arguments),
    /// Finds likely duplicates in a CSV or Excel file, and measures them against a known truth
    Match(match_file::Asked),
    /// Confidence limits of the proportions and rates in a CSV or Excel file
    Rates(rates::Asked),
    /// How far the raters in a CSV or Excel file agree
    Agreement(agreement::Asked),
    /// Estimates shares and means from a survey file, with standard errors and limits
    Survey(survey_file::Asked),
    /// Counts a file of ballots by a named rule, round by round
    Count(count::Asked),
    /// Hides small numbers in a table, and whatever would give them away
    Suppress(suppress_file::Asked),
    /// Writes the whole host to one file
    Backup(backup::Arguments),
    /// Brings a backup back, where there is no data yet
    Restore(restore::Arguments),
    /// Looks whether a file, or the database itself, is whole
    Verify(verify::Arguments),
    /// Reads a mail server's report that a mail came back, from standard input, and notes it
    CameBack(came_back::Arguments),
    /// Writes one coalition to one file
    Archive(archive::Arguments),
    /// Brings a coalition back from its archive, here or elsewhere
    RestoreArchive(restore_archive::Arguments),
    /// Checks a playbook of your own, or brings it to a coalition
    Playbook {
        #[command(subcommand)]
        what: playbook::What,
    },
    /// Gives out or forgets what a coalition keeps about a person
    Person(person::Arguments),
    /// Looks whether settings, database and mail are in order, and says what to do
    Doctor(doctor::Arguments),
}

impl Command {
    /// Does what was asked.
    ///
    /// # Errors
    /// What went wrong, in words for the person at the terminal.
    async fn run(self) -> anyhow::Result<()> {
        match self.what {
            What::Serve { flags } => serve::run(&flags).await,
            What::Import { what } => import::run(what).await,
            What::Demo { flags } => demo::run(&flags).await,
            What::Meeting(arguments) => meeting::run(&arguments).await,
            What::Match(asked) => match_file::run(&asked),
            What::Rates(asked) => rates::run(&asked),
            What::Agreement(asked) => agreement::run(&asked),
            What::Survey(asked) => survey_file::run(&asked),
            What::Count(asked) => count::run(&asked),
            What::Suppress(asked) => suppress_file::run(&asked),
            What::Backup(arguments) => backup::run(&arguments).await,
            What::Restore(arguments) => restore::run(&arguments).await,
            What::Verify(arguments) => verify::run(&arguments).await,
            What::CameBack(arguments) => came_back::run(&arguments).await,
            What::Archive(arguments) => archive::run(&arguments).await,
            What::RestoreArchive(arguments) => restore_archive::run(&arguments).await,
            What::Playbook { what } => playbook::run(what).await,
            What::Person(arguments) => person::run(&arguments).await,
            What::Doctor(arguments) => doctor::run(&arguments).await,
        }
    }
}

/// Reads the command line and does what it says; what goes wrong stands on the terminal.
pub fn run() -> ExitCode {
    let command = Command::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(problem) => {
            eprintln!("Commonweal cannot start: {problem}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(command.run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}
