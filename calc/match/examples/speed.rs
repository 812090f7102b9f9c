//! How long matching takes, on invented organizations: a table of rows, seconds and pairs.
//!
//! `cargo run --release -p calc-match --example speed`

#[path = "../tests/support/invented.rs"]
mod invented;

use std::time::Instant;

use calc_match::{Index, Record, Settings, Subject, find_duplicates};
use invented::{Chance, organizations, rewritten};

/// Every fifth record comes in again.
const STEP: usize = 5;

fn main() {
    println!("{:<38} {:>8} {:>8} {:>9}", "what", "rows", "seconds", "pairs");
    for rows in [2_000, 20_000, 100_000] {
        duplicates("duplicates in one list", &organizations(rows).0);
    }
    duplicates("one phone shared by all", &one_phone(20_000));
    for rows in [2_000, 100_000] {
        incoming(rows);
    }
    if let Some(kilobytes) = most_memory() {
        println!("most memory: {kilobytes} kB");
    }
}

fn line(what: &str, rows: usize, since: Instant, pairs: usize) {
    println!("{what:<38} {rows:>8} {:>8.2} {pairs:>9}", since.elapsed().as_secs_f64());
}

fn duplicates(what: &str, records: &[Record]) {
    let since = Instant::now();
    let found = find_duplicates(records, &Settings::new(Subject::Organization));
    line(what, records.len(), since, found.pairs.len());
}

fn one_phone(rows: usize) -> Vec<Record> {
    let record = |row| Record {
        phones: vec!["518 555 0100".into()],
        city: "Albany".into(),
        ..Record::named(format!("Food Pantry {row}"))
    };
    (0..rows).map(record).collect()
}

fn incoming(rows: usize) {
    let (records, _) = organizations(rows);
    let mut chance = Chance(7);
    let incoming: Vec<Record> =
        records.iter().step_by(STEP).map(|record| rewritten(record, &mut chance)).collect();
    let since = Instant::now();
    let index = Index::new(&records, Subject::Organization);
    line("index of existing rows", rows, since, 0);
    let since = Instant::now();
    let candidates = index.candidates_of_all(&incoming, 2);
    line(
        "incoming rows looked up in it",
        incoming.len(),
        since,
        candidates.iter().map(Vec::len).sum(),
    );
}

/// Largest resident size so far in kilobytes, where the system tells.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
