//! 100,000 invented organizations: time, memory and what is found.

#[path = "support/invented.rs"]
mod invented;

use std::time::{Duration, Instant};

use calc_match::{Settings, Subject, evaluate, find_duplicates};
use invented::organizations;

const ROWS: usize = 100_000;

#[test]
fn a_hundred_thousand_organizations_take_seconds() {
    let (records, truth) = organizations(ROWS);
    let start = Instant::now();
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    let took = start.elapsed();
    let truth: Vec<&str> = truth.iter().map(String::as_str).collect();
    let evaluation = evaluate(&found, &truth);
    println!(
        "{ROWS} organizations in {took:?}, {} pairs, memory {:?}, {evaluation:?}",
        found.pairs.len(),
        most_memory()
    );
    assert!(took < Duration::from_secs(20), "{took:?}");
    assert!(evaluation.precision > 0.98, "{evaluation:?}");
    assert!(evaluation.recall > 0.95, "{evaluation:?}");
    if let Some(kilobytes) = most_memory() {
        assert!(kilobytes < 300_000, "{kilobytes} kB");
    }
}

/// Largest resident size so far in kilobytes, where the system tells.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
