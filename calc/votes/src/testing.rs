//! Small contests, written briefly, for the tests of this crate.

use crate::ballots::{BallotBox, Candidate, Contest, Ranking};

/// `"abc"` for the candidates a, b and c; each ballot as its times and its ranks, `=` between those who share one.
pub fn contest(names: &str, ballots: &[(u64, &str)]) -> Contest<Ranking> {
    let mut filled = BallotBox::new(names.chars().map(String::from).collect()).unwrap();
    for (times, ranks) in ballots {
        let place = |one: char| Candidate::at(names.find(one).unwrap()).unwrap();
        let mut ranking: Vec<Vec<Candidate>> = Vec::new();
        let mut shares = false;
        for mark in ranks.chars() {
            match ranking.last_mut() {
                _ if mark == '=' => {}
                Some(rank) if shares => rank.push(place(mark)),
                _ => ranking.push(vec![place(mark)]),
            }
            shares = mark == '=';
        }
        filled.add(Ranking::with_ties(ranking).unwrap(), *times).unwrap();
    }
    filled.close()
}

/// The letters of these candidates.
pub fn letters(names: &str, candidates: &[Candidate]) -> String {
    candidates.iter().map(|one| names.chars().nth(one.place()).unwrap()).collect()
}

pub fn seats(number: u32) -> std::num::NonZeroU32 {
    std::num::NonZeroU32::new(number).unwrap()
}

/// An order of tied candidates, by letter.
pub fn order(names: &str, order: &str) -> crate::ties::TieBreak {
    let places = order.chars().filter_map(|one| Candidate::at(names.find(one)?));
    crate::ties::TieBreak::Order(places.collect())
}
