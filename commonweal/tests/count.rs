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

/// Rules that fill several seats from one file of rankings.
const OF_RANKINGS: [&str; 8] = [
    "scottish",
    "meek",
    "wigm",
    "wigm-exact",
    "minneapolis",
    "schulze",
    "approval",
    "plurality",
];

#[test]
fn every_rule_of_rankings_counts_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "council.blt", COUNCIL);
    for rule in OF_RANKINGS {
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
fn a_budget_file_names_the_variant_of_equal_shares() {
    // Sixty want a, b and c, thirty want d; equal shares pay for d and two others.
    let votes: String =
        (0..90).map(|one| format!("{one};{}\n", if one < 60 { "a,b,c" } else { "d" })).collect();
    let counted = |rule: &str| {
        let text = format!(
            "META\nkey;value\nbudget;90\nvote_type;approval\nrule;{rule}\nPROJECTS\nproject_id;cost\na;30\nb;30\nc;30\nd;30\n\
            VOTES\nvoter_id;vote\n{votes}"
        );
        let folder = tempfile::tempdir().unwrap();
        counted(&write(folder.path(), "money.pb", &text), &["--rule", "equal-shares"])["elected"].clone()
    };
    assert_eq!(counted("equalshares"), json!(["a", "b", "d"]));
    assert_eq!(counted("equalshares/add1"), json!(["a", "b", "d"]));
    // More voters have more of what they want if the most votes win.
    assert_eq!(counted("equalshares/add1-comparison"), json!(["a", "b", "c"]));
    assert_eq!(counted("equalshares-comparison"), json!(["a", "b", "c"]));
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
    assert!(String::from_utf8_lossy(&refused.stderr).contains("needs points on every ballot"));
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
    // Somebody is really called "Write-in (2)": nobody's votes are written over.
    let text = "3 1\n3 1 0\n2 2 0\n1 3 0\n0\n\"Write-in\"\n\"Write-in\"\n\"Write-in (2)\"\n";
    let answer = counted(&write(folder.path(), "more.blt", text), &["--rule", "plurality"]);
    assert_eq!(
        answer["rounds"][0]["totals"],
        json!({ "Write-in": 3, "Write-in (3)": 2, "Write-in (2)": 1 })
    );
}

#[test]
fn files_of_preflib_are_known_by_their_ending_or_their_first_line() {
    let folder = tempfile::tempdir().unwrap();
    let text = "# FILE NAME: small.toi\n# ALTERNATIVE NAME 1: Ana\n# ALTERNATIVE NAME 2: Ben\n# ALTERNATIVE NAME 3: Cleo\n\
        5: 1,2\n4: 2,{1,3}\n3: 3,2\n";
    for name in ["small.toi", "small.txt"] {
        let answer = counted(&write(folder.path(), name, text), &["--rule", "irv"]);
        assert_eq!((&answer["elected"], &answer["quota"]), (&json!(["Ben"]), &json!(7)), "{name}");
    }
    let older = "2\n1,Ana\n2,Ben\n5,5,2\n3,1,2\n2,2,1\n";
    assert_eq!(
        counted(&write(folder.path(), "older.soc", older), &["--rule", "plurality"])["elected"],
        json!(["Ana"])
    );
}

#[test]
fn the_preference_profile_of_a_ward_is_read_whatever_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let text = "3 2\r\n4 1 2 0\r\n2 3 0\r\n0\r\n\"Ana PAZ\" \"Labour\"\r\n\"Ben\" \"Green\"\r\n\"Cleo\" \"\"\r\n\"Ward 7\"\r\n";
    for name in ["ward.blt", "ward.csv", "ward.txt", "ward"] {
        let answer = counted(&write(folder.path(), name, text), &["--rule", "scottish"]);
        assert_eq!(answer["elected"], json!(["Ana PAZ", "Cleo"]), "{name}");
    }
    let ranks = "1\t2\nAna\tBen\nBen\t\nBen\tAna\n";
    assert_eq!(
        counted(&write(folder.path(), "ranks.tsv", ranks), &["--rule", "irv"])["elected"],
        json!(["Ben"])
    );
}

