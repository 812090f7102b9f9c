//! Which sector of the coalition's scheme a word on a list means, in either language.

use std::cmp::Reverse;

use calc_match::normal;
use kit_text::Language;

use crate::sectors::Scheme;

const STOP_WORDS: &[&str] = &[
    "and", "the", "of", "for", "group", "groups", "sector", "y", "e", "de", "la", "el", "los", "las", "or",
    "o",
];

/// Words of lists that no sector carries in its own name.
const SYNONYMS: &[(&str, &str)] = &[
    ("familias", "parents"),
    ("families", "parents"),
    ("family", "parents"),
    ("padres", "parents"),
    ("madres", "parents"),
    ("business", "business"),
    ("businesses", "business"),
    ("negocios", "business"),
    ("empresas", "business"),
    ("gobierno", "government"),
    ("church", "faith"),
    ("churches", "faith"),
    ("iglesia", "faith"),
    ("religion", "faith"),
    ("police", "law"),
    ("policia", "law"),
    ("salud", "health"),
    ("escuelas", "schools"),
    ("education", "schools"),
    ("educacion", "schools"),
    ("juventud", "youth"),
    ("jovenes", "youth"),
    ("teens", "youth"),
    ("volunteers", "civic"),
    ("medios", "media"),
    ("tratamiento", "treatment"),
    ("recovery", "treatment"),
];

/// The key of the one sector a text fits best; nothing when two fit equally.
pub fn read(scheme: &Scheme, text: &str) -> Option<String> {
    let said = telling(text);
    if said.is_empty() {
        return None;
    }
    let mut scored: Vec<((usize, Reverse<usize>), &str)> = scheme
        .sectors
        .iter()
        .map(|sector| {
            let own = words_of(sector);
            // Among sectors that fit alike, the one with fewer words of its own is meant: "youth" is youth.
            ((fit(&said, &own), Reverse(own.len())), sector.key.as_str())
        })
        .filter(|((fit, _), _)| *fit > 0)
        .collect();
    scored.sort_by_key(|(fit, _)| Reverse(*fit));
    match scored[..] {
        [(best, key), (next, _), ..] if best > next => Some(key.to_owned()),
        [(_, key)] => Some(key.to_owned()),
        _ => None,
    }
}

fn telling(text: &str) -> Vec<String> {
    normal::words(text)
        .into_iter()
        .filter(|word| !STOP_WORDS.contains(&word.as_str()))
        .collect()
}

fn words_of(sector: &crate::sectors::Sector) -> Vec<String> {
    let names = Language::ALL
        .into_iter()
        .flat_map(|language| [sector.name(language), sector.short(language)]);
    let mut words: Vec<String> = names.flat_map(telling).collect();
    words.extend(telling(&sector.key.replace('_', " ")));
    words.sort();
    words.dedup();
    words
}

/// Words count double when they are the sector's own, once when a synonym or the beginning agrees.
fn fit(said: &[String], own: &[String]) -> usize {
    said.iter()
        .map(|word| {
            let synonym = SYNONYMS.iter().find(|(known, _)| known == word).map(|(_, means)| *means);
            if own.contains(word) {
                3
            } else if synonym.is_some_and(|means| own.iter().any(|one| alike(one, means))) {
                2
            } else {
                usize::from(own.iter().any(|one| alike(one, word)))
            }
        })
        .sum()
}

/// Singular and plural, noun and adjective: the first five letters agree.
fn alike(one: &str, other: &str) -> bool {
    let beginning = |word: &str| word.chars().take(5).collect::<String>();
    one == other || (beginning(one).chars().count() == 5 && beginning(one) == beginning(other))
}
