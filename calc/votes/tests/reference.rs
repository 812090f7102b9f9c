//! Counts by other programs: the reference rules, and Glasgow 2007.
#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use calc_votes::count::Count;
use calc_votes::read::RankedFile;
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use support::{adds_up, blt, close, elections, files, json, names_of, strings, totals};

/// One line of a published log that shows how votes stand.
struct Line {
    action: String,
    quota: f64,
    exhausted: f64,
    /// Name, state and votes of each candidate.
    candidates: Vec<(String, String, f64)>,
}

/// The lines of a log whose candidates stand in groups of `width` columns after `first` columns.
fn log(path: &Path, first: usize, width: usize) -> Vec<Line> {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    lines
        .filter(|cells| cells.len() > first)
        .map(|cells| Line {
            action: cells[1].to_owned(),
            quota: cells[2].parse().unwrap(),
            exhausted: cells[3].parse().unwrap(),
            candidates: cells[first..]
                .chunks(width)
                .map(|cells| (cells[0].to_owned(), cells[1].to_owned(), cells[2].parse().unwrap()))
                .collect(),
        })
        .collect()
}

fn tie_break(file: &RankedFile) -> TieBreak {
    TieBreak::Order(file.tie_order.clone().unwrap_or_default())
}

/// The standings of a log after each transfer, without rounds in which nothing moved.
fn standings(lines: &[Line]) -> Vec<(Vec<f64>, f64)> {
    let shown = lines.iter().filter(|line| line.action == "begin" || line.action == "transfer");
    let mut standings: Vec<_> = shown
        .map(|line| (line.candidates.iter().map(|(.., votes)| *votes).collect::<Vec<f64>>(), line.exhausted))
        .collect();
    standings.dedup();
    standings
}

fn our_standings(file: &RankedFile, result: &Count) -> Vec<(Vec<f64>, f64)> {
    // The logs leave out who withdrew.
    let standing: Vec<usize> = file.contest.standing().map(|one| one.place()).collect();
    let mut standings: Vec<_> = Vec::new();
    for round in &result.rounds {
        let all = totals(round);
        standings.push((standing.iter().map(|place| all[*place]).collect(), round.exhausted.as_f64()));
    }
    standings.dedup();
    standings
}

fn compare(path: &Path, file: &RankedFile, result: &Count, lines: &[Line], exhausted_too: bool) {
    let name = path.file_name().unwrap().to_string_lossy();
    assert_eq!(result.stopped, None, "{name}");
    let last = lines.last().unwrap();
    let mut elected = names_of(file, &result.elected);
    elected.sort();
    let state = |(name, state, _): &(String, String, f64)| (state == "E").then(|| name.clone());
    let mut published: Vec<String> = last.candidates.iter().filter_map(state).collect();
    published.sort();
    assert_eq!(elected, published, "{name}");
    assert!(close(result.quota.unwrap().as_f64(), last.quota), "{name}");
    let (ours, theirs) = (our_standings(file, result), standings(lines));
    assert_eq!(ours.len(), theirs.len(), "{name}");
    for (round, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
        for (ours, theirs) in ours.0.iter().zip(&theirs.0) {
            assert!(close(*ours, *theirs), "{name} round {}: {ours} {theirs}", round + 1);
        }
        assert!(
            !exhausted_too || close(ours.1, theirs.1),
            "{name} round {}: {} {}",
            round + 1,
            ours.1,
            theirs.1
        );
    }
}

fn transfers(log_path: &Path, ending: &str, rule: Rule) {
    let folder = log_path.parent().unwrap();
    let file_name = log_path.file_name().unwrap().to_string_lossy().into_owned();
    let contest = file_name.strip_suffix(ending).unwrap();
    let file = blt(&folder.join(format!("{contest}.blt")));
    let result = transfer::count(&file.contest, file.seats.unwrap(), rule, &tie_break(&file));
    adds_up(&result);
    compare(log_path, &file, &result, &log(log_path, 4, 3), true);
}

#[test]
fn the_scottish_rules_agree_with_the_published_logs() {
    let Some(folder) = elections("stv-reference") else {
        return;
    };
    let ending = ".scotland-fixed-p5-d5.tsv";
    let logs = files(&folder, ending);
    assert_eq!(logs.len(), 8);
    logs.iter().for_each(|path| transfers(path, ending, Rule::Scottish));
}

