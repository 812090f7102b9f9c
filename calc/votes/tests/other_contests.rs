//! Burlington 2009, the IMS council, Debian's leaders and a Utah convention: several methods on real ballots.
#![allow(clippy::unwrap_used)]

mod support;

use std::num::NonZeroU32;

use calc_votes::ballots::{Approval, Ballot, BallotBox, Candidate, Contest, Ranking};
use calc_votes::pairwise::{Pairwise, Unranked};
use calc_votes::read::{self, RankedFile};
use calc_votes::schulze::{self, Strength};
use calc_votes::tally;
use calc_votes::ties::TieBreak;
use calc_votes::transfer::{self, Rule};
use calc_votes::{meek, runoff};
use serde_json::Value;
use support::{adds_up, elections, json, names_of, strings, text, totals};

fn seats(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap()
}

fn place(contest: &Contest<Ranking>, name: &str) -> usize {
    contest.names().iter().position(|other| other == name).unwrap_or_else(|| panic!("{name}"))
}

fn same_pairs(file: &RankedFile, unranked: Unranked, order: &[String], matrix: &Value) {
    let pairwise = Pairwise::of(&file.contest, unranked);
    for (row, own) in order.iter().enumerate() {
        for (column, other) in order.iter().enumerate() {
            let ours = pairwise.preferring(place(&file.contest, own), place(&file.contest, other));
            assert_eq!(Some(ours), matrix[row][column].as_u64(), "{own} over {other}");
        }
    }
}

#[test]
fn burlington_has_three_winners_by_three_methods() {
    let Some(folder) = elections("irv-burlington-2009") else {
        return;
    };
    let file = read::abif(&std::fs::read_to_string(folder.join("burl2009.abif")).unwrap()).unwrap();
    let expected = json(&folder.join("expected.json"));
    let one = seats(1);
    // Four ballots name two candidates first. The published recount gives them to the first one listed; the city
    // did not count them.
    let as_listed = runoff::Rules { shared_rank: runoff::SharedRank::AsListed, ..runoff::Rules::default() };
    let result = runoff::count(&file.contest, as_listed, &TieBreak::Stop);
    adds_up(&result);
    assert_eq!(names_of(&file, &result.elected), [text(&expected, "irv_winner")]);
    let rounds = expected["irv_rounds"].as_array().unwrap();
    assert_eq!(result.rounds.len(), rounds.len());
    for (round, official) in result.rounds.iter().zip(rounds) {
        assert_eq!(round.exhausted.as_whole(), official["exhausted"].as_u64());
        let ours = totals(round);
        for (name, votes) in official["tally"].as_object().unwrap() {
            assert_eq!(ours[place(&file.contest, name)], votes.as_f64().unwrap(), "{name}");
        }
    }
    let by_the_city = runoff::count(&file.contest, runoff::Rules::default(), &TieBreak::Stop);
    let last = by_the_city.rounds.last().unwrap();
    let votes = |name: &str| totals(last)[place(&file.contest, name)];
    assert_eq!((votes("Kiss"), votes("Wright")), (4313.0, 4061.0), "the official final round");
    let most = tally::plurality(&file.contest, one, &TieBreak::Stop);
    assert_eq!(names_of(&file, &most.elected), [text(&expected, "plurality_winner")]);
    same_pairs(&file, Unranked::BelowAll, &strings(&expected["pairwise_order"]), &expected["pairwise"]);
    let condorcet = schulze::count(&file.contest, one, schulze::Rules::default(), &TieBreak::Stop);
    assert_eq!(names_of(&file, &condorcet.elected), strings(&expected["schulze"]));
    let pairwise = Pairwise::of(&file.contest, Unranked::BelowAll);
    assert_eq!(names_of(&file, &pairwise.smith_set()), strings(&expected["condorcet_winner"]));
}

