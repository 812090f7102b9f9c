//! How alike words, word lists, streets, dates and numbers are.

use crate::normal::Address;

/// Whether two different words are one word misspelled: Jaro–Winkler (Winkler 1990) for slips
/// anywhere, and one edit or swap (Damerau 1964) where the first letters differ.
pub(crate) fn misspelled(first: &str, second: &str) -> bool {
    let shorter = first.chars().count().min(second.chars().count());
    let numbered = |word: &str| word.chars().any(|letter| letter.is_ascii_digit());
    if shorter < 4 || numbered(first) || numbered(second) {
        return false;
    }
    strsim::jaro_winkler(first, second) >= 0.92 || shorter >= 5 && strsim::osa_distance(first, second) <= 1
}

/// Whether the shorter word is the start of the longer: deli for delicatessen.
fn shortened(first: &str, second: &str) -> bool {
    let (short, long) = if first.len() < second.len() { (first, second) } else { (second, first) };
    short.chars().count() >= 3 && short.chars().all(char::is_alphabetic) && long.starts_with(short)
}

/// Bits of two word lists that agree, and that stand on one side only.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Overlap {
    pub(crate) shared: f64,
    pub(crate) only_first: f64,
    pub(crate) only_second: f64,
    /// Words of both lists that found a partner exactly.
    pub(crate) exact: bool,
}

/// Pairs the words of two names, whatever their order, each weighed by its rarity: soft TF-IDF of
/// Cohen, Ravikumar and Fienberg (2003), with compounds and initials.
pub(crate) fn overlap(first: &[Box<str>], second: &[Box<str>], bits: impl Fn(&str) -> f64) -> Overlap {
    let mut first_free = vec![true; first.len()];
    let mut second_free = vec![true; second.len()];
    let mut found = Overlap::default();
    for (at, word) in first.iter().enumerate() {
        if let Some(partner) = position(second, &second_free, |other| other == &**word) {
            found.shared += bits(word);
            first_free[at] = false;
            second_free[partner] = false;
        }
    }
    found.exact = !first.is_empty() && !first_free.contains(&true) && !second_free.contains(&true);
    if found.exact {
        return found;
    }
    found.shared += join_compounds(first, &mut first_free, second, &mut second_free, &bits);
    found.shared += join_compounds(second, &mut second_free, first, &mut first_free, &bits);
    for (likeness, alike) in [(0.85, misspelled as fn(&str, &str) -> bool), (0.7, shortened)] {
        for (at, word) in first
            .iter()
            .enumerate()
            .filter(|(at, _)| first_free.get(*at) == Some(&true))
            .collect::<Vec<_>>()
        {
            if let Some(partner) = position(second, &second_free, |other| alike(word, other)) {
                found.shared += likeness * bits(word).min(bits(&second[partner]));
                first_free[at] = false;
                second_free[partner] = false;
            }
        }
    }
    found.only_first = left_over(first, &first_free, &bits);
    found.only_second = left_over(second, &second_free, &bits);
    found
}

fn position(words: &[Box<str>], free: &[bool], fits: impl Fn(&str) -> bool) -> Option<usize> {
    words.iter().zip(free).position(|(word, free)| *free && fits(word))
}

fn left_over(words: &[Box<str>], free: &[bool], bits: &impl Fn(&str) -> f64) -> f64 {
    words.iter().zip(free).filter(|(_, free)| **free).map(|(word, _)| bits(word)).sum()
}

/// One word of `whole` against neighbors of `parts`: written together (vanburen, van buren) or as
/// initials (acap, Albany Community Action Partnership).
fn join_compounds(
    whole: &[Box<str>],
    whole_free: &mut [bool],
    parts: &[Box<str>],
    parts_free: &mut [bool],
    bits: &impl Fn(&str) -> f64,
) -> f64 {
    let mut shared = 0.0;
    for (at, word) in whole.iter().enumerate() {
        let length = word.chars().count();
        if whole_free.get(at) != Some(&true) || length < 3 {
            continue;
        }
        let run = (2..=length.min(parts.len())).find_map(|run| {
            parts
                .windows(run)
                .zip(parts_free.windows(run))
                .position(|(parts, free)| {
                    free.iter().all(|free| *free)
                        && (run == 2 && joined(word, parts) || run >= 3 && initials(word, parts))
                })
                .map(|start| start..start + run)
        });
        if let Some(run) = run {
            shared += bits(word);
            whole_free[at] = false;
            parts_free[run].fill(false);
        }
    }
    shared
}

