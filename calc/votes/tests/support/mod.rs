//! Finds the published counts, which are not part of this repository.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::path::PathBuf;

use calc_votes::ballots::Candidate;
use calc_votes::count::{Count, Round};
use calc_votes::read::{self, RankedFile};
use serde_json::Value;

/// The folder with published elections; tells when it is not here.
pub fn elections(folder: &str) -> Option<PathBuf> {
    let path =
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/01-elections")).join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: shared data not here");
    None
}

pub fn json(path: &PathBuf) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

pub fn blt(path: &PathBuf) -> RankedFile {
    let bytes = std::fs::read(path).unwrap();
    read::blt(&read::decode(&bytes)).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

/// The files of a folder whose names end so, sorted.
pub fn files(folder: &PathBuf, ending: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = all.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    files.sort();
    files
}

pub fn names_of(file: &RankedFile, candidates: &[Candidate]) -> Vec<String> {
    candidates.iter().map(|one| file.contest.name(*one).to_owned()).collect()
}

pub fn totals(round: &Round) -> Vec<f64> {
    round.totals.iter().map(|total| total.as_f64()).collect()
}

pub fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-4
}

/// Nobody's vote is lost: in every round totals, exhausted votes and what was rounded off are all the votes.
pub fn adds_up(count: &Count) {
    for (place, round) in count.rounds.iter().enumerate() {
        let sum: f64 =
            totals(round).iter().sum::<f64>() + round.exhausted.as_f64() + round.rounded_off.as_f64();
        assert!((sum - count.valid as f64).abs() < 1e-6, "round {}: {sum} of {}", place + 1, count.valid);
    }
}

pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

pub fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}
