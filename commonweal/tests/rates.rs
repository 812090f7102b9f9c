//! `commonweal rates` as somebody at a terminal meets it.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kit_sheets::{ReadOptions, Table, read_table};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/06-indicators/ci-phe");

fn run(text: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("numbers.csv");
    std::fs::write(&path, text).unwrap();
    Command::new(env!("CARGO_BIN_EXE_commonweal"))
        .arg("rates")
        .arg(&path)
        .args(arguments)
        .output()
        .unwrap()
}

fn answers(output: &Output) -> Vec<Value> {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn near(found: &Value, wanted: f64) {
    let found = found.as_f64().unwrap();
    assert!((found - wanted).abs() <= 1e-6 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

/// A published sheet, when it is here.
fn published(file: &str, sheet: &str) -> Option<Table> {
    let path = Path::new(FOLDER).join(file);
    let Ok(bytes) = std::fs::read(PathBuf::from(&path)) else {
        println!("skipped: shared data not here");
        return None;
    };
    Some(read_table(&bytes, ReadOptions { sheet: Some(sheet), ..ReadOptions::default() }).unwrap())
}

/// Runs the rows of a published sheet at a level and compares what it prints in two columns of limits.
fn reproduced(file: &str, sheet: &str, kind: &str, level: &str, limits: &str) -> usize {
    let Some(table) = published(file, sheet) else {
        return 0;
    };
    let column = |name: &str| table.headers().iter().position(|header| header == name).unwrap();
    let [x, n, per] = ["Numerator", "Denominator", "multiplier"].map(column);
    let [lower, upper] = ["lower", "upper"].map(|side| column(&format!("{side}{limits}")));
    let complete = |row: &kit_sheets::Row<'_>| !row.cell(lower).is_empty();
    let rows: Vec<_> = table.rows().filter(complete).collect();
    let mut text = String::from("x,n,kind,level\n");
    for row in &rows {
        text += &format!("{},{},{kind},{level}\n", row.cell(x), row.cell(n));
    }
    let output = run(&text, &["--json"]);
    assert!(output.status.success());
    let answers = answers(&output);
    assert_eq!(answers.len(), rows.len());
    for (answer, row) in answers.iter().zip(&rows) {
        let per: f64 = row.cell(per).parse().unwrap();
        for (name, column) in [("lower", lower), ("upper", upper)] {
            near(&answer[name], row.cell(column).parse::<f64>().unwrap() / per);
        }
    }
    rows.len()
}

#[test]
fn published_limits_are_reproduced_without_any_choice() {
    if !Path::new(FOLDER).exists() {
        println!("skipped: shared data not here");
        return;
    }
    let of = reproduced;
    let (shares, rates) = ("testdata_Proportion.xlsx", "testdata_Rate.xlsx");
    assert_eq!(of(shares, "testdata_Prop", "proportion", "0.95", "95_0cl"), 16);
    assert_eq!(of(shares, "testdata_Prop", "proportion", "99.8%", "99_8cl"), 16);
    assert_eq!(of(shares, "testdata_Prop_g", "proportion", "", "cl"), 8);
    assert_eq!(of(rates, "testdata_Rate", "rate", "95", "95_0cl"), 17);
    assert_eq!(of(rates, "testdata_Rate", "rate", "99.8", "99_8cl"), 17);
    assert_eq!(of(rates, "testdata_Rate_g", "rate", "", "cl"), 9);
}

#[test]
fn every_row_names_its_method() {
    let text = "x,n,kind\n65,100,proportion\n5,100,rate\n65,100,rate\n250,220,rate\n";
    let methods = |arguments: &[&str]| -> Vec<String> {
        let answers = answers(&run(text, arguments));
        answers.iter().map(|answer| answer["method"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(methods(&["--json"]), ["wilson", "exact_poisson", "byar", "byar"]);
    let hundred = ["--json", "--rule", "exact-below-hundred"];
    assert_eq!(methods(&hundred), ["wilson", "exact_poisson", "exact_poisson", "byar"]);
    assert_eq!(methods(&["--json", "--rule", "byar"]), ["wilson", "byar", "byar", "byar"]);
    let first = &answers(&run(text, &["--json", "--per", "100"]))[0];
    near(&first["value"], 65.0);
    near(&first["lower"], 55.254_443_296_887_97);
    assert_eq!((&first["row"], &first["x"], &first["level"]), (&2.into(), &65.0.into(), &0.95.into()));
}

#[test]
fn a_row_that_cannot_be_right_is_named_and_the_others_are_answered() {
    let text = "x,n,kind,level\n\
        -1,10,rate,\n11,10,proportion,\n1.5,10,rate,\nten,10,rate,\n1,-10,proportion,\n\
        1,10,ratio,\n1,10,rate,0.4\n1,10,rate,abc\n1e999,10,rate,\n1,10,proportion,\n";
    let output = run(text, &["--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Rows with a mistake: 9"));
    let answers = answers(&output);
    let columns: Vec<&str> =
        answers.iter().filter_map(|answer| answer["problem"]["column"].as_str()).collect();
    assert_eq!(columns, ["x", "x", "x", "x", "n", "kind", "level", "level", "x"]);
    assert_eq!((&answers[0]["row"], &answers[0]["value"]), (&2.into(), &Value::Null));
    near(&answers[9]["value"], 0.1);
}

#[test]
fn hidden_and_empty_numbers_are_not_available() {
    let text = "x,n,kind\n0,0,rate\n0,0,proportion\n*,10,rate\n1-5*,100,proportion\nNA,10,rate\n,,rate\n";
    let output = run(text, &["--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answers = answers(&output);
    assert_eq!(answers.len(), 6);
    for answer in &answers {
        assert!(answer["value"].is_null() && answer["note"].is_string(), "{answer}");
    }
    let read = String::from_utf8(run(text, &[]).stdout).unwrap();
    assert!(read.contains("n/a: the denominator is zero"), "{read}");
}

#[test]
fn the_table_can_be_read() {
    let text = "kind;n;x\nrate;7564336677;7776456\nproportion;20;0\nrate;5;minus\n";
    let read = String::from_utf8(run(text, &["--level", "99.8%"]).stdout).unwrap();
    let lines: Vec<&str> = read.lines().collect();
    assert!(lines[1].ends_with("Byar, 99.8%") && lines[1].contains("0.00102804"), "{read}");
    assert!(lines[2].ends_with("Wilson score, 99.8%"), "{read}");
    assert!(lines[3].contains("mistake: column x: \"minus\" is not a number"), "{read}");
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    for (text, arguments, words) in [
        ("a,b\n1,2\n", &["--json"][..], "no column \"x\""),
        ("x,n,kind\n1,2,rate\n", &["--level", "2"], "--level: the confidence level must be"),
        ("", &[], "is not usable"),
    ] {
        let output = run(text, arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(words) && output.stdout.is_empty(), "{said}");
    }
    let wide = vec!["1"; 1_000_000].join(",");
    assert_eq!(run(&format!("{wide}\n{wide}\n"), &["--json"]).status.code(), Some(2));
}