fn joined(word: &str, parts: &[Box<str>]) -> bool {
    let mut rest = word;
    for part in parts {
        match rest.strip_prefix(&**part) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

fn initials(word: &str, parts: &[Box<str>]) -> bool {
    word.chars().count() == parts.len()
        && word
            .chars()
            .zip(parts)
            .all(|(letter, part)| letter.is_alphabetic() && part.starts_with(letter))
}

/// How two addresses stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AddressRelation {
    /// One of them, or the part needed, is missing.
    Unknown,
    Same,
    /// The same house, another apartment or suite.
    OtherUnit,
    /// The same street and a number one slip or a door away, or the two sides of one street.
    Near,
    /// The same street; a number is missing.
    SameStreet,
    /// The same number on what looks like another street.
    SameNumber,
    OtherNumber,
    Different,
}

pub(crate) fn relate(first: &Address, second: &Address) -> AddressRelation {
    if let (Some(first), Some(second)) = (&first.box_number, &second.box_number) {
        return if first == second {
            AddressRelation::Same
        } else {
            AddressRelation::OtherNumber
        };
    }
    if first.street.is_empty() || second.street.is_empty() {
        return AddressRelation::Unknown;
    }
    let same_street = same_street(&first.street, &second.street)
        || first.direction.is_some() && with_direction(first) == second.street.concat()
        || second.direction.is_some() && with_direction(second) == first.street.concat();
    let (Some(one), Some(other)) = (first.number, second.number) else {
        return if same_street { AddressRelation::SameStreet } else { AddressRelation::Unknown };
    };
    let same_number = one.0 <= other.1 && other.0 <= one.1;
    let opposite = matches!((first.direction, second.direction), (Some(one), Some(other)) if one != other);
    match (same_street, same_number) {
        (true, true) if opposite => AddressRelation::Near,
        (true, true) if other_unit(first, second) => AddressRelation::OtherUnit,
        (true, true) => AddressRelation::Same,
        (true, false) if near(one.0, other.0) => AddressRelation::Near,
        (true, false) => AddressRelation::OtherNumber,
        (false, true) => AddressRelation::SameNumber,
        (false, false) => AddressRelation::Different,
    }
}

fn other_unit(first: &Address, second: &Address) -> bool {
    matches!((&first.unit, &second.unit), (Some(one), Some(other)) if one != other)
}

/// House numbers a door apart or one slip of the pen apart.
fn near(first: u32, second: u32) -> bool {
    let slip = first.min(second) >= 100 && one_slip(&first.to_string(), &second.to_string());
    first.abs_diff(second) <= 10 || slip
}

/// Whether one edit or one swap of neighbors turns one text into the other.
pub(crate) fn one_slip(first: &str, second: &str) -> bool {
    first.len().abs_diff(second.len()) <= 4 && strsim::osa_distance(first, second) <= 1
}

/// Northpoint is also written North Point.
fn with_direction(address: &Address) -> String {
    let direction = match address.direction {
        Some('n') => "north",
        Some('s') => "south",
        Some('e') => "east",
        Some('w') => "west",
        _ => "",
    };
    format!("{direction}{}", address.street.concat())
}

fn same_street(first: &[String], second: &[String]) -> bool {
    let (short, long) = if first.len() <= second.len() { (first, second) } else { (second, first) };
    let letters = |words: &[String]| words.iter().map(String::len).sum::<usize>();
    if first == second || letters(first) == letters(second) && first.concat() == second.concat() {
        return true;
    }
    let found = short
        .iter()
        .filter(|word| long.iter().any(|other| other == *word || misspelled(word, other)))
        .count();
    found > 0 && found * 2 >= short.len() + usize::from(short.len() > 1)
}

/// How two dates of eight digits stand to each other.
pub(crate) fn dates_alike(first: &str, second: &str) -> bool {
    let swapped = |date: &str| -> Option<String> {
        Some(format!("{}{}{}", date.get(..4)?, date.get(6..8)?, date.get(4..6)?))
    };
    one_slip(first, second) || swapped(first).as_deref() == Some(second)
}