#[test]
fn the_reference_rule_agrees_with_the_published_logs() {
    let Some(folder) = elections("stv-reference") else {
        return;
    };
    let ending = ".wigm-prf-fixed-p4-d4.tsv";
    let logs = files(&folder, ending);
    assert_eq!(logs.len(), 8);
    logs.iter().for_each(|path| transfers(path, ending, Rule::Reference));
}

#[test]
fn exact_fractions_agree_with_the_published_logs() {
    let Some(folder) = elections("stv-reference") else {
        return;
    };
    let ending = ".wigm-rational-d12.tsv";
    let logs = files(&folder, ending);
    assert_eq!(logs.len(), 5);
    logs.iter().for_each(|path| transfers(path, ending, Rule::Exact));
}

#[test]
fn glasgow_2007_agrees_stage_by_stage() {
    let Some(folder) = elections("stv-glasgow-2007") else {
        return;
    };
    let expected = json(&folder.join("expected.json"));
    for (contest, facts) in expected.as_object().unwrap() {
        let path = folder.join(format!("{contest}.droop-scotland.tsv"));
        transfers(&path, ".droop-scotland.tsv", Rule::Scottish);
        let file = blt(&folder.join(format!("{contest}.blt")));
        let result = transfer::count(&file.contest, file.seats.unwrap(), Rule::Scottish, &tie_break(&file));
        let mut elected = names_of(&file, &result.elected);
        elected.sort();
        let mut published = strings(&facts["elected"]);
        published.sort();
        assert_eq!(elected, published, "{contest}");
    }
}

#[test]
fn a_byte_order_mark_changes_nothing() {
    let Some(folder) = elections("stv-reference") else {
        return;
    };
    let (plain, marked) = (blt(&folder.join("42u.blt")), blt(&folder.join("42ubom.blt")));
    assert_eq!(plain.contest.names(), marked.contest.names());
    assert_eq!(plain.contest.ballots(), marked.contest.ballots());
}

/// The votes of a log of Meek's method whenever somebody is elected or eliminated, and at the end.
fn meek(log_path: &Path, ending: &str) {
    let folder = log_path.parent().unwrap();
    let file_name = log_path.file_name().unwrap().to_string_lossy().into_owned();
    let contest = file_name.strip_suffix(ending).unwrap();
    let file = blt(&folder.join(format!("{contest}.blt")));
    let result = calc_votes::meek::count(&file.contest, file.seats.unwrap(), &tie_break(&file));
    adds_up(&result);
    let lines = log(log_path, 6, 4);
    let last = lines.last().unwrap();
    let mut elected = names_of(&file, &result.elected);
    elected.sort();
    let state = |(name, state, _): &(String, String, f64)| (state == "E").then(|| name.clone());
    let mut published: Vec<String> = last.candidates.iter().filter_map(state).collect();
    published.sort();
    assert_eq!(elected, published, "{contest}");

    // Whoever the log defeats at the end just has no seat; with us they are not eliminated.
    let over = lines
        .iter()
        .rposition(|line| line.action == "elect" || line.action == "iterate")
        .unwrap_or_default();
    let decisions = lines[..=over].iter().filter(|line| line.action == "defeat");
    let standing: Vec<usize> = file.contest.standing().map(|one| one.place()).collect();
    for (line, round) in decisions.zip(result.rounds.iter().filter(|round| !round.eliminated.is_empty())) {
        assert!(close(round.quota.unwrap().as_f64(), line.quota), "{contest}");
        let ours = totals(round);
        for ((name, _, theirs), place) in line.candidates.iter().zip(&standing) {
            assert!(close(ours[*place], *theirs), "{contest} {name}: {} {theirs}", ours[*place]);
        }
    }
}

#[test]
fn meek_agrees_with_the_published_logs() {
    let Some(folder) = elections("stv-reference") else {
        return;
    };
    let ending = ".meek-prf-o6-fixed-p9-d9.tsv";
    let logs = files(&folder, ending);
    assert_eq!(logs.len(), 8);
    logs.iter().for_each(|path| meek(path, ending));
}

#[test]
fn meek_shares_equal_ranks_as_published() {
    let Some(folder) = elections("stv-reference") else {
        return;
    };
    meek(&folder.join("eq1.meek.tsv"), ".meek.tsv");
    meek(&folder.join("eq2.meek.tsv"), ".meek.tsv");
}
