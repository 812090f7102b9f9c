//! Names of people.

use super::fold;

const TITLES: &[&str] = &[
    "don",
    "dona",
    "dr",
    "dra",
    "fr",
    "hon",
    "ing",
    "lic",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "pastor",
    "prof",
    "profesor",
    "profesora",
    "rabbi",
    "rev",
    "sir",
    "sr",
    "sra",
    "srta",
];

const GENERATIONS: &[&str] = &["jr", "sr", "ii", "iii", "iv", "junior", "senior", "hijo", "padre"];

/// Academic degrees and licences written after a name.
const DEGREES: &[&str] = &[
    "bsn", "cpa", "dds", "edd", "esq", "jd", "lcsw", "lmsw", "mba", "md", "mph", "msw", "phd", "rn",
];

/// Words that belong to the surname after them: de la Cruz, van Dyke.
const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la", "las",
    "le", "los", "mc", "st", "van", "von", "y",
];

/// A name in parts, each already folded. Particles are joined to their surname (`delacruz`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonName {
    /// Given names in their order; an initial is a one-letter word.
    pub given: Vec<String>,
    /// One surname, or two where people carry the names of both parents.
    pub surnames: Vec<String>,
    /// `jr`, `sr`, `ii` …
    pub generation: Option<String>,
}

/// Splits a full name: `Last, First`, `Title First Middle Last Jr.`, and two surnames when the
/// name has four words or more. Three words are ambiguous; the middle one counts as given.
#[must_use]
pub fn person_name(text: &str) -> PersonName {
    if let Some((before, after)) = text.split_once(',') {
        let rest = name_words(after);
        let only_suffix = rest.iter().all(|word| is_suffix(word));
        if !rest.is_empty() && !only_suffix {
            return person_name_from_parts(after, before);
        }
    }
    let (mut all, generation) = without_titles(name_words(text));
    all = join_particles(all);
    let surname_count = match all.len() {
        0 | 1 => 0,
        2 | 3 => 1,
        _ => 2,
    };
    let surnames = all.split_off(all.len() - surname_count);
    PersonName { given: all, surnames, generation }
}

/// The same from a list that keeps given names and surnames in columns of their own.
#[must_use]
pub fn person_name_from_parts(given: &str, surname: &str) -> PersonName {
    let (given, given_generation) = without_titles(name_words(given));
    let (surnames, generation) = without_titles(name_words(surname));
    PersonName {
        given,
        surnames: join_particles(surnames),
        generation: generation.or(given_generation),
    }
}

fn name_words(text: &str) -> Vec<String> {
    // Letters with full stops between them are one degree or title (M.D., Ph.D.).
    fold(&text.replace("M.D.", "MD").replace("Ph.D.", "PhD"))
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_suffix(word: &str) -> bool {
    GENERATIONS.contains(&word) || DEGREES.contains(&word)
}

fn without_titles(mut words: Vec<String>) -> (Vec<String>, Option<String>) {
    let mut generation = None;
    while words.len() > 1 && words.last().is_some_and(|last| is_suffix(last)) {
        generation = words.pop().filter(|last| GENERATIONS.contains(&last.as_str())).or(generation);
    }
    let titles = words
        .iter()
        .take(words.len().saturating_sub(1))
        .take_while(|word| TITLES.contains(&word.as_str()))
        .count();
    words.drain(..titles);
    (words, generation)
}

fn join_particles(words: Vec<String>) -> Vec<String> {
    let mut joined = Vec::with_capacity(words.len());
    let mut held = String::new();
    let last = words.len().saturating_sub(1);
    for (position, word) in words.iter().enumerate() {
        held.push_str(word);
        if position == last || !PARTICLES.contains(&word.as_str()) {
            joined.push(std::mem::take(&mut held));
        }
    }
    joined
}
