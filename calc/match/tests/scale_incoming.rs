//! Many incoming rows against many existing ones, and rows that all share one value.

#[path = "support/invented.rs"]
mod invented;

use std::time::{Duration, Instant};

use calc_match::{Index, Record, Settings, Subject, find_duplicates};
use invented::{Chance, organizations, rewritten};

const ROWS: usize = 100_000;
/// Every fifth record comes in again.
const STEP: usize = 5;

#[test]
fn rows_in_one_huge_block_stay_bounded() {
    let records: Vec<Record> = (0..20_000)
        .map(|row| Record {
            phones: vec!["518 555 0100".into()],
            city: "Albany".into(),
            ..Record::named(format!("Food Pantry {row}"))
        })
        .collect();
    let start = Instant::now();
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    assert!(start.elapsed() < Duration::from_secs(10));
    assert!(found.pairs.len() < records.len() * 30, "{}", found.pairs.len());
}

#[test]
fn incoming_rows_meet_existing_ones_in_seconds() {
    let (records, _) = organizations(ROWS);
    let mut chance = Chance(7);
    let incoming: Vec<Record> =
        records.iter().step_by(STEP).map(|record| rewritten(record, &mut chance)).collect();
    let start = Instant::now();
    let index = Index::new(&records, Subject::Organization);
    let built = start.elapsed();
    let candidates = index.candidates_of_all(&incoming, 2);
    let took = start.elapsed();
    let met = candidates.iter().enumerate().filter(|(row, candidates)| {
        // A row may also meet the other spelling of itself, which stands next to it.
        candidates.first().is_some_and(|best| best.existing.abs_diff(row * STEP) <= 1)
    });
    let met = met.count();
    println!(
        "index of {ROWS} built in {built:?}, {} rows looked up in {:?}, {met} met",
        incoming.len(),
        took - built
    );
    assert!(took < Duration::from_secs(30), "{took:?}");
    assert!(met * 100 >= incoming.len() * 97, "{met}");
}
