//! `commonweal rates`: confidence limits of the proportions and rates in a file, without a database.

use std::path::PathBuf;

use calc_rates::interval::{Estimate, Level, Method, Part, Problem, Proportion, Rate, RateRule};
use clap::{Args, ValueEnum};
use kit_sheets::{Row, Table};
use serde::Serialize;

use super::table_file::{self, Cell, UNUSABLE};

/// The exit code when some rows hold a mistake; the others are answered.
const SOME_ROWS_WRONG: i32 = 1;

#[derive(Args, Debug)]
#[command(
    after_help = "Columns: x, n, kind (proportion or rate) and, if you like, level (0.95 or 95%).\n\
    Numerator, denominator and type are understood too.\n\
    Exit codes: 0 every row has its answer or has none to give (n/a), 1 some rows hold a mistake,\n\
    2 the file cannot be used."
)]
pub struct Asked {
    /// A CSV or Excel file with the columns x, n, kind and perhaps level
    file: PathBuf,
    /// Print one JSON array, one object a row
    #[arg(long)]
    json: bool,
    /// The level of rows that name none
    #[arg(long, value_name = "LEVEL", default_value = "0.95")]
    level: String,
    /// Print values and limits per this many: 100 for percent, 100000 for rates
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    per: u32,
    /// Which method gives the limits of rates
    #[arg(long, value_enum, default_value_t = Rule::ExactBelowTen)]
    rule: Rule,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Rule {
    /// Exact Poisson below 10 events, Byar from there, as England's public health indicators
    ExactBelowTen,
    /// Exact Poisson below 100 events, Byar from there, as indicators in Commonweal
    ExactBelowHundred,
    /// Exact Poisson
    Exact,
    /// Byar
    Byar,
}

impl From<Rule> for RateRule {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::ExactBelowTen => Self::ExactBelowTen,
            Rule::ExactBelowHundred => Self::ExactBelowHundred,
            Rule::Exact => Self::Exact,
            Rule::Byar => Self::Byar,
        }
    }
}

/// Where the columns stand.
struct Columns {
    x: usize,
    n: usize,
    kind: usize,
    level: Option<usize>,
}

/// What a row without an answer lacks.
enum Without {
    /// There is no value to give: nobody was counted, or the number is hidden.
    NotAvailable(String),
    /// The row cannot be right.
    Wrong(Mistake),
}

#[derive(Serialize)]
struct Mistake {
    column: &'static str,
    message: String,
}

/// One row as programs read it. Without a value, `note` says why there is none, or `problem` what is wrong.
#[derive(Serialize)]
struct Answer<'a> {
    row: u32,
    x: Option<f64>,
    n: Option<f64>,
    kind: &'a str,
    level: Option<f64>,
    value: Option<f64>,
    lower: Option<f64>,
    upper: Option<f64>,
    method: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Mistake>,
}

/// Prints the limits. A file that cannot be used, or holds mistakes, ends the program with its own exit code.
pub fn run(asked: &Asked) -> anyhow::Result<()> {
    match print(asked) {
        Ok(0) => Ok(()),
        Ok(wrong) => {
            eprintln!("Rows with a mistake: {wrong}");
            std::process::exit(SOME_ROWS_WRONG)
        }
        Err(problem) => {
            eprintln!("{problem:#}");
            // No server, no database, nothing open: leaving at once loses nothing.
            std::process::exit(UNUSABLE)
        }
    }
}

/// Prints every row and gives the number of those with mistakes.
fn print(asked: &Asked) -> anyhow::Result<usize> {
    let table = table_file::read(&asked.file)?;
    let columns = columns(&table)?;
    let level = level(&asked.level).map_err(|message| anyhow::anyhow!("--level: {message}"))?;
    let answers: Vec<Answer<'_>> = table.rows().map(|row| answer(row, &columns, level, asked)).collect();
    if asked.json {
        tell!("{}", serde_json::to_string(&answers)?);
    } else {
        tell!("{}", lines(&answers));
    }
    Ok(answers.iter().filter(|answer| answer.problem.is_some()).count())
}

/// Names of the columns, the one of the handbook first.
const X: &[&str] = &["x", "numerator", "events", "observed", "cases", "numerador"];
const N: &[&str] = &["n", "denominator", "population", "denominador"];
const KIND: &[&str] = &["kind", "type", "tipo"];
const LEVEL: &[&str] = &["level", "confidence", "conf_level", "nivel"];

/// The column with the first of these names that is there.
fn one_of(table: &Table, names: &[&str]) -> anyhow::Result<usize> {
    let found = names.iter().find_map(|name| table_file::find_column(table, name));
    found.map_or_else(|| table_file::column(table, names.first().copied().unwrap_or_default()), Ok)
}

fn columns(table: &Table) -> anyhow::Result<Columns> {
    Ok(Columns {
        x: one_of(table, X)?,
        n: one_of(table, N)?,
        kind: one_of(table, KIND)?,
        level: LEVEL.iter().find_map(|name| table_file::find_column(table, name)),
    })
}

