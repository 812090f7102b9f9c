//! `commonweal suppress`: what of a table may be shown under a policy for small numbers, without a database.

mod layout;
mod printed;

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use calc_rates::suppress::{DecimalSign, Policy, Preset, Release, suppress};
use clap::{Args, ValueEnum};
use kit_sheets::{LeftOutReason, ReadOptions};

use layout::Layout;

/// The exit code when the file or the policy cannot be used as asked.
const UNUSABLE: i32 = 2;

#[derive(Args, Debug)]
pub struct Asked {
    /// A CSV or Excel file: a table with totals, or one row a cell with columns such as count, n and percent
    file: PathBuf,
    /// A policy by its name: below-10, below-10-zeros-shown, below-11, at-most-15, percent-bands,
    /// relative-standard-error, below-5-of-30, unstable-rates, none
    #[arg(long, value_name = "NAME")]
    policy: String,
    /// Columns that say what a row is about, with commas between; all that hold no numbers when left out
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    by: Vec<String>,
    /// What an earlier release showed: a file this command printed with --json
    #[arg(long, value_name = "FILE")]
    earlier: Vec<PathBuf>,
    /// The sign before decimals
    #[arg(long, value_name = "SIGN", default_value = "point")]
    decimal: Decimal,
    /// Percentages without a percent sign go from 0 to 1
    #[arg(long)]
    shares: bool,
    /// Tell only that a number is hidden, not which one is the small one
    #[arg(long)]
    public: bool,
    /// Print one line of JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Decimal {
    Point,
    Comma,
}

/// Prints what may be shown. A file that cannot be used ends the program with its own exit code.
pub fn run(asked: &Asked) -> anyhow::Result<()> {
    match answer(asked) {
        Ok(answer) => {
            tell!("{answer}");
            Ok(())
        }
        Err(problem) => {
            eprintln!("{problem:#}");
            // No server, no database, nothing open: leaving at once loses nothing.
            std::process::exit(UNUSABLE)
        }
    }
}

fn answer(asked: &Asked) -> anyhow::Result<String> {
    let preset = Preset::named(&asked.policy).ok_or_else(|| {
        let known: Vec<&str> = Preset::ALL.iter().map(|(name, _)| *name).collect();
        anyhow!("no policy is called {:?}; known are {}", asked.policy, known.join(", "))
    })?;
    let policy: Policy = preset.policy();
    let layout = read(asked).with_context(|| format!("{} is not usable", asked.file.display()))?;
    let earlier = asked.earlier.iter().map(|path| released(path, &layout));
    let earlier = earlier.collect::<anyhow::Result<Vec<Release>>>()?;
    let outcome = suppress(&layout.table, &policy, &earlier);
    let printed = printed::Printed::new(preset.name(), &layout, &outcome, asked.public);
    if asked.json {
        Ok(serde_json::to_string(&printed)?)
    } else {
        Ok(printed.as_table())
    }
}

fn read(asked: &Asked) -> anyhow::Result<Layout> {
    let bytes = std::fs::read(&asked.file)?;
    let mut table = kit_sheets::read_table(&bytes, ReadOptions::default())?;
    // A roster has no use for rows of totals; here they decide what else is hidden.
    let totals = table.left_out().iter().filter(|row| row.reason == LeftOutReason::Total);
    for line in totals.map(|row| row.first_line).collect::<Vec<u32>>() {
        table.put_back(line);
    }
    let sign = match asked.decimal {
        Decimal::Point => DecimalSign::Point,
        Decimal::Comma => DecimalSign::Comma,
    };
    Layout::read(&table, &asked.by, sign, asked.shares)
}

fn released(path: &Path, layout: &Layout) -> anyhow::Result<Release> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("{name} cannot be read"))?;
    printed::release(&text, layout).with_context(|| format!("{name} is not what this command printed"))
}
