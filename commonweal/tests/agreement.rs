//! `commonweal agreement` as somebody at a terminal meets it.

#![allow(clippy::unwrap_used)]

use std::process::{Command, Output};

use serde_json::Value;

fn run(text: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codes.csv");
    std::fs::write(&path, text).unwrap();
    Command::new(env!("CARGO_BIN_EXE_commonweal"))
        .arg("agreement")
        .arg(&path)
        .args(arguments)
        .output()
        .unwrap()
}

fn answer(text: &str, arguments: &[&str]) -> Value {
    let output = run(text, &[arguments, &["--json"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Fifty activities coded by two people: 20 both community change, 15 both services, 15 apart.
fn fifty() -> String {
    let mut text = String::from("entry,Rosa,Amit\n");
    for (times, codes) in [(20, "CC,CC"), (5, "CC,SP"), (10, "SP,CC"), (15, "SP,SP")] {
        for _ in 0..times {
            text += &format!("{},{codes}\n", text.len());
        }
    }
    text
}

#[test]
fn two_raters_have_percent_and_kappa() {
    let found = answer(&fifty(), &[]);
    assert_eq!(found["raters"], serde_json::json!(["Rosa", "Amit"]));
    assert_eq!((&found["judged"], &found["method"]), (&50.into(), &"cohen".into()));
    assert_eq!(found["percent_agreement"], 70.0);
    assert!((found["kappa"].as_f64().unwrap() - 0.4).abs() < 1e-12);
    let read = String::from_utf8(run(&fifty(), &[]).stdout).unwrap();
    assert!(read.contains("Agreement: 70.0%") && read.contains("Cohen's kappa: 0.400"), "{read}");
}

#[test]
fn columns_of_words_without_numbers_are_raters_too() {
    let found = answer("first,second\nyes,yes\nno,no\nyes,no\n", &[]);
    assert_eq!((&found["judged"], &found["raters"][0]), (&3.into(), &"first".into()));
}

#[test]
fn three_raters_have_fleiss_and_pairs() {
    let text = "what was done,a,b,c\nDrop box,CC,CC,CC\nTake-back day,SP,SP,CA\nLetter,CA, ca ,CA\nTraining,SP,,SP\n";
    let found = answer(text, &[]);
    assert_eq!(found["raters"].as_array().unwrap().len(), 3);
    assert_eq!((&found["judged"], &found["left_out"]), (&3.into(), &1.into()));
    assert_eq!((&found["method"], found["pairs"].as_array().unwrap().len()), (&"fleiss".into(), 3));
    assert_eq!((&found["pairs"][0]["kappa"], &found["pairs"][1]["judged"]), (&1.0.into(), &4.into()));
    let two = answer(text, &["--raters", "A,c"]);
    assert_eq!((&two["judged"], &two["method"]), (&4.into(), &"cohen".into()));
}

#[test]
fn one_code_throughout_has_no_kappa() {
    let found = answer("a,b\nCC,CC\nCC,CC\n", &[]);
    assert_eq!((&found["percent_agreement"], &found["kappa"]), (&100.0.into(), &Value::Null));
    let read = String::from_utf8(run("a,b\nCC,CC\nCC,CC\n", &[]).stdout).unwrap();
    assert!(read.contains("kappa: n/a"), "{read}");
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    for (text, arguments, words) in [
        ("a\nCC\nSP\n", &[][..], "at least two raters"),
        ("a,b\nCC,\n,SP\n", &[], "nothing that all of these raters judged"),
        ("a,b\nCC,SP\n", &["--raters", "a,z"], "no column \"z\""),
    ] {
        let output = run(text, arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(words) && output.stdout.is_empty(), "{said}");
    }
}