fn answer<'a>(row: Row<'a>, columns: &Columns, usual: Level, asked: &Asked) -> Answer<'a> {
    let (x, n) = (row.cell(columns.x).trim(), row.cell(columns.n).trim());
    let kind = row.cell(columns.kind).trim();
    let mut answer = Answer {
        row: row.line(),
        x: Cell::read(x).number(),
        n: Cell::read(n).number(),
        kind,
        level: None,
        value: None,
        lower: None,
        upper: None,
        method: None,
        note: None,
        problem: None,
    };
    let level = columns.level.map_or("", |column| row.cell(column));
    match row_level(level, usual).and_then(|level| estimate(x, n, kind, level, asked.rule.into())) {
        Ok(found) => {
            let Estimate { value, lower, upper, method, level } = found.per(f64::from(asked.per));
            answer.level = Some(level.share());
            (answer.value, answer.lower, answer.upper) = (Some(value), Some(lower), Some(upper));
            answer.method = Some(method.key());
        }
        Err(Without::NotAvailable(note)) => answer.note = Some(note),
        Err(Without::Wrong(mistake)) => answer.problem = Some(mistake),
    }
    answer
}

fn estimate(x: &str, n: &str, kind: &str, level: Level, rule: RateRule) -> Result<Estimate, Without> {
    let is = |names: &[&str]| names.iter().any(|name| kind.eq_ignore_ascii_case(name));
    let is_rate = is(&["rate", "rates", "tasa"]);
    if !is_rate && !is(&["proportion", "proportions", "share", "percentage", "percent", "proporción"]) {
        return Err(wrong("kind", format!("{kind:?} is neither proportion nor rate")));
    }
    let (x, n) = (number("x", x)?, number("n", n)?);
    let found = if is_rate {
        Rate::new(x, n).map(|rate| rate.estimate(level, rule))
    } else {
        Proportion::new(x, n).map(|proportion| proportion.estimate(level))
    };
    found.map_err(without)
}

fn number(column: &'static str, text: &str) -> Result<f64, Without> {
    match Cell::read(text) {
        Cell::Number(number) => Ok(number),
        Cell::Missing => Err(Without::NotAvailable(format!("{column} is missing or hidden"))),
        Cell::Unclear => Err(wrong(column, format!("{text:?} is not a number"))),
    }
}

fn row_level(text: &str, usual: Level) -> Result<Level, Without> {
    if text.trim().is_empty() {
        Ok(usual)
    } else {
        level(text).map_err(|message| wrong("level", message))
    }
}

/// A level as people write it: 0.95, 95 or 95%.
fn level(text: &str) -> Result<Level, String> {
    let typed = text.trim();
    let Cell::Number(number) = Cell::read(typed.trim_end_matches('%')) else {
        return Err(format!("{typed:?} is not a number"));
    };
    let share = if typed.ends_with('%') || number > 1.0 { number / 100.0 } else { number };
    Level::new(share).map_err(|problem| problem.to_string())
}

fn without(problem: Problem) -> Without {
    if problem.is_not_applicable() {
        return Without::NotAvailable(problem.to_string());
    }
    let column = match problem.part() {
        Some(Part::Denominator) => "n",
        Some(Part::Numerator) => "x",
        None => "level",
    };
    wrong(column, problem.to_string())
}

fn wrong(column: &'static str, message: String) -> Without {
    Without::Wrong(Mistake { column, message })
}

/// A table to read; rows without a value say why.
fn lines(answers: &[Answer<'_>]) -> String {
    let head = format!("{:>6} {:>14} {:>14} {:>14}  {}", "row", "value", "lower", "upper", "method");
    std::iter::once(head).chain(answers.iter().map(line)).collect::<Vec<_>>().join("\n")
}

fn line(answer: &Answer<'_>) -> String {
    if let Some(Mistake { column, message }) = &answer.problem {
        return format!("{:>6} {:>14} column {column}: {message}", answer.row, "mistake:");
    }
    let (Some(value), Some(lower), Some(upper)) = (answer.value, answer.lower, answer.upper) else {
        let note = answer.note.as_deref().unwrap_or_default();
        return format!("{:>6} {:>14} {note}", answer.row, "n/a:");
    };
    let [value, lower, upper] = [value, lower, upper].map(six_digits);
    let method = answer.method.and_then(Method::from_key).map(|method| method.to_string());
    let level = answer.level.map(|share| format!("{}%", (share * 1e6).round() / 1e4));
    let method = format!("{}, {}", method.unwrap_or_default(), level.unwrap_or_default());
    format!("{:>6} {value:>14} {lower:>14} {upper:>14}  {method}", answer.row)
}

/// Six digits that count, whatever the size.
fn six_digits(number: f64) -> String {
    let size = if number == 0.0 { 0.0 } else { number.abs().log10().floor() };
    // At most twelve decimals: limits smaller than that are zero to any reader.
    let decimals = (5.0 - size).clamp(0.0, 12.0) as usize;
    format!("{number:.decimals$}")
}
