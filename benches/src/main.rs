//! Workloads that print tables. Absolute times belong to the machine they ran on; compare within one run.

mod bare;
mod goal;
mod host;
mod list;
mod meeting;
mod pages;
mod pdf;
mod plan;
mod process;
mod sheets;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "benches")]
struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Server time and statements of each page, on one coalition and on a large host
    Pages {
        /// Coalitions of the large host
        #[arg(long, default_value_t = 5_000)]
        coalitions: u32,
        /// People in each coalition
        #[arg(long, default_value_t = 200)]
        people: u32,
        /// Changes in each person's history
        #[arg(long, default_value_t = 3)]
        changes: u32,
    },
    /// Requests a second of the member list against a bare page doing the same query
    List {
        #[arg(long, default_value_t = 5)]
        seconds: u64,
    },
    /// The page of a goal with 40 numbers of 20 years
    Goal,
    /// One live meeting with many phones: how long until the last one shows a tap, and what was lost
    Meeting {
        #[arg(long, default_value_t = 500)]
        phones: usize,
        /// Taps one after the other, and as many at once
        #[arg(long, default_value_t = 40)]
        taps: usize,
    },
    /// Setting a page of minutes and a plan of 60 pages as PDF
    Pdf,
    /// The plan and the binder of the example, and of a coalition with 10,000 promises
    Plan,
    /// Reading and writing tables of 100,000 rows
    Sheets,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    match Command::parse().what {
        What::Pages { coalitions, people, changes } => pages::run(coalitions, people, changes).await,
        What::List { seconds } => list::run(seconds).await,
        What::Goal => goal::run().await,
        What::Meeting { phones, taps } => meeting::run(phones, taps).await,
        What::Pdf => pdf::run(),
        What::Plan => plan::run().await,
        What::Sheets => sheets::run(),
    }
}
