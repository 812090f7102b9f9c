//! Organizations that a person's row spells almost like one that is here, or like other rows of the list.

use std::collections::{HashMap, HashSet};

use calc_match::normal;

/// Shorter words differ too easily: "Mary" and "Mark" are two.
const SHORTEST: usize = 5;

/// For each name that is likely misspelled: what it would be.
#[derive(Debug, Default)]
pub(super) struct Spelling {
    meant: HashMap<String, String>,
}

impl Spelling {
    /// `beside` holds the names people's rows give with the number of rows, `known` the names of the organizations that
    /// are here or have a row of their own.
    pub(super) fn of(beside: &HashMap<String, usize>, known: &HashSet<String>) -> Self {
        let mut by_shape: HashMap<String, Vec<(&str, usize)>> = HashMap::new();
        let sure = known.iter().map(|name| (name.as_str(), usize::MAX));
        for (name, rows) in sure.chain(beside.iter().map(|(name, rows)| (name.as_str(), *rows))) {
            for shape in shapes(name) {
                by_shape.entry(shape).or_default().push((name, rows));
            }
        }
        let unsure = beside.iter().filter(|(name, _)| !known.contains(*name));
        let meant = unsure.filter_map(|(name, rows)| {
            let near = shapes(name).into_iter().filter_map(|shape| by_shape.get(&shape)).flatten();
            let likelier = near.filter(|(other, others)| others > rows && is_near(name, other));
            let best = likelier.max_by_key(|(other, others)| (*others, std::cmp::Reverse(*other)))?;
            Some((name.clone(), best.0.to_owned()))
        });
        Self { meant: meant.collect() }
    }

    pub(super) fn meant(&self, name: &str) -> Option<&str> {
        self.meant.get(name).map(String::as_str)
    }
}

/// Two names that differ in one word share a shape: the words without one of them.
fn shapes(name: &str) -> Vec<String> {
    let words = normal::words(name);
    let without = |place: usize| {
        let rest = words.iter().enumerate().map(|(at, word)| if at == place { "" } else { word.as_str() });
        rest.collect::<Vec<_>>().join(" ")
    };
    (0..words.len().min(12)).map(without).collect()
}

/// One word of both differs by one letter left out, added, changed, or swapped with its neighbor; numbers never do.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (normal::words(one), normal::words(other));
    let differing: Vec<_> = one.iter().zip(&other).filter(|(word, other)| word != other).collect();
    let [(word, twin)] = differing.as_slice() else {
        return false;
    };
    let is_word = |word: &str| word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
    one.len() == other.len() && is_word(word) && is_word(twin) && strsim::osa_distance(word, twin) == 1
}

#[cfg(test)]
mod tests {
    use super::{Spelling, is_near};

    #[test]
    fn one_letter_of_a_long_word_is_a_slip_and_a_number_is_not() {
        assert!(is_near("Elk Rigde Clinic", "Elk Ridge Clinic"));
        assert!(is_near("Elk Ridge Clinc", "Elk Ridge Clinic"));
        for (one, other) in [
            ("St. Mary Church", "St. Mark Church"),
            ("Troop 10123", "Troop 10124"),
            ("Northside Clinic", "Southside Clinic"),
            ("Elk Ridge Clinic", "Elk Ridge Clinic"),
            ("Elk Rigde Clinc", "Elk Ridge Clinic"),
            ("", ""),
        ] {
            assert!(!is_near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_is_known_or_stands_in_more_rows_is_what_was_meant() {
        let beside = [("Elk Rigde Clinic", 1), ("Elk Ridge Clinic", 4), ("Valley Libary", 2)];
        let beside = beside.into_iter().map(|(name, rows)| (name.to_owned(), rows)).collect();
        let known = ["Valley Library".to_owned()].into();
        let spelling = Spelling::of(&beside, &known);
        assert_eq!(spelling.meant("Elk Rigde Clinic"), Some("Elk Ridge Clinic"));
        assert_eq!(spelling.meant("Valley Libary"), Some("Valley Library"));
        assert_eq!(spelling.meant("Elk Ridge Clinic"), None);
    }
}
