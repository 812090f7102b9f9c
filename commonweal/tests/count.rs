//! `commonweal count` as somebody at a terminal meets it.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn run(file: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_commonweal"))
        .arg("count")
        .arg(file)
        .args(arguments)
        .output()
        .unwrap()
}

fn counted(file: &Path, arguments: &[&str]) -> Value {
    let output = run(file, &[arguments, &["--json"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

const COUNCIL: &str = "3 2\n4 1 2 0\n2 3 0\n0\n\"Castor\"\n\"Pollux\"\n\"Helen\"\n\"A small council\"\n";

#[test]
fn scottish_rules_print_exactly_the_promised_shape() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "council.blt", COUNCIL);
    let round = |castor: u32, pollux: u32, helen: u32, exhausted: u32, elected: Value, eliminated: Value| {
        json!({
            "totals": { "Castor": castor, "Pollux": pollux, "Helen": helen },
            "exhausted": exhausted, "elected": elected, "eliminated": eliminated,
        })
    };
    let expected = json!({
        "rule": "scottish", "seats": 2, "quota": 3, "elected": ["Castor", "Helen"],
        "rounds": [
            round(4, 0, 2, 0, json!(["Castor"]), json!([])),
            round(3, 1, 2, 0, json!([]), json!(["Pollux"])),
            round(3, 0, 2, 1, json!(["Helen"]), json!([])),
        ],
    });
    assert_eq!(counted(&file, &["--rule", "scottish"]), expected);
}

#[test]
fn every_rule_of_rankings_counts_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "council.blt", COUNCIL);
    for rule in [
        "scottish",
        "meek",
        "wigm",
        "wigm-exact",
        "minneapolis",
        "schulze",
        "approval",
        "plurality",
    ] {
        let answer = counted(&file, &["--rule", rule]);
        assert_eq!((&answer["rule"], &answer["seats"]), (&json!(rule), &json!(2)), "{rule}");
        assert_eq!(answer["elected"].as_array().unwrap().len(), 2, "{rule}");
        assert_eq!(answer["elected"][0], "Castor", "{rule}");
    }
    let one = counted(&file, &["--rule", "irv", "--seats", "1"]);
    assert_eq!((&one["elected"], &one["quota"]), (&json!(["Castor"]), &json!(4)));
    let two = run(&file, &["--rule", "irv"]);
    assert_eq!(two.status.code(), Some(2), "an instant run-off has one seat");
}

#[test]
fn tables_are_read_by_rank_and_by_candidate() {
    let folder = tempfile::tempdir().unwrap();
    let by_rank = write(folder.path(), "ranks.csv", "rank1,rank2,count\nAna,Ben,3\nBen,,2\nCleo,Ben,2\n");
    let by_candidate = write(folder.path(), "candidates.csv", "Ana,Ben,Cleo,count\n1,2,,3\n,1,0,2\n,2,1,2\n");
    let (one, other) = (counted(&by_rank, &["--rule", "irv"]), counted(&by_candidate, &["--rule", "irv"]));
    assert_eq!(one, other);
    assert_eq!(one["elected"], json!(["Ana"]), "in the tie the first of the file goes");
    assert_eq!(one["rounds"][0]["ties"][0]["among"], json!(["Ben", "Cleo"]));
    let approval = write(folder.path(), "approval.csv", "Ana,Ben\n1,0\n1,1\n0,1\n1,0\n");
    assert_eq!(
        counted(&approval, &["--rule", "approval"])["rounds"][0]["totals"],
        json!({ "Ana": 3, "Ben": 2 })
    );
    let scores = write(folder.path(), "scores.csv", "Ana;Ben\n5;3\n0;4\n");
    assert_eq!(counted(&scores, &["--rule", "score"])["elected"], json!(["Ben"]));
}

#[test]
fn abif_and_budgets_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let abif = write(
        folder.path(),
        "small.abif",
        "{title: \"Small\"}\n5:Ana>Ben\n4:Ben>Ana\n3:[Cleo Paz]>Ben\n",
    );
    assert_eq!(counted(&abif, &["--rule", "irv"])["elected"], json!(["Ben"]));
    assert_eq!(counted(&abif, &["--rule", "schulze"])["elected"], json!(["Ben"]));
    let pb = "META\nkey;value\nbudget;100\nvote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost;name\n\
        a;80;Bench\nb;50;Trees\nc;20;Sign\nVOTES\nvoter_id;vote\n1;a,c\n2;a\n3;b,c\n4;a,b\n5;b\n6;a\n";
    let pb = write(folder.path(), "money.pb", pb);
    let greedy = counted(&pb, &["--rule", "greedy"]);
    assert_eq!((&greedy["elected"], &greedy["seats"]), (&json!(["a", "c"]), &json!(2)));
    assert_eq!(greedy["rounds"][1]["eliminated"], json!(["b"]), "there is no money for it");
    assert_eq!(counted(&pb, &["--rule", "equal-shares"])["quota"], json!(null));
}

