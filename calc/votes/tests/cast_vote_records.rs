//! Official reports of instant run-offs and Minneapolis counts, from spreadsheets of cast votes.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};
use calc_votes::ballots::{BallotBox, Candidate, Contest, Ranking};
use calc_votes::count::Count;
use calc_votes::runoff::{self, SharedRank};
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use serde_json::Value;
use support::{close, elections, json, text};

const WRITE_INS: &str = "Undeclared Write-ins";

/// Write-ins are always eliminated first in these counts, however many votes they have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WriteIns {
    /// That is the same as withdrawing them, but for the ballots a quota is taken of.
    Withdrawn,
    /// They have the fewest votes anyhow.
    Stand,
}

/// A contest as its spreadsheet and its settings give it.
struct Official {
    report: Value,
    contest: Contest<Ranking>,
}

impl Official {
    fn open(folder: &Path, name: &str, write_ins: WriteIns) -> Self {
        let file = |ending: &str| json(&folder.join(name).join(format!("{name}{ending}")));
        let (settings, report) = (file("_config.json"), file("_expected_detailed_report.json"));
        let mut names: Vec<String> = settings["candidates"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| text(one, "name").to_owned())
            .collect();
        names.push(WRITE_INS.to_owned());
        let source = &settings["cvrFileSources"][0];
        let rows = match text(source, "provider") {
            "clearBallot" => marked_grid(&folder.join(name).join(text(source, "filePath")), &names),
            _ => choices(&folder.join(name).join(format!("{name}_cvr.xlsx")), &settings),
        };
        let mut ballots = BallotBox::new(names.clone()).unwrap();
        if write_ins == WriteIns::Withdrawn {
            ballots.withdraw(Candidate::at(names.len() - 1).unwrap()).unwrap();
        }
        for row in rows {
            ballots.add(ranking(&row, &names, &settings), 1).unwrap();
        }
        Self { report, contest: ballots.close() }
    }

    fn name(&self, candidate: Candidate) -> &str {
        self.contest.name(candidate)
    }

    /// The last of the candidates goes first, as these reports draw ties.
    fn tie_break(&self) -> TieBreak {
        TieBreak::Order(self.contest.standing().collect::<Vec<_>>().into_iter().rev().collect())
    }

    fn run_off(&self) -> Count {
        let rules = runoff::Rules { shared_rank: SharedRank::EndsIfSeveralContinue, earlier_rounds: false };
        runoff::count(&self.contest, rules, &self.tie_break())
    }

    fn official_winners(&self) -> BTreeSet<String> {
        let rounds = self.report["results"].as_array().unwrap();
        let decisions = rounds.iter().flat_map(|round| round["tallyResults"].as_array().unwrap());
        decisions.filter_map(|one| one["elected"].as_str().map(str::to_owned)).collect()
    }

    fn assert_winners(&self, count: &Count) {
        let ours: BTreeSet<String> = count.elected.iter().map(|one| self.name(*one).to_owned()).collect();
        assert_eq!(ours, self.official_winners());
    }

    /// Compares every published round with ours in which the same candidates are left; gives how many there are.
    fn same_rounds(&self, count: &Count) -> usize {
        let mut out = BTreeSet::new();
        let mut ours = Vec::new();
        for round in &count.rounds {
            let left: BTreeSet<String> =
                self.contest.standing().map(|one| self.name(one).to_owned()).collect();
            ours.push((left.difference(&out).cloned().collect::<BTreeSet<_>>(), round));
            out.extend(round.eliminated.iter().map(|one| self.name(*one).to_owned()));
        }
        let published = self.report["results"].as_array().unwrap();
        let matched = published.iter().filter(|round| {
            let tally = round["tally"].as_object().unwrap();
            let left: BTreeSet<String> = tally.keys().cloned().collect();
            let same: Vec<_> = ours.iter().filter(|(ours, _)| *ours == left).collect();
            same.iter().any(|(_, ours)| {
                self.contest.standing().filter(|one| left.contains(self.name(*one))).all(|one| {
                    let votes: f64 = text(&round["tally"], self.name(one)).parse().unwrap();
                    close(ours.totals[one.place()].as_f64(), votes)
                })
            }) || same
                .is_empty()
                .then(|| println!("not ours: round {}", round["round"]))
                .is_some_and(|()| false)
        });
        matched.count()
    }
}

