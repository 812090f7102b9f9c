//! `commonweal survey` as somebody at a terminal meets it.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(file: &Path, measure: &str, json: bool) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let spec = folder.path().join("measure.toml");
    std::fs::write(&spec, measure).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_commonweal"));
    command.arg("survey").arg(file).arg("--measure").arg(&spec);
    if json {
        command.arg("--json");
    }
    command.output().unwrap()
}

/// Runs on rows typed here.
fn run_on(text: &str, measure: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("survey.csv");
    std::fs::write(&file, text).unwrap();
    run(&file, measure, true)
}

fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/06-indicators/survey"));
    let path = folder.join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: shared data not here");
    None
}

fn json(output: &Output) -> serde_json::Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[track_caller]
fn close(value: &serde_json::Value, published: f64, allowed: f64) {
    let value = value.as_f64().unwrap();
    assert!((value - published).abs() <= allowed, "{value} is not {published}");
}

#[test]
fn published_estimates_come_out() {
    let Some(yrbs) = shared("yrbs2015_qn8.csv") else {
        return;
    };
    let measure =
        "column = 'qn8'\nyes = [1]\nno = [2]\nweight = 'weight'\nstratum = 'stratum'\ncluster = 'psu'";
    let printed = json(&run(&yrbs, measure, true));
    let everybody = &printed["findings"][0];
    close(&everybody["estimate"], 0.8136, 5e-5);
    close(&everybody["standard_error"], 0.0201, 5e-5);
    close(&everybody["low"], 0.7696, 5e-5);
    close(&everybody["high"], 0.8508, 5e-5);
    assert_eq!((&everybody["n"], &everybody["method"]), (&8757.into(), &"logit-t".into()));
    let Some(schools) = shared("apistrat.csv") else {
        return;
    };
    let measure =
        "kind = 'mean'\ncolumn = 'api00'\nweight = 'pw'\nstratum = 'stype'\nfpc = 'fpc'\ngroups = ['stype']";
    let printed = json(&run(&schools, measure, true));
    close(&printed["findings"][0]["estimate"], 662.287, 1e-3);
    close(&printed["findings"][0]["standard_error"], 9.409, 1e-3);
    assert_eq!(printed["findings"][1]["group"]["stype"], "E");
    close(&printed["findings"][1]["estimate"], 674.43, 1e-6);
}

#[test]
fn groups_are_told_in_words_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("survey.csv");
    std::fs::write(&file, "grade;days\n8;0\n8;3\n10;1\n10;0\n10;0\n").unwrap();
    let told = run(&file, "measure = 'past-30-day-use'\ncolumn = 'days'\ngroups = ['grade']", false);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(
        told.contains("Everybody") && told.contains("grade 8") && told.contains("0.50000"),
        "{told}"
    );
}

#[test]
fn hostile_files_are_refused_in_words() {
    let mean = "kind = 'mean'\ncolumn = 'x'\nweight = 'w'";
    let columns = vec!["x"; 1_000_000].join(",");
    let tries = [
        (columns.as_str(), mean, "more than 16384 columns"),
        ("x,w\n", mean, "there are no rows"),
        ("", mean, "holds no rows"),
        ("x,w\n1,1\n2,-3\n", mean, "row 2, column \"w\": the weight -3 is below zero"),
        ("x,w\nNaN,1\n", mean, "row 1, column \"x\": \"NaN\" is not a number"),
        ("x,w\nabc,1\n1,inf\n", mean, "row 2, column \"w\": \"inf\" is not a number"),
        ("x,w\n1,2,3\n", mean, "row 1 has 3 cells"),
        ("x,y\n1,2\n", mean, "no column \"w\""),
        ("x,w\n1,1\n", "kind = 'median'", "is not usable"),
    ];
    for (text, measure, words) in tries {
        let output = run_on(text, measure);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(words) && output.stdout.is_empty(), "{words}: {told}");
    }
}

#[test]
fn mistakes_in_every_row_are_told_only_some_times() {
    let text = format!("x\n{}", "word\n".repeat(500));
    let output = run_on(&text, "kind = 'mean'\ncolumn = 'x'");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(told.matches("is not a number").count(), 20, "{told}");
}
