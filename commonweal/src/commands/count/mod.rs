//! `commonweal count`: counts a file of ballots by a named rule, round by round, without a database.

mod answer;
mod counting;
mod table;

use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::table_file::UNUSABLE;

/// The exit code when the count stopped at a tie.
const STOPPED: i32 = 1;

#[derive(Args, Debug)]
#[command(
    after_help = "Files: .blt, .abif, .pb, PrefLib, or CSV with a column for each rank or for each candidate.\n\
    Exit codes: 0 counted, 1 stopped at a tie as --tie stop asks, 2 the file cannot be used."
)]
pub struct Asked {
    /// A file of ballots
    file: PathBuf,
    /// How to count
    #[arg(long, value_enum)]
    rule: Rule,
    /// How many are elected; if left out, what the file says, or one
    #[arg(long)]
    seats: Option<NonZeroU32>,
    /// What decides a tie that the rule itself leaves open
    #[arg(long, value_enum, default_value_t = Tie::Order)]
    tie: Tie,
    /// The published seed of the lot, for --tie lot
    #[arg(long, required_if_eq("tie", "lot"))]
    seed: Option<String>,
    /// What several candidates at one rank mean, for instant run-off
    #[arg(long, value_enum, default_value_t = SharedRank::AsListed)]
    shared_rank: SharedRank,
    /// What it means that a ballot does not rank a candidate, for Schulze
    #[arg(long, value_enum, default_value_t = Unranked::BelowAll)]
    unranked: Unranked,
    /// How strong the win of one candidate over another is, for Schulze
    #[arg(long, value_enum, default_value_t = Strength::Margins)]
    strength: Strength,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Rule {
    /// Single transferable vote by the Scottish rules of 2007, five decimals
    Scottish,
    /// Single transferable vote by Meek's method, nine decimals
    Meek,
    /// Single transferable vote by weighted inclusive Gregory transfers, four decimals
    Wigm,
    /// The same in exact fractions
    WigmExact,
    /// Single transferable vote as in Minneapolis
    Minneapolis,
    /// Instant run-off
    Irv,
    /// Schulze's method: pairs of candidates compared
    Schulze,
    /// Everybody with a mark gets a vote; the most votes win
    Approval,
    /// Points are added up; the most points win
    Score,
    /// First preferences; the most votes win
    Plurality,
    /// Projects by votes, as long as the budget lasts
    Greedy,
    /// Projects by the method of equal shares
    EqualShares,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tie {
    /// The order the file gives for ties, or else the order of its candidates: the first is taken
    Order,
    /// A lot drawn from --seed, which anybody can draw again
    Lot,
    /// Nothing: stop there and say so
    Stop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SharedRank {
    /// They count in the order in which the ballot lists them
    AsListed,
    /// The ballot ends there
    EndsBallot,
    /// The rank is passed over
    PassedOver,
    /// The ballot ends if several of them still continue
    EndsIfSeveralContinue,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Unranked {
    /// All ranked candidates are preferred to them
    BelowAll,
    /// The ballot says nothing about them
    Ignored,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Strength {
    /// By how many more prefer the winner
    Margins,
    /// By how many prefer the winner
    WinningVotes,
}

/// Counts and prints. A file that cannot be used, or a tie that stops the count, ends the program with its own code.
pub fn run(asked: &Asked) -> anyhow::Result<()> {
    match print(asked) {
        Ok(true) => Ok(()),
        Ok(false) => std::process::exit(STOPPED),
        Err(problem) => {
            eprintln!("{problem:#}");
            // No server, no database, nothing open: leaving at once loses nothing.
            std::process::exit(UNUSABLE)
        }
    }
}

/// Whether the count came to its end.
fn print(asked: &Asked) -> anyhow::Result<bool> {
    let counted = counting::count(asked)?;
    if asked.json {
        tell!("{}", serde_json::to_string(&answer::Answer::of(asked.rule, &counted))?);
    } else {
        tell!("{}", table::lines(&counted));
    }
    if let Some(tie) = &counted.count.stopped {
        eprintln!("Stopped at a tie: {}", counted.labels_of(&tie.among).join(", "));
    }
    Ok(counted.count.stopped.is_none())
}