/// The cells of the choices, ballot by ballot.
fn choices(path: &Path, settings: &Value) -> Vec<Vec<String>> {
    let source = &settings["cvrFileSources"][0];
    let number = |key: &str| text(source, key).parse::<usize>().unwrap();
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let most = text(&settings["rules"], "maxRankingsAllowed").parse().unwrap_or(usize::MAX);
    let cells = |row: &[calamine::Data]| -> Vec<String> {
        row.iter()
            .skip(number("firstVoteColumnIndex") - 1)
            .take(most)
            .map(|cell| cell.to_string().trim().to_owned())
            .collect()
    };
    sheet.rows().skip(number("firstVoteRowIndex") - 1).map(cells).collect()
}

/// A grid with a column for each rank of each candidate, 1 where it is marked.
fn marked_grid(path: &Path, names: &[String]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let columns: Vec<(usize, String)> = reader
        .headers()
        .unwrap()
        .iter()
        .enumerate()
        .filter(|(_, heading)| heading.starts_with("Choice_"))
        .map(|(place, heading)| (place, heading.split(':').nth(4).unwrap().to_owned()))
        .collect();
    let candidates = names.len() - 1;
    let ballot = |row: csv::StringRecord| {
        let rank = |ranked: &[(usize, String)]| {
            let marked: Vec<&str> = ranked
                .iter()
                .filter(|(place, _)| &row[*place] == "1")
                .map(|(_, name)| name.as_str())
                .collect();
            match marked.as_slice() {
                [] => String::new(),
                [one] => (*one).to_owned(),
                _ => "overvote".to_owned(),
            }
        };
        columns.chunks(candidates).map(rank).collect()
    };
    reader.records().map(|row| ballot(row.unwrap())).collect()
}

/// A ballot by the settings for skipped ranks, several marks at one rank, and repeated candidates.
fn ranking(cells: &[String], names: &[String], settings: &Value) -> Ranking {
    let rules = &settings["rules"];
    let source = &settings["cvrFileSources"][0];
    let most_skipped: usize = text(rules, "maxSkippedRanksAllowed").parse().unwrap();
    let parts = |cell: &str| -> Vec<String> {
        let delimiter = text(source, "overvoteDelimiter");
        if delimiter.is_empty() {
            vec![cell.to_owned()]
        } else {
            cell.split(delimiter).map(str::to_owned).collect()
        }
    };
    let (mut ranks, mut seen, mut skipped) = (Vec::new(), BTreeSet::new(), 0);
    for cell in cells {
        if cell.is_empty() || cell == "undervote" {
            skipped += 1;
            if skipped > most_skipped {
                break;
            }
            continue;
        }
        skipped = 0;
        if cell == "overvote" {
            if text(rules, "overvoteRule") == "alwaysSkipToNextRank" {
                continue;
            }
            break;
        }
        let place = |name: &String| names.iter().position(|other| other == name).unwrap_or(names.len() - 1);
        let mut sharing: Vec<Candidate> =
            parts(cell).iter().map(|name| Candidate::at(place(name)).unwrap()).collect();
        let before = sharing.len();
        sharing.retain(|one| seen.insert(*one));
        if sharing.len() < before && rules["exhaustOnDuplicateCandidate"] == true {
            break;
        }
        ranks.push(sharing);
    }
    Ranking::with_ties(ranks).unwrap()
}

fn open(name: &str) -> Option<Official> {
    elections("irv-rctab").map(|folder| Official::open(&folder, name, WriteIns::Withdrawn))
}

fn seats(number: u32) -> std::num::NonZeroU32 {
    number.try_into().unwrap()
}

