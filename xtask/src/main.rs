//! The chores of the project: `cargo xtask test`, `cargo xtask tidy`, `cargo xtask shots`.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod browser;
mod command;
mod counts;
mod interrupt;
mod machine;
mod postgres;
mod scratch;
mod statements;
mod test;
mod tidy;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The chores of the Commonweal project")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Set up what the tests need on this machine, and run every check there is
    Test(test::Options),
    /// Read the source tree and name what breaks the rules of the house
    Tidy,
    /// Name the statements that no test ran, from the folder that COMMONWEAL_STATEMENT_LOG named while the tests ran
    Statements { logs: PathBuf },
    /// Photograph the pages of the demo, wide and narrow, light and dark, in both languages
    Shots {
        /// Pages to take, such as `/tamarack-together/people`; without any, every page a link leads to
        pages: Vec<String>,
    },
}

fn main() -> ExitCode {
    let outcome = interrupt::listen().and_then(|()| match Arguments::parse().chore {
        Chore::Test(options) => test::run(&options),
        Chore::Tidy => tidy::run(&workspace()),
        Chore::Statements { logs } => statements::check(&workspace(), &logs),
        Chore::Shots { pages } => browser::take_shots(&pages),
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The folder that holds the workspace's `Cargo.toml`.
fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .unwrap_or_else(|_| PathBuf::from("."))
}
