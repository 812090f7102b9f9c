//! The shortest trusted way from one of us to somebody on the map.

use std::collections::{HashMap, VecDeque};

use people::members::PersonId;

use super::model::{Known, KnowsWhom, Trust};

/// The shortest way from a person to `to`, as the ties one after the other; nothing when there is none.
///
/// The rule: only ties of medium and high trust count, in the direction written. The fewest ties win; among ways of
/// equal length one of high trust throughout wins, then the tie that was written first. Breadth-first search.
pub fn shortest_trusted(ties: &[KnowsWhom], from: PersonId, to: Known) -> Option<Vec<&KnowsWhom>> {
    let fewest = shortest(ties, from, to, Trust::Medium)?;
    match shortest(ties, from, to, Trust::High) {
        Some(high) if high.len() == fewest.len() => Some(high),
        _ => Some(fewest),
    }
}

/// Whether a tie is trusted at least so much.
fn reaches(trust: Trust, least: Trust) -> bool {
    let place = |one: Trust| Trust::ALL.iter().position(|known| *known == one);
    place(trust) >= place(least)
}

fn shortest(ties: &[KnowsWhom], from: PersonId, to: Known, least: Trust) -> Option<Vec<&KnowsWhom>> {
    let mut by_person: HashMap<PersonId, Vec<&KnowsWhom>> = HashMap::new();
    for tie in ties.iter().filter(|tie| reaches(tie.trust, least)) {
        by_person.entry(tie.person_id).or_default().push(tie);
    }
    let mut reached_by: HashMap<Known, &KnowsWhom> = HashMap::new();
    let mut open = VecDeque::from([from]);
    while let Some(person) = open.pop_front() {
        for tie in by_person.get(&person).into_iter().flatten() {
            if tie.knows == Known::Person(from) || reached_by.contains_key(&tie.knows) {
                continue;
            }
            reached_by.insert(tie.knows, tie);
            if tie.knows == to {
                return Some(way_back(&reached_by, from, to));
            }
            if let Known::Person(next) = tie.knows {
                open.push_back(next);
            }
        }
    }
    None
}

fn way_back<'a>(reached_by: &HashMap<Known, &'a KnowsWhom>, from: PersonId, to: Known) -> Vec<&'a KnowsWhom> {
    let mut way = Vec::new();
    let mut at = to;
    while let Some(tie) = reached_by.get(&at) {
        way.push(*tie);
        if tie.person_id == from {
            break;
        }
        at = Known::Person(tie.person_id);
    }
    way.reverse();
    way
}