#[test]
fn minneapolis_elected_its_mayor_in_2013() {
    let Some(official) = open("2013_minneapolis_mayor") else {
        return;
    };
    let count = official.run_off();
    official.assert_winners(&count);
    let last = count.rounds.last().unwrap();
    let votes = |name: &str| {
        let candidate = official.contest.standing().find(|one| official.name(*one) == name).unwrap();
        last.totals[candidate.place()].as_whole()
    };
    assert_eq!((votes("BETSY HODGES"), votes("MARK ANDREW")), (Some(38_852), Some(24_942)));
    // The first round still has write-ins, and ties between the smallest were drawn by lot.
    assert_eq!(official.same_rounds(&count), 32);
}

#[test]
fn minneapolis_elected_its_park_board_in_2013() {
    let Some(folder) = elections("irv-rctab") else {
        return;
    };
    let official = Official::open(&folder, "2013_minneapolis_park", WriteIns::Stand);
    let count = transfer::count(&official.contest, seats(3), Rule::Minneapolis, &official.tie_break());
    official.assert_winners(&count);
    assert_eq!(official.same_rounds(&count), 10, "all but the last, when every seat is filled");
}

#[test]
fn a_sample_of_portland_is_the_same_round_by_round() {
    let Some(official) = open("2015_portland_mayor") else {
        return;
    };
    let count = official.run_off();
    official.assert_winners(&count);
    assert_eq!(official.same_rounds(&count), 13, "all but the first, which still has write-ins");
}

#[test]
fn small_contests_with_odd_ballots_are_the_same_round_by_round() {
    for (name, rounds) in [
        ("clear_ballot_kansas_primary", 3),
        ("duplicate_test", 2),
        ("exhaust_if_multiple_continuing", 3),
    ] {
        let Some(official) = open(name) else { return };
        let count = official.run_off();
        official.assert_winners(&count);
        assert_eq!(official.same_rounds(&count), rounds, "{name}");
    }
}

#[test]
fn minneapolis_fills_several_seats() {
    let Some(official) = open("minneapolis_multi_seat_threshold") else {
        return;
    };
    let count = transfer::count(&official.contest, seats(3), Rule::Minneapolis, &official.tie_break());
    official.assert_winners(&count);
    assert_eq!(count.quota.unwrap().as_whole(), Some(8));
    assert_eq!(official.same_rounds(&count), 5, "all but the last, when every seat is filled");
    let Some(official) = open("multi_seat_uwi_test") else {
        return;
    };
    let count = transfer::count(&official.contest, seats(2), Rule::Minneapolis, &official.tie_break());
    official.assert_winners(&count);
}

#[test]
fn a_drawn_order_decides_where_everybody_is_equal() {
    let Some(folder) = elections("irv-rctab") else {
        return;
    };
    let name = "tiebreak_seed_test";
    let report = json(&folder.join(name).join(format!("{name}_expected_detailed_report.json")));
    let first = report["results"][0]["tally"].as_object().unwrap();
    let names: Vec<String> = first.keys().cloned().collect();
    let mut ballots = BallotBox::new(names.clone()).unwrap();
    for (place, votes) in first.values().enumerate() {
        let ranking = Ranking::of(vec![Candidate::at(place).unwrap()]).unwrap();
        ballots.add(ranking, votes.as_str().unwrap().parse().unwrap()).unwrap();
    }
    let contest = ballots.close();
    let drawn =
        ["Yinka Dare", "Mookie Blaylock"].map(|name| names.iter().position(|other| other == name).unwrap());
    let order = TieBreak::Order(drawn.into_iter().filter_map(Candidate::at).collect());
    let count = runoff::count(&contest, runoff::Rules::default(), &order);
    let winner: Vec<&str> = count.elected.iter().map(|one| contest.name(*one)).collect();
    assert_eq!(winner, ["George Gervin"]);
    assert_eq!(count.ties().count(), 2, "both draws are told");
}
