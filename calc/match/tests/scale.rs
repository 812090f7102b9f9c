//! Long lists: what is found among thousands of invented organizations, and that work stays bounded.
//! `cargo run --release -p calc-match --example speed` says how long longer ones take.

#[path = "support/invented.rs"]
mod invented;

use calc_match::{Index, Record, Settings, Subject, evaluate, find_duplicates};
use invented::{Chance, organizations, rewritten};

const ROWS: usize = 5_000;
/// Every fifth record comes in again.
const STEP: usize = 5;

#[test]
fn thousands_of_organizations_are_told_apart() {
    let (records, truth) = organizations(ROWS);
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    let truth: Vec<&str> = truth.iter().map(String::as_str).collect();
    let evaluation = evaluate(&found, &truth);
    assert!(evaluation.precision > 0.98, "{evaluation:?}");
    assert!(evaluation.recall > 0.95, "{evaluation:?}");
}

#[test]
fn rows_in_one_huge_block_stay_bounded() {
    let records: Vec<Record> = (0..ROWS)
        .map(|row| Record {
            phones: vec!["518 555 0100".into()],
            city: "Albany".into(),
            ..Record::named(format!("Food Pantry {row}"))
        })
        .collect();
    let found = find_duplicates(&records, &Settings::new(Subject::Organization));
    assert!(found.pairs.len() < records.len() * 30, "{}", found.pairs.len());
}

#[test]
fn incoming_rows_meet_existing_ones() {
    let (records, _) = organizations(ROWS);
    let mut chance = Chance(7);
    let incoming: Vec<Record> =
        records.iter().step_by(STEP).map(|record| rewritten(record, &mut chance)).collect();
    let candidates = Index::new(&records, Subject::Organization).candidates_of_all(&incoming, 2);
    let met = candidates.iter().enumerate().filter(|(row, candidates)| {
        // A row may also meet the other spelling of itself, which stands next to it.
        candidates.first().is_some_and(|best| best.existing.abs_diff(row * STEP) <= 1)
    });
    let met = met.count();
    assert!(met * 100 >= incoming.len() * 97, "{met} of {}", incoming.len());
}
