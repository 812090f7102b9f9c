//! The pure rules: the match, months in a row, what is the same, what changed where.

use calc_votes::share::Share;
use kit_store::Day;
use kit_store::uuid::Uuid;
use kit_text::Language;
use proptest::prelude::*;
use serde_json::{Map, json};

use crate::playbooks::known;
use crate::playbooks::layout::{Fate, Known, There, lay};
use crate::playbooks::matching::{required, years_of};
use crate::playbooks::pieces::{Part, Piece, pieces};
use crate::playbooks::showing::months_in_a_row;
use crate::playbooks::update::{Difference, compare};

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

#[test]
fn the_match_is_the_grant_divided_by_the_cap() {
    // 125,000 dollars: as much in the first years, 125 percent at a cap of 80, 149.25 percent at 67.
    assert_eq!(required(12_500_000, share("100%")), 12_500_000);
    assert_eq!(required(12_500_000, share("80%")), 15_625_000);
    assert_eq!(required(10_000_000, share("67%")), 14_925_374);
    let funds = &known::with_key("drug_free").unwrap().playbook.funds;
    assert_eq!(years_of(funds, 8).unwrap().grant_at_most, share("80%"));
    assert!(years_of(funds, 0).is_none() && years_of(funds, 11).is_none());
}

proptest! {
    #[test]
    fn the_match_is_the_least_that_keeps_the_cap(grant in 0_u64..1_000_000_000_000, part in 1_u32..100) {
        let cap = Share::new(part, 100).unwrap();
        let raise = required(grant, cap);
        let keeps = |raise: u64| u128::from(grant) * 100 <= u128::from(part) * u128::from(raise);
        prop_assert!(keeps(raise));
        prop_assert!(raise == 0 || !keeps(raise - 1));
        prop_assert!(raise >= grant);
    }
}

#[test]
fn months_count_in_a_row_across_a_new_year_and_start_over_after_a_gap() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let days = ["2025-11-03", "2025-12-30", "2026-01-02", "2026-01-20", "2026-03-01"].map(day);
    assert_eq!(months_in_a_row(days), 3);
    assert_eq!(months_in_a_row([]), 0);
}

fn some_pieces() -> Vec<Piece> {
    pieces(&known::with_key("drug_free").unwrap().playbook, Language::English)
}

fn ids() -> impl FnMut() -> Uuid {
    let mut last = 100;
    move || {
        last += 1;
        Uuid::from_u128(last)
    }
}

#[test]
fn what_is_there_under_the_same_name_is_never_written_again() {
    let goal = some_pieces().into_iter().find(|piece| piece.kind == "goal").unwrap();
    let there = There {
        kind: "goal".to_owned(),
        id: Uuid::from_u128(7),
        same: goal.same.clone(),
        owner: None,
    };
    let known = Known { there: vec![there], ..Known::default() };
    let laid = lay(some_pieces(), Part::ALL, &known, &[], ids());
    let found = laid.iter().find(|one| one.piece.key == goal.key).unwrap();
    assert_eq!(found.fate, Fate::Here(Uuid::from_u128(7)));
    // What belongs to it is written and points to the one that is there.
    for one in laid.iter().filter(|one| one.piece.points.iter().any(|(_, key)| *key == goal.key)) {
        assert!(one.pointers.iter().any(|(_, id)| *id == Uuid::from_u128(7)), "{}", one.piece.key);
    }
}

#[test]
fn what_belongs_to_something_that_is_not_taken_waits() {
    let laid = lay(some_pieces(), &[Part::Strategies, Part::Agenda], &Known::default(), &[], ids());
    assert!(laid.iter().all(|one| one.fate == Fate::Waits), "no goal and no meeting is there");
    let known = Known { first_meeting: Some(Uuid::from_u128(3)), ..Known::default() };
    let laid = lay(some_pieces(), &[Part::Agenda], &known, &[], ids());
    assert!(laid.iter().filter(|one| one.piece.part == Part::Agenda).all(|one| one.fate.writes()));
}

#[test]
fn every_piece_of_every_playbook_has_its_own_key_in_both_languages() {
    for known in known::all() {
        let keys = |language| {
            let mut keys: Vec<String> =
                pieces(&known.playbook, language).into_iter().map(|piece| piece.key).collect();
            keys.sort();
            keys
        };
        let english = keys(Language::English);
        assert_eq!(english, keys(Language::Spanish));
        let mut once = english.clone();
        once.dedup();
        assert_eq!(english, once, "{}", known.playbook.itself.key());
    }
}

fn saying(words: &str) -> Piece {
    let goal = some_pieces().into_iter().find(|piece| piece.kind == "goal").unwrap();
    Piece { gives: Map::from_iter([("title".to_owned(), json!(words))]), ..goal }
}

#[test]
fn it_is_told_who_changed_a_piece() {
    let told = |was: &str, becomes: &str, now: &str| {
        compare(&saying(was), &saying(becomes), &json!({ "title": now })).map(|(how, _)| how)
    };
    assert_eq!(told("a", "a", "a"), None);
    assert_eq!(told("a", "b", "a"), Some(Difference::ByPlaybook));
    assert_eq!(told("a", "a", "c"), Some(Difference::ByUs));
    assert_eq!(told("a", "b", "c"), Some(Difference::ByBoth));
    assert_eq!(told("a", "b", "b"), None, "somebody wrote it already");
}
