//! `commonweal match`: likely duplicates in one file, without a database.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use calc_match::{Evaluation, Found, Record, Settings, Subject, columns, evaluate, find_duplicates};
use clap::{Args, ValueEnum};
use kit_sheets::{ReadOptions, Table};
use serde::Serialize;

/// The exit code when the file cannot be used as asked.
const UNUSABLE: i32 = 2;

#[derive(Args, Debug)]
pub struct Asked {
    /// A CSV or Excel file
    file: PathBuf,
    /// Column whose equal values say which rows are truly the same
    #[arg(long, value_name = "COLUMN")]
    truth: Option<String>,
    /// Print one line of JSON
    #[arg(long)]
    json: bool,
    /// What the rows describe; guessed when left out
    #[arg(long)]
    subject: Option<Describes>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Describes {
    Organization,
    Person,
}

/// The measures as programs read them.
#[derive(Serialize)]
struct Measured {
    rows: usize,
    pairs_found: usize,
    pairs_true: usize,
    precision: f64,
    recall: f64,
    f1: f64,
}

/// A group of likely duplicates: rows counted from 1 below the header.
#[derive(Serialize)]
struct Group {
    rows: Vec<usize>,
}

#[derive(Serialize)]
struct Groups {
    rows: usize,
    groups: Vec<Group>,
}

/// Prints what was found. A file that cannot be used ends the program with its own exit code.
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
    let table = read(&asked.file)?;
    let truth = asked.truth.as_deref().map(|name| column(&table, name)).transpose()?;
    let (subject, records) = understand(&table, truth, asked.subject);
    let found = find_duplicates(&records, &Settings::new(subject));
    let Some(truth) = truth else {
        return if asked.json {
            groups_as_json(&found, records.len())
        } else {
            Ok(groups(&found, &records))
        };
    };
    let values: Vec<&str> = table.rows().map(|row| row.cell(truth)).collect();
    let evaluation = evaluate(&found, &values);
    if asked.json { as_json(&evaluation) } else { Ok(summary(&evaluation)) }
}

fn read(file: &Path) -> anyhow::Result<Table> {
    let name = file.display();
    let bytes = std::fs::read(file).with_context(|| format!("{name} cannot be read"))?;
    kit_sheets::read_table(&bytes, ReadOptions::default()).with_context(|| format!("{name} is not usable"))
}

/// The position of a column, by its header: as written, or else without regard to capitals.
fn column(table: &Table, name: &str) -> anyhow::Result<usize> {
    let place = |same: &dyn Fn(&str) -> bool| table.headers().iter().position(|header| same(header.trim()));
    let wanted = name.trim();
    match place(&|header| header == wanted).or_else(|| place(&|header| header.eq_ignore_ascii_case(wanted))) {
        Some(column) => Ok(column),
        None => bail!("there is no column {name:?}; the columns are: {}", table.headers().join(", ")),
    }
}

/// The rows as records; the column of the truth tells matching nothing.
fn understand(table: &Table, truth: Option<usize>, subject: Option<Describes>) -> (Subject, Vec<Record>) {
    let rows: Vec<Vec<&str>> = table.rows().map(|row| row.cells().collect()).collect();
    let headers: Vec<&str> = table.headers().iter().map(String::as_str).collect();
    let kinds = columns::guess(&headers, &rows, truth.as_slice());
    let subject = match subject {
        Some(Describes::Organization) => Subject::Organization,
        Some(Describes::Person) => Subject::Person,
        None => columns::subject(&kinds, &rows),
    };
    (subject, columns::records(&kinds, &rows))
}

fn as_json(evaluation: &Evaluation) -> anyhow::Result<String> {
    let Evaluation { rows, pairs_found, pairs_true, precision, recall, f1, .. } = *evaluation;
    Ok(serde_json::to_string(&Measured { rows, pairs_found, pairs_true, precision, recall, f1 })?)
}

fn summary(evaluation: &Evaluation) -> String {
    let Evaluation { rows, pairs_found, pairs_true, pairs_right, precision, recall, f1 } = *evaluation;
    format!(
        "{rows} rows, {pairs_found} pairs found, {pairs_true} true pairs, {pairs_right} of them found\n\
         Right among found (precision): {precision:.4}\n\
         Found among true (recall):     {recall:.4}\n\
         Both in one number (F1):       {f1:.4}"
    )
}

fn groups_as_json(found: &Found, rows: usize) -> anyhow::Result<String> {
    let numbered = |cluster: &Vec<usize>| Group { rows: cluster.iter().map(|row| row + 1).collect() };
    Ok(serde_json::to_string(&Groups {
        rows,
        groups: found.clusters.iter().map(numbered).collect(),
    })?)
}

fn groups(found: &Found, records: &[Record]) -> String {
    if found.clusters.is_empty() {
        return format!("No likely duplicates among {} rows.", records.len());
    }
    let mut lines = vec![format!("{} groups among {} rows:", found.clusters.len(), records.len())];
    for cluster in &found.clusters {
        lines.push(String::new());
        lines.extend(cluster.iter().map(|row| format!("  row {}: {}", row + 1, described(&records[*row]))));
    }
    lines.join("\n")
}

fn described(record: &Record) -> String {
    let name = [&record.given_name, &record.surname, &record.name];
    let name: Vec<&str> = name.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let rest = [record.address.as_str(), record.phones.first().map_or("", String::as_str)];
    let parts = std::iter::once(name.join(" ")).chain(rest.map(str::to_owned));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
