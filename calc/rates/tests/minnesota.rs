//! Percentages a state prints, recomputed from its counts. Two of the rows have a count broken in two by its own comma.

#![allow(clippy::unwrap_used)]

use calc_rates::interval::Proportion;
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/06-indicators/minnesota");

fn read(name: &str) -> Option<String> {
    let text = std::fs::read_to_string(format!("{FOLDER}/{name}")).ok();
    if text.is_none() {
        println!("skipped: shared data not here");
    }
    text
}

/// Three columns of a file, where all three hold numbers.
fn numbers(text: &str, columns: [usize; 3]) -> Vec<[f64; 3]> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let row = |row: csv::StringRecord| {
        let number = |column: usize| row.get(column)?.trim().parse::<f64>().ok();
        Some([number(columns[0])?, number(columns[1])?, number(columns[2])?])
    };
    reader.records().filter_map(|record| row(record.unwrap())).collect()
}

/// Whether a number prints as `printed` does, to one decimal.
fn prints_as(found: f64, printed: f64) -> bool {
    (found - printed).abs() <= 0.05 + 1e-9
}

#[test]
fn percentages_of_children_are_recomputed() {
    let (Some(text), Some(expected)) = (read("wicObesity.csv"), read("expected.json")) else {
        return;
    };
    let expected: Value = serde_json::from_str(&expected).unwrap();
    let expected = &expected["findings"]["wicObesity.csv"];
    let rows = numbers(&text, [2, 3, 4]);
    assert_eq!(Value::from(rows.len()), expected["tested"]);
    let agree =
        |[x, n, printed]: &&[f64; 3]| prints_as(Proportion::new(*x, *n).unwrap().value() * 100.0, *printed);
    assert_eq!(Value::from(rows.iter().filter(agree).count()), expected["pct_reproduced_1dp"]);
}