#[test]
fn the_ims_council_is_the_same_by_every_single_transferable_vote() {
    let Some(folder) = elections("vote-ims") else {
        return;
    };
    let expected = json(&folder.join("expected.json"));
    let facts = &expected["ims_election/ims_stv (5 seats)"];
    let table = read::rankings(&std::fs::read_to_string(folder.join("ims_stv.csv")).unwrap()).unwrap();
    let from_blt = support::blt(&folder.join("ims_election_5seats.blt"));
    let mut official = strings(&facts["R vote 2.4-4 stv"]);
    official.sort();
    for file in [&table, &from_blt] {
        let counts = [
            transfer::count(&file.contest, seats(5), Rule::Scottish, &TieBreak::Stop),
            transfer::count(&file.contest, seats(5), Rule::Reference, &TieBreak::Order(Vec::new())),
            meek::count(&file.contest, seats(5), &TieBreak::Order(Vec::new())),
        ];
        for count in counts {
            let mut elected = names_of(file, &count.elected);
            elected.sort();
            assert_eq!(elected, official);
            adds_up(&count);
        }
        let pairwise = Pairwise::of(&file.contest, Unranked::BelowAll);
        let name = |one: Option<Candidate>| one.map(|one| file.contest.name(one).to_owned());
        assert_eq!(name(pairwise.condorcet_winner()).as_deref(), Some(text(facts, "condorcet_winner")));
        assert_eq!(name(pairwise.condorcet_loser()).as_deref(), Some(text(facts, "condorcet_loser")));
    }
}

fn same_totals(contest_names: &[String], ours: &[f64], official: &Value) {
    for (name, votes) in official.as_object().unwrap() {
        let place = contest_names.iter().position(|other| other == name).unwrap();
        assert_eq!(ours[place], votes.as_f64().unwrap(), "{name}");
    }
}

#[test]
fn approvals_scores_and_plain_votes_of_the_ims_council() {
    let Some(folder) = elections("vote-ims") else {
        return;
    };
    let expected = json(&folder.join("expected.json"));
    let table = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let scores = read::points(&table("ims_score.csv")).unwrap().close();
    let score = tally::score(&scores, seats(5), &TieBreak::Stop);
    let facts = &expected["ims_score (5 seats)"];
    same_totals(scores.names(), &totals(&score.rounds[0]), &facts["totals"]);
    let names: Vec<&str> = score.elected.iter().map(|one| scores.name(*one)).collect();
    assert_eq!(names, strings(&facts["elected"]));

    let marks = read::points(&table("ims_approval.csv")).unwrap().close();
    let approvals = marks.with_ballots(|ballot| {
        Approval::of(ballot.iter().filter(|(_, points)| *points > 0).map(|(one, _)| one))
    });
    let approval = tally::approval(&approvals, seats(5), &TieBreak::Stop);
    let facts = &expected["ims_approval (5 seats)"];
    same_totals(approvals.names(), &totals(&approval.rounds[0]), &facts["totals"]);
    let names: Vec<&str> = approval.elected.iter().map(|one| approvals.name(*one)).collect();
    assert_eq!(names, strings(&facts["elected"]));

    let plain = read::rankings(&table("ims_plurality.csv")).unwrap();
    let most = tally::plurality(&plain.contest, seats(1), &TieBreak::Stop);
    same_totals(plain.contest.names(), &totals(&most.rounds[0]), &expected["ims_plurality"]["totals"]);

    let food = read::rankings(&table("food_election.csv")).unwrap();
    let result = transfer::count(&food.contest, seats(3), Rule::Scottish, &TieBreak::Order(Vec::new()));
    let mut elected = names_of(&food, &result.elected);
    elected.sort();
    let mut published = strings(&expected["food_election (3 seats)"]["elected"]);
    published.sort();
    assert_eq!(elected, published);
}

/// Debian's tally sheets: `V: 41-3 voter`, a rank for each option in order, `-` for none.
fn debian(path: &std::path::Path, names: Vec<String>) -> RankedFile {
    let text = read::decode(&std::fs::read(path).unwrap()).into_owned();
    let mut ballots = BallotBox::new(names.clone()).unwrap();
    for line in text.lines().filter_map(|line| line.trim().strip_prefix("V:")) {
        let ranks: Vec<char> = line.trim().chars().take(names.len()).collect();
        let ranking = ('1'..='9').map(|rank| {
            let at = ranks.iter().enumerate().filter(|(_, one)| **one == rank);
            at.filter_map(|(place, _)| Candidate::at(place)).collect::<Vec<_>>()
        });
        ballots.add(Ranking::with_ties(ranking).unwrap(), 1).unwrap();
    }
    RankedFile {
        contest: ballots.close(),
        points: None,
        seats: None,
        title: None,
        tie_order: None,
    }
}

