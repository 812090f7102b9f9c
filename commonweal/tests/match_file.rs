//! `commonweal match` as somebody at a terminal meets it.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_commonweal"))
        .arg("match")
        .args(arguments)
        .output()
        .unwrap()
}

fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/05-linkage")).join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: shared data not here");
    None
}

fn file(folder: &tempfile::TempDir, text: &str) -> String {
    let path = folder.path().join("list.csv");
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

const LIST: &str = "Name,Address,Phone,Same as\n\
    Maple Grove Library,12 Main Street,518-555-0142,1\n\
    MAPLE GROVE LIBRARY,12 Main St.,(518) 555-0142,1\n\
    Hope Food Pantry,7 Oak Avenue,518-555-0171,2\n";

#[test]
fn sites_of_nine_sources_are_found() {
    let Some(path) = shared("chicago_ece_even_ids.csv") else {
        return;
    };
    let output = run(&[path.to_str().unwrap(), "--truth", "True Id", "--json"]);
    assert!(output.status.success());
    let measured: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    println!("{measured}");
    let keys: Vec<&String> = measured.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 6, "{keys:?}");
    assert_eq!((&measured["rows"], &measured["pairs_true"]), (&1598.into(), &3429.into()));
    assert!(measured["f1"].as_f64().unwrap() >= 0.93, "{measured}");
    assert!(measured["precision"].as_f64().unwrap() >= 0.95, "{measured}");
}

#[test]
fn a_small_list_is_measured_and_its_groups_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let list = file(&folder, LIST);
    let measured = run(&[&list, "--truth", "same as", "--json"]);
    assert_eq!(
        String::from_utf8_lossy(&measured.stdout).trim(),
        r#"{"rows":3,"pairs_found":1,"pairs_true":1,"precision":1.0,"recall":1.0,"f1":1.0}"#
    );
    let told = run(&[&list, "--subject", "organization"]);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(
        told.contains("1 groups among 3 rows") && told.contains("row 2: MAPLE GROVE LIBRARY"),
        "{told}"
    );
    assert!(!told.contains("Hope Food Pantry"), "{told}");
}

#[test]
fn what_cannot_be_used_is_said_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let list = file(&folder, LIST);
    let missing = folder.path().join("nowhere.csv").display().to_string();
    let picture = folder.path().join("picture.csv");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let picture = picture.display().to_string();
    let tries: [(&[&str], &str); 3] = [
        (&[&list, "--truth", "Nothing", "--json"], "no column \"Nothing\""),
        (&[&missing, "--json"], "cannot be read"),
        (&[&picture], "is not usable"),
    ];
    for (arguments, words) in tries {
        let output = run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(words) && output.stdout.is_empty(), "{said}");
    }
}
