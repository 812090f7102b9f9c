//! `commonweal suppress` as somebody at a terminal meets it.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn run(file: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_commonweal"))
        .arg("suppress")
        .arg(file)
        .args(arguments)
        .output()
        .unwrap()
}

/// Runs on a table typed here.
fn run_on(text: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("table.csv");
    std::fs::write(&file, text).unwrap();
    run(&file, arguments)
}

fn json(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Count or reason of each cell.
fn cells(printed: &Value) -> Vec<String> {
    let cells = printed["cells"].as_array().unwrap().iter();
    cells
        .map(|cell| match (&cell["count"], &cell["reason"]) {
            (Value::Number(count), Value::Null) => count.to_string(),
            (_, Value::String(reason)) => reason.clone(),
            _ => "nothing".to_owned(),
        })
        .collect()
}

#[test]
fn a_table_with_totals_hides_what_would_give_a_small_number_away() {
    let row = "group,a,b,c,d,total\nrow,4,0,25,30,59\n";
    let printed = json(&run_on(row, &["--policy", "calhhs", "--json"]));
    assert_eq!(cells(&printed), ["small", "0", "complementary", "30", "59"]);
    assert_eq!(printed["cells"][0]["labels"]["column"], "a");
    assert_eq!(printed["policy"], "below-11");
    let public = json(&run_on(row, &["--policy", "below-11", "--public", "--json"]));
    assert_eq!(cells(&public), ["hidden", "0", "hidden", "30", "59"]);
    let row = "group,a,b,c,d,total\nrow,2,3,40,50,95\n";
    let printed = json(&run_on(row, &["--policy", "below-11", "--json"]));
    assert_eq!(cells(&printed), ["small", "small", "complementary", "50", "95"]);
}

#[test]
fn a_table_whose_columns_have_letters_for_names_shows_none_of_its_numbers_as_labels() {
    let table = ",x,y,z,w,Total\nA,2,3,40,50,95\nB,20,30,40,50,140\nTotal,22,33,80,100,235\n";
    let printed = json(&run_on(table, &["--policy", "below-11", "--json"]));
    let row = &cells(&printed)[..5];
    assert_eq!(row, ["small", "small", "complementary", "50", "95"]);
    assert_eq!(printed["cells"][1]["labels"], serde_json::json!({ "": "A", "column": "y" }));
}

#[test]
fn one_row_a_cell_with_group_sizes_and_percentages() {
    let text = "grade;sex;count;n;percent\n8;Girls;30;60;50%\n8;Boys;4;55;7,3%\n8;Total;34;115;29,6%\n";
    let printed = json(&run_on(text, &["--policy", "below-11", "--decimal", "comma", "--json"]));
    assert_eq!(cells(&printed), ["complementary", "small", "34"]);
    assert_eq!(printed["cells"][1]["percent"], Value::Null);
    assert_eq!(printed["cells"][1]["percent_reason"], "count-hidden");
    assert_eq!(printed["cells"][2]["percent"], "29.6");
    let told = run_on(text, &["--policy", "below-11", "--decimal", "comma"]);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("hidden (small)") && told.contains("34  29.6%"), "{told}");
    let bands = "school,n,percent\nA,120,99%\nB,45,96%\nC,300,0.4%\nD,10,50%\n";
    let printed = json(&run_on(bands, &["--policy", "utah", "--json"]));
    let percents: Vec<&Value> =
        printed["cells"].as_array().unwrap().iter().map(|cell| &cell["percent"]).collect();
    assert_eq!(percents, [&Value::from("≥98"), &Value::from("≥95"), &Value::from("≤1"), &Value::Null]);
}

#[test]
fn an_earlier_release_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let first = "place,count\nNorth,4\nSouth,40\nWest,60\nTotal,104\n";
    let printed = run_on(first, &["--policy", "below-11", "--json"]);
    assert_eq!(cells(&json(&printed)), ["small", "complementary", "60", "104"]);
    let earlier = folder.path().join("earlier.json");
    std::fs::write(&earlier, &printed.stdout).unwrap();
    let second = "place,count\nSouth,40\n";
    assert_eq!(cells(&json(&run_on(second, &["--policy", "below-11", "--json"]))), ["40"]);
    let after = ["--policy", "below-11", "--json", "--earlier", earlier.to_str().unwrap()];
    assert_eq!(cells(&json(&run_on(second, &after))), ["complementary"]);
}

#[test]
fn what_cannot_be_used_is_said_plainly() {
    let columns = format!("row,{}\n", vec!["x"; 1_000_000].join(","));
    let tries = [
        ("a,count\nx,1\n", "below-12", "no policy is called \"below-12\""),
        ("a,count\nx,abc\n", "below-11", "row 1, column \"count\": \"abc\" is not a number"),
        ("a,count\nx,-3\n", "below-11", "\"-3\" is no number of people"),
        ("a,count\nx,NaN\n", "below-11", "is not a number"),
        ("a,count\nx,\"1.234,5\"\n", "below-11", "say which one the file uses"),
        ("a,count,n\nx,7,5\n", "below-11", "7 of 5 people"),
        ("a,count\nx,1\nx,2\n", "below-11", "stands in the table twice"),
        ("a,count,percent\nx,12,0.12\n", "below-11", "say --shares"),
        ("a,count,percent\nx,12,120%\n", "below-11", "between 0 and 100"),
        ("a,count\n", "below-11", "is not usable"),
        (columns.as_str(), "below-11", "columns"),
    ];
    for (text, policy, words) in tries {
        let output = run_on(text, &["--policy", policy, "--json"]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{words}: {told}");
        assert!(told.contains(words) && output.stdout.is_empty(), "{words}: {told}");
    }
}

fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/06-indicators/minnesota"));
    let path = folder.join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: shared data not here");
    None
}

#[test]
fn real_hidden_counts_stay_hidden_and_are_never_read_as_numbers() {
    let Some(path) = shared("carbonMonoxide.csv") else {
        return;
    };
    let arguments = ["--policy", "below-11", "--json", "--by", "county,yearText,incident,ageText,sexText"];
    let printed = json(&run(&path, &arguments));
    let cells = cells(&printed);
    assert_eq!(cells.len(), 352);
    assert!(cells.iter().filter(|cell| *cell == "source").count() >= 83, "{cells:?}");
    assert!(
        cells
            .iter()
            .filter_map(|cell| cell.parse::<u64>().ok())
            .all(|count| count == 0 || count >= 11)
    );
}
