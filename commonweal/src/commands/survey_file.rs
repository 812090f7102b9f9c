//! `commonweal survey`: estimates from a survey file, without a database. The file is read once, row by row.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use calc_rates::survey::{Estimate, Finding, Measure, Survey};
use clap::Args;
use kit_sheets::{ReadOptions, RowStream};
use serde::Serialize;
use serde_json::{Map, Value};

/// The exit code when the file or the measure cannot be used as asked.
const UNUSABLE: i32 = 2;
/// Mistakes told at most; a wrong column makes one in every row.
const TOLD: usize = 20;
/// How every XLSX workbook begins.
const WORKBOOK: [u8; 4] = *b"PK\x03\x04";

#[derive(Args, Debug)]
pub struct Asked {
    /// A CSV or Excel file with one row a respondent
    file: PathBuf,
    /// A TOML file that says what is measured
    #[arg(long, value_name = "FILE")]
    measure: PathBuf,
    /// Print one line of JSON
    #[arg(long)]
    json: bool,
}

/// The findings as programs read them.
#[derive(Serialize)]
struct Printed {
    rows: u64,
    level: f64,
    findings: Vec<PrintedFinding>,
}

#[derive(Serialize)]
struct PrintedFinding {
    /// Labels by column; empty for everybody.
    group: Map<String, Value>,
    n: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    yes: Option<u64>,
    missing: u64,
    weight: f64,
    estimate: Option<f64>,
    standard_error: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    method: Option<&'static str>,
    degrees_of_freedom: u64,
    lonely_strata: u64,
}

/// Prints what the survey says. A file that cannot be used ends the program with its own exit code.
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
    let named = asked.measure.display();
    let text = std::fs::read_to_string(&asked.measure).with_context(|| format!("{named} cannot be read"))?;
    let measure = Measure::from_toml(&text).with_context(|| format!("{named} is not usable"))?;
    let level = measure.level;
    let survey =
        read(&asked.file, measure).with_context(|| format!("{} is not usable", asked.file.display()))?;
    let findings = survey.finish()?;
    if !asked.json {
        return Ok(as_table(&findings));
    }
    let findings = findings.iter().map(printed).collect();
    Ok(serde_json::to_string(&Printed { rows: survey.rows(), level, findings })?)
}

fn read(path: &Path, measure: Measure) -> anyhow::Result<Survey> {
    let mut file = File::open(path)?;
    let mut begin = [0; WORKBOOK.len()];
    let is_workbook = file.read_exact(&mut begin).is_ok() && begin == WORKBOOK;
    if is_workbook {
        read_workbook(path, measure)
    } else {
        read_text(File::open(path)?, measure)
    }
}

fn read_text(file: File, measure: Measure) -> anyhow::Result<Survey> {
    let mut stream = RowStream::open(file)?;
    let mut survey = Survey::new(measure, stream.headers())?;
    let mut mistakes = Vec::new();
    while let Some(row) = stream.next_row()? {
        if let Err(mistake) = survey.add(|at| row.cell(at)) {
            mistakes.push(mistake.to_string());
            if mistakes.len() == TOLD {
                break;
            }
        }
    }
    without(&mistakes, survey)
}

/// A workbook is read whole; it holds far fewer rows than a text may.
fn read_workbook(path: &Path, measure: Measure) -> anyhow::Result<Survey> {
    let table = kit_sheets::read_table(&std::fs::read(path)?, ReadOptions::default())?;
    let mut survey = Survey::new(measure, table.headers())?;
    let added = table.rows().filter_map(|row| survey.add(|at| row.cell(at)).err());
    let mistakes: Vec<String> = added.take(TOLD).map(|mistake| mistake.to_string()).collect();
    without(&mistakes, survey)
}

/// The survey, if every row could be taken in: leaving rows out would bend the estimate unseen.
fn without(mistakes: &[String], survey: Survey) -> anyhow::Result<Survey> {
    if mistakes.is_empty() {
        return Ok(survey);
    }
    bail!("mistakes in the rows\n  {}", mistakes.join("\n  "))
}

fn printed(finding: &Finding) -> PrintedFinding {
    let Estimate {
        answers,
        yes,
        missing,
        weight,
        value,
        standard_error,
        degrees_of_freedom,
        limits,
        ..
    } = finding.estimate;
    let labels = finding.group.iter().map(|(column, label)| (column.clone(), Value::from(label.as_str())));
    PrintedFinding {
        group: labels.collect(),
        n: answers,
        yes,
        missing,
        weight,
        estimate: value,
        standard_error,
        low: limits.map(|limits| limits.low),
        high: limits.map(|limits| limits.high),
        method: limits.map(|limits| limits.method.name()),
        degrees_of_freedom,
        lonely_strata: finding.estimate.lonely_strata,
    }
}

fn as_table(findings: &[Finding]) -> String {
    let mut lines = vec![format!(
        "{:<30} {:>8} {:>12} {:>12} {:>12} {:>12}  {}",
        "Group", "n", "Estimate", "Std. error", "Low", "High", "Method"
    )];
    for finding in findings {
        let Estimate { answers, value, standard_error, limits, .. } = finding.estimate;
        let labels: Vec<String> =
            finding.group.iter().map(|(column, label)| format!("{column} {label}")).collect();
        let group = if labels.is_empty() { "Everybody".to_owned() } else { labels.join(", ") };
        let number = |number: Option<f64>| number.map_or("n/a".to_owned(), |number| format!("{number:.5}"));
        lines.push(format!(
            "{group:<30} {answers:>8} {:>12} {:>12} {:>12} {:>12}  {}",
            number(value),
            number(standard_error),
            number(limits.map(|limits| limits.low)),
            number(limits.map(|limits| limits.high)),
            limits.map_or("", |limits| limits.method.name()),
        ));
    }
    lines.join("\n")
}