#[test]
fn debian_elects_by_schulze_and_the_rule_for_unranked_options_matters() {
    let Some(folder) = elections("condorcet-debian") else {
        return;
    };
    for (year, facts) in json(&folder.join("expected.json")).as_object().unwrap() {
        let options = strings(&facts["options"]);
        let file = debian(&folder.join(format!("leader{year}_tally.txt")), options.clone());
        let ballots =
            file.contest.ballots().iter().map(|cast| cast.times).sum::<u64>() + file.contest.blank();
        assert_eq!(Some(ballots), facts["ballots"].as_u64(), "{year}");
        same_pairs(&file, Unranked::BelowAll, &options, &facts["pairwise_unranked_below_ranked"]);
        let order = |unranked| {
            let places = schulze::order(&Pairwise::of(&file.contest, unranked), Strength::Margin);
            places.iter().map(|place| names_of(&file, place)).collect::<Vec<_>>()
        };
        let published = |key: &str| facts[key].as_array().unwrap().iter().map(strings).collect::<Vec<_>>();
        assert_eq!(order(Unranked::BelowAll), published("schulze_order_margins"), "{year}");
        assert_eq!(order(Unranked::Ignored), published("schulze_order_if_unranked_ignored"), "{year}");
        let winner = schulze::count(&file.contest, seats(1), schulze::Rules::default(), &TieBreak::Stop);
        assert_eq!(names_of(&file, &winner.elected), [text(facts, "official_winner")], "{year}");
    }
}

#[test]
fn a_utah_convention_approves() {
    let Some(folder) = elections("approval-utah-sd11") else {
        return;
    };
    let expected = json(&folder.join("expected.json"));
    let records = json(&folder.join("utah_senate_11_cvr.json"));
    let official = expected["official_totals"].as_object().unwrap();
    let names: Vec<String> = official.keys().cloned().collect();
    let mut ballots = BallotBox::new(names.clone()).unwrap();
    let mut cast = 0;
    for approved in approvals_in(&records) {
        let chosen = approved.iter().filter_map(|name| names.iter().position(|other| other == name));
        ballots.add(Approval::of(chosen.filter_map(Candidate::at)), 1).unwrap();
        cast += 1;
    }
    assert_eq!(Some(cast), expected["official_ballots"].as_u64());
    let contest = ballots.close();
    let result = tally::approval(&contest, seats(1), &TieBreak::Stop);
    same_totals(&names, &totals(&result.rounds[0]), &expected["official_totals"]);
    let marks: usize = contest
        .ballots()
        .iter()
        .map(|cast| cast.ballot.marked().count() * cast.times as usize)
        .sum();
    assert_eq!(Some(marks as u64), expected["official_total_approvals"].as_u64());
}

fn approvals_in(records: &Value) -> Vec<Vec<String>> {
    let names = |ballot: &Value| {
        let marks = ballot.as_object().unwrap().values();
        marks.filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    records.as_array().unwrap().iter().map(names).collect()
}

#[test]
fn published_tables_of_pairs_have_their_condorcet_winner_and_smith_set() {
    let Some(folder) = elections("pairwise-rankedvote") else {
        return;
    };
    let reports = json(&folder.join("reports.json"));
    let reports = reports.as_array().unwrap();
    assert_eq!(reports.len(), 17);
    for report in reports {
        let office = format!("{} {}", report["jurisdiction"], report["office"]);
        let index = |one: &Value| Candidate::at(usize::try_from(one.as_u64().unwrap()).unwrap()).unwrap();
        let order: Vec<Candidate> =
            report["pairwise"]["order"].as_array().unwrap().iter().map(index).collect();
        let rows = report["pairwise"]["wins"].as_array().unwrap().iter();
        let rows: Vec<Vec<u64>> = rows
            .map(|row| row.as_array().unwrap().iter().map(|cell| cell.as_u64().unwrap_or_default()).collect())
            .collect();
        let pairwise = Pairwise::given(order, &rows).unwrap();
        let condorcet = (!report["condorcet_index"].is_null()).then(|| index(&report["condorcet_index"]));
        assert_eq!(pairwise.condorcet_winner(), condorcet, "{office}");
        let mut smith = pairwise.smith_set();
        smith.sort_unstable();
        let mut published: Vec<Candidate> =
            report["smith_set"].as_array().unwrap().iter().map(index).collect();
        published.sort_unstable();
        assert_eq!(smith, published, "{office}");
        let first = schulze::order(&pairwise, Strength::Margin).remove(0);
        assert!(condorcet.is_none_or(|winner| first == [winner]), "{office}");
        assert!(first.iter().all(|one| smith.contains(one)), "{office}");
    }
}
