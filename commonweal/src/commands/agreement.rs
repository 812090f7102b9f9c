//! `commonweal agreement`: how far the raters in a file agree, without a database.

use std::collections::HashSet;
use std::path::PathBuf;

use anyhow::{Context, bail};
use calc_rates::agreement::{Agreement, Kappa, agreement};
use clap::Args;
use kit_sheets::Table;
use serde::Serialize;

use super::table_file::{self, UNUSABLE};

/// Headers of columns that number what was judged and judge nothing themselves.
const NUMBERS_THINGS: [&str; 10] =
    ["id", "item", "entry", "row", "number", "no", "case", "subject", "unit", "activity"];

/// With more raters than this, nobody reads the pairs one by one.
const RATERS_IN_PAIRS: usize = 12;

#[derive(Args, Debug)]
#[command(
    after_help = "Two raters give Cohen's kappa, three or more Fleiss' kappa and the kappa of each pair.\n\
    Exit codes: 0 answered, also where kappa is n/a because one code was given throughout, 2 the file cannot be used."
)]
pub struct Asked {
    /// A CSV or Excel file: one row a thing judged, one column a rater
    file: PathBuf,
    /// Print one line of JSON
    #[arg(long)]
    json: bool,
    /// The columns of the raters; all but the one that numbers the things when left out
    #[arg(long, value_name = "COLUMN,COLUMN", value_delimiter = ',')]
    raters: Vec<String>,
}

/// The agreement of some raters as programs read it.
#[derive(Serialize)]
struct Answer<'a> {
    raters: Vec<&'a str>,
    judged: usize,
    left_out: usize,
    percent_agreement: f64,
    percent_expected: f64,
    kappa: Option<f64>,
    method: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pairs: Vec<Answer<'a>>,
}

/// Prints the agreement. A file that cannot be used ends the program with its own exit code.
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
    let table = table_file::read(&asked.file)?;
    let raters = if asked.raters.is_empty() {
        guess_raters(&table)
    } else {
        asked
            .raters
            .iter()
            .map(|name| table_file::column(&table, name))
            .collect::<anyhow::Result<_>>()?
    };
    if raters.len() < 2 {
        bail!("agreement needs the columns of at least two raters");
    }
    let mut answer = compare(&table, &raters).context("there is nothing that all of these raters judged")?;
    if (3..=RATERS_IN_PAIRS).contains(&raters.len()) {
        let pairs = pairs(&raters);
        answer.pairs = pairs.iter().filter_map(|pair| compare(&table, pair)).collect();
    }
    if asked.json {
        Ok(serde_json::to_string(&answer)?)
    } else {
        Ok(lines(&answer))
    }
}

/// All columns that hold anything, but not the one that only numbers or names the things judged.
fn guess_raters(table: &Table) -> Vec<usize> {
    let mut raters: Vec<usize> = (0..table.width()).collect();
    raters.retain(|&column| table.rows().any(|row| !row.cell(column).trim().is_empty()));
    if raters.len() > 2 && raters.first().is_some_and(|&first| numbers_things(table, first, &raters)) {
        raters.remove(0);
    }
    raters
}

/// By its header, or because it never says the same twice while another column does.
fn numbers_things(table: &Table, column: usize, all: &[usize]) -> bool {
    let header = table.headers().get(column).map_or("", |header| header.trim());
    let repeats = |column: usize| {
        let mut seen = HashSet::new();
        table.rows().any(|row| !seen.insert(row.cell(column).trim()))
    };
    NUMBERS_THINGS.iter().any(|name| header.eq_ignore_ascii_case(name))
        || !repeats(column) && all.iter().any(|&other| repeats(other))
}

fn pairs(raters: &[usize]) -> Vec<[usize; 2]> {
    let after = |place: usize| raters.iter().skip(place + 1);
    raters
        .iter()
        .enumerate()
        .flat_map(|(place, &first)| after(place).map(move |&second| [first, second]))
        .collect()
}

fn compare<'a>(table: &'a Table, raters: &[usize]) -> Option<Answer<'a>> {
    let code = |text: &str| Some(text.trim().to_lowercase()).filter(|code| !code.is_empty());
    let things: Vec<Vec<Option<String>>> = table
        .rows()
        .map(|row| raters.iter().map(|&column| code(row.cell(column))).collect())
        .collect();
    let found: Agreement = agreement(&things)?;
    let name = |&column: &usize| table.headers().get(column).map_or("", |header| header.as_str());
    Some(Answer {
        raters: raters.iter().map(name).collect(),
        judged: found.judged,
        left_out: found.left_out,
        percent_agreement: found.percent(),
        percent_expected: found.expected * 100.0,
        kappa: found.kappa(),
        method: match found.kind {
            Kappa::Cohen => "cohen",
            Kappa::Fleiss => "fleiss",
        },
        pairs: Vec::new(),
    })
}

fn lines(answer: &Answer<'_>) -> String {
    let method = if answer.method == "cohen" { "Cohen's" } else { "Fleiss'" };
    let mut lines = vec![
        format!(
            "{}: {} judged by all, {} left out",
            answer.raters.join(", "),
            answer.judged,
            answer.left_out
        ),
        format!(
            "Agreement: {:.1}%, by chance alone {:.1}%",
            answer.percent_agreement, answer.percent_expected
        ),
        format!("{method} kappa: {}", told(answer.kappa)),
    ];
    lines.extend(answer.pairs.iter().map(|pair| {
        let raters = pair.raters.join(" and ");
        format!("  {raters}: {:.1}%, kappa {}", pair.percent_agreement, told(pair.kappa))
    }));
    lines.join("\n")
}

fn told(kappa: Option<f64>) -> String {
    kappa.map_or_else(|| "n/a, one code was given throughout".to_owned(), |kappa| format!("{kappa:.3}"))
}