#[test]
fn scores_of_an_abif_file_are_added_up_and_weights_count_in_parts() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "scores.abif", "27.5:Ana/5,Ben/4,Cleo/0\n26:Ben/5,Ana/0\n1/4:Cleo/3\n");
    let printed = counted(&file, &["--rule", "score"]);
    assert_eq!(printed["elected"][0], "Ben");
    assert_eq!(
        printed["rounds"][0]["totals"],
        serde_json::json!({ "Ana": 137.5, "Ben": 240, "Cleo": 0.75 })
    );
    let printed = counted(&file, &["--rule", "approval"]);
    assert_eq!(
        printed["rounds"][0]["totals"],
        serde_json::json!({ "Ana": 27.5, "Ben": 53.5, "Cleo": 0.25 })
    );
    let printed = counted(&file, &["--rule", "irv"]);
    assert_eq!((&printed["elected"][0], printed["quota"].as_f64()), (&"Ana".into(), Some(27.0)));

    let ranked = write(folder.path(), "ranked.abif", "27:Ana>Ben\n");
    let refused = run(&ranked, &["--rule", "score"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("needs points for everybody a ballot marks"));
}

#[test]
fn ties_are_told_and_can_stop_the_count() {
    let folder = tempfile::tempdir().unwrap();
    let tied = write(folder.path(), "tied.blt", "2 1\n1 1 0\n1 2 0\n0\n\"Ana\"\n\"Ben\"\n");
    let stopped = run(&tied, &["--rule", "plurality", "--tie", "stop"]);
    assert_eq!(stopped.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&stopped.stderr).contains("Ana, Ben"));
    let drawn = counted(&tied, &["--rule", "plurality", "--tie", "lot", "--seed", "noon, March 19"]);
    assert_eq!(
        drawn,
        counted(&tied, &["--rule", "plurality", "--tie", "lot", "--seed", "noon, March 19"])
    );
    assert_eq!(drawn["rounds"][0]["ties"][0]["by"], "lot");
    let without_seed = run(&tied, &["--rule", "plurality", "--tie", "lot"]);
    assert_eq!(without_seed.status.code(), Some(2));
}

#[test]
fn candidates_who_withdrew_and_shared_names_do_not_confuse() {
    let folder = tempfile::tempdir().unwrap();
    let text = "3 1\n-1\n3 1 2 0\n2 3 0\n0\n\"Ana\"\n\"Write-in\"\n\"Write-in\"\n";
    let file = write(folder.path(), "names.blt", text);
    let answer = counted(&file, &["--rule", "scottish"]);
    assert_eq!(answer["rounds"][0]["totals"], json!({ "Write-in": 3, "Write-in (2)": 2 }));
}

#[test]
fn unusable_files_are_refused_with_the_place_of_the_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = write(folder.path(), "wrong.blt", "2 1\n1 1 7 0\n0\n\"Ana\"\n\"Ben\"\n");
    let output = run(&wrong, &["--rule", "irv"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("line 2, column 5") && told.contains("\"7\""), "{told}");
    assert_eq!(run(&folder.path().join("nowhere.blt"), &["--rule", "irv"]).status.code(), Some(2));
    let no_money = write(folder.path(), "council.blt", COUNCIL);
    assert_eq!(run(&no_money, &["--rule", "greedy"]).status.code(), Some(2));
}

#[test]
fn the_table_tells_the_rounds() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(&write(folder.path(), "council.blt", COUNCIL), &["--rule", "scottish"]);
    let told = String::from_utf8(output.stdout).unwrap();
    for line in [
        "Seats: 2. Valid ballots: 6.",
        "Round 1: elected Castor",
        "Round 2: eliminated Pollux",
        "Elected: Castor, Helen",
    ] {
        assert!(told.lines().any(|printed| printed == line), "{line} in\n{told}");
    }
}
