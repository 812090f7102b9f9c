//! Participatory budgets of Pabulib with their official outcome.
#![allow(clippy::unwrap_used)]

mod support;

use calc_votes::budget::{Allocation, Unaffordable, Worth, equal_shares, greedy};
use calc_votes::read::{self, BudgetFile};
use calc_votes::ties::TieBreak;
use support::{elections, json, strings, text};

fn chosen(file: &BudgetFile, allocation: &Allocation) -> Vec<String> {
    let mut ids: Vec<String> =
        allocation.chosen.iter().map(|one| file.proposals.contest.name(*one).to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn official_selections_are_reproduced() {
    let Some(folder) = elections("pb-pabulib") else {
        return;
    };
    for (name, facts) in json(&folder.join("expected.json")).as_object().unwrap() {
        let bytes = std::fs::read(folder.join(format!("{name}.pb"))).unwrap();
        let file = read::pb(&read::decode(&bytes)).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert_eq!(file.rule.as_deref(), Some(text(facts, "rule")));
        let order = TieBreak::Order(Vec::new());
        let allocation = match text(facts, "rule") {
            "greedy" => greedy(&file.proposals, Unaffordable::PassedOver, &order),
            "greedy-no-skip" => greedy(&file.proposals, Unaffordable::EndsTheCount, &order),
            _ => equal_shares(&file.proposals, Worth::Cost, true, &order),
        };
        for (place, votes) in allocation.votes.iter().enumerate() {
            let id = &file.proposals.contest.names()[place];
            assert_eq!(facts["votes_per_project"][id].as_u64().unwrap_or_default(), *votes, "{name} {id}");
        }
        // The city did not publish what it chose in this one.
        if name != "Netherlands_Amsterdam_643" {
            let mut official = strings(&facts["official_selected"]);
            official.sort();
            assert_eq!(chosen(&file, &allocation), official, "{name}");
            assert!((allocation.spent.as_f64() - facts["official_cost"].as_f64().unwrap()).abs() < 1e-9);
        }
    }
}