#[test]
fn decimal_scores_are_added_up_exactly() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "scores.abif", "3:Ana/0.1,Ben/0.25\n1:Ana/4.5\n");
    let printed = counted(&file, &["--rule", "score"]);
    assert_eq!(printed["rounds"][0]["totals"], json!({ "Ana": 4.8, "Ben": 0.75 }));
    let approved = counted(&file, &["--rule", "approval"]);
    assert_eq!(approved["rounds"][0]["totals"], json!({ "Ana": 4, "Ben": 3 }));
}

#[test]
fn what_makes_a_win_strong_can_be_chosen_for_schulze() {
    // Ana beats Cleo 5 to 4, Cleo beats Ben 4 to 2, Ben beats Ana 6 to 3: the weakest win is Ana's by margins, Cleo's by votes.
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "circle.abif", "3:Ana\n2:Ben>Ana\n4:Cleo>Ben\n");
    let first = |more: &[&str]| counted(&file, &[&["--rule", "schulze"], more].concat())["elected"].clone();
    assert_eq!(first(&[]), json!(["Cleo"]));
    assert_eq!(first(&["--strength", "margins"]), json!(["Cleo"]));
    assert_eq!(first(&["--strength", "winning-votes"]), json!(["Ben"]));
    assert_eq!(run(&file, &["--rule", "schulze", "--strength", "losing-votes"]).status.code(), Some(2));
}

#[test]
fn hostile_files_are_refused_in_plain_words_and_never_panic() {
    let folder = tempfile::tempdir().unwrap();
    let long = "9".repeat(10_000_000);
    let files = [
        ("line.blt", long.clone()),
        ("names.abif", "A".repeat(10_000_000)),
        ("open.abif", "{".repeat(1_000_000)),
        ("ranks.csv", "rank1,".repeat(500_000)),
        ("quote.csv", format!("rank1,rank2\nAna,\"{}", "Ben\n".repeat(100_000))),
        ("nul.blt", "\0".repeat(1000)),
        ("nul.csv", "\0,\0\n1,2\n".to_owned()),
        ("seats.blt", "2 0\n1 1 0\n0\n\"Ana\"\n\"Ben\"\n".to_owned()),
        ("huge.blt", "2 99999999999\n1 1 0\n0\n\"Ana\"\n\"Ben\"\n".to_owned()),
        ("money.pb", format!("META\nbudget;{long}\nVOTES\nvoter_id;vote\n")),
        ("alternatives.soi", "99999999\n1,Ana\n".to_owned()),
        ("empty.blt", String::new()),
        ("empty.csv", String::new()),
        ("empty.pb", String::new()),
    ];
    for (name, text) in files {
        let rule = if name.ends_with(".pb") { "greedy" } else { "irv" };
        let output = run(&write(folder.path(), name, &text), &["--rule", rule, "--json"]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0 | 2)), "{name}: {:?} {told}", output.status.code());
        assert!(!told.contains("panicked") && told.len() < 1000, "{name}: {told}");
        assert_eq!(output.stdout.is_empty(), output.status.code() == Some(2), "{name}");
    }
}

#[test]
fn as_many_seats_as_anybody_likes_elect_no_more_than_stand() {
    let folder = tempfile::tempdir().unwrap();
    let file = write(folder.path(), "council.blt", COUNCIL);
    for rule in OF_RANKINGS {
        let answer = counted(&file, &["--rule", rule, "--seats", "4294967295"]);
        assert_eq!(answer["elected"].as_array().unwrap().len(), 3, "{rule}");
    }
    for wrong in ["0", "-1", "x", "4294967296"] {
        assert_eq!(run(&file, &["--rule", "scottish", "--seats", wrong]).status.code(), Some(2), "{wrong}");
    }
    let names: String = (0..60).map(|one| format!("\"c{one}\"\n")).collect();
    let large = write(folder.path(), "large.blt", &format!("60 40\n1 1 2 0\n0\n{names}"));
    let told = run(&large, &["--rule", "wigm-exact"]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("count more than 30 seats by wigm"));
    let empty = write(folder.path(), "nobody.blt", "2 1\n3 0\n0\n\"Ana\"\n\"Ben\"\n");
    for rule in ["scottish", "meek", "wigm", "irv", "schulze", "approval", "plurality"] {
        let answer = counted(&empty, &["--rule", rule]);
        assert_eq!(answer["rounds"][0]["totals"]["Ana"], 0, "{rule}");
    }
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
