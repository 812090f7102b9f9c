//! Names of people as lists hold them: "Last, First", titles, remarks in brackets, two people in one cell.

use calc_match::normal::{self, fold};

/// A name taken apart, spelled as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    pub title: String,
    pub given: String,
    pub family: String,
    /// A remark in brackets or a degree behind the name.
    pub remark: String,
}

const TITLES: &[&str] = &[
    "dr", "dra", "mr", "mrs", "ms", "mx", "miss", "rev", "fr", "father", "padre", "sister", "pastor",
    "rabbi", "imam", "hon", "prof", "sheriff", "chief", "sr", "sra", "srta", "don", "dona", "lic", "ing",
];

const DEGREES: &[&str] = &[
    "md", "phd", "rn", "jd", "esq", "cpa", "mph", "msw", "lcsw", "dds", "edd", "mba", "jr", "sr", "ii",
    "iii", "iv",
];

const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "la", "las", "le", "los",
    "van", "von", "y",
];

/// Words that stand in names of organizations and hardly in those of people; others come from the matching words.
const COMPANY_WORDS: &[&str] = &[
    "llc",
    "inc",
    "ltd",
    "corp",
    "company",
    "store",
    "shop",
    "shops",
    "feed",
    "supply",
    "supplies",
    "farm",
    "farms",
    "market",
    "pantry",
    "library",
    "office",
    "services",
    "service",
    "ministries",
    "ministry",
    "bakery",
    "garage",
    "tienda",
    "mercado",
    "iglesia",
    "biblioteca",
    "oficina",
    "taller",
    "pharmacy",
    "farmacia",
    "lodge",
    "hotel",
];

/// Takes one person's name apart.
pub fn read(text: &str) -> Name {
    let (text, remark) = without_remark(text);
    let (text, remark) = without_last_degree(text, remark);
    if let Some((before, after)) = text.split_once(',')
        && (1..=3).contains(&before.split_whitespace().count())
        && (1..=4).contains(&after.split_whitespace().count())
        && is_plain(before)
        && is_plain(after)
        && !after.contains(',')
        && !after.split_whitespace().all(|word| DEGREES.contains(&plain_word(word).as_str()))
    {
        if names_then_role(before, after) {
            let (title, rest) = without_title(before);
            let (given, family) = split(&rest);
            let remark = if remark.is_empty() {
                after.trim().to_owned()
            } else {
                format!("{}, {remark}", after.trim())
            };
            return Name { title, given, family, remark };
        }
        let (title, given) = without_title(after);
        // "Dr. King, Martin": the title may stand before the surname.
        let (before_title, family) = without_title(before);
        let title = if title.is_empty() { before_title } else { title };
        return Name { title, given, family, remark };
    }
    let (title, rest) = without_title(&text);
    let (rest, degree) = without_degrees(&rest);
    let remark = [remark, degree]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let (given, family) = split(&rest);
    Name { title, given, family, remark }
}

/// "Craig Hall, Software Specialist": a known given name goes first, and none follows the comma.
fn names_then_role(before: &str, after: &str) -> bool {
    let first_is_known =
        |text: &str| normal::words(text).first().is_some_and(|word| normal::nicknames::is_known(word));
    before.split_whitespace().count() > 1 && first_is_known(before) && !first_is_known(after)
}

/// "Brandt, Hal (treasurer)" is a name and a remark.
fn without_remark(text: &str) -> (String, String) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = text.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match parts {
        Some((name, remark)) if is_plain(name) && is_plain(remark) => (name.to_owned(), remark.to_owned()),
        _ => (text, String::new()),
    }
}

/// "O'Brien, Pat, Jr.": what follows the second comma is a degree, not a name.
fn without_last_degree(text: String, remark: String) -> (String, String) {
    match text.rsplit_once(',') {
        Some((name, last)) if name.contains(',') && DEGREES.contains(&plain_word(last.trim()).as_str()) => {
            let parts = [last.trim(), &remark].into_iter().filter(|part| !part.is_empty());
            (name.to_owned(), parts.collect::<Vec<_>>().join(", "))
        }
        _ => (text, remark),
    }
}

fn without_title(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let titles = words
        .iter()
        .take(words.len().saturating_sub(1))
        .take_while(|word| TITLES.contains(&plain_word(word).as_str()))
        .count();
    (words[..titles].join(" "), words[titles..].join(" "))
}

fn without_degrees(text: &str) -> (String, String) {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let mut degrees = Vec::new();
    while words.len() > 2 && words.last().is_some_and(|last| DEGREES.contains(&plain_word(last).as_str())) {
        degrees.extend(words.pop());
    }
    degrees.reverse();
    let kept = words.join(" ");
    if degrees.is_empty() {
        (kept, String::new())
    } else {
        (kept.trim_end_matches(',').to_owned(), degrees.join(" "))
    }
}

fn plain_word(word: &str) -> String {
    fold(&word.replace('.', "")).replace(' ', "")
}

/// The last word is the surname with its particles; four words or more end in two surnames.
fn split(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let surnames = match words.len() {
        0 | 1 => 0,
        2 | 3 => 1,
        _ => 2,
    };
    let mut first = words.len() - surnames;
    while surnames > 0 && first > 1 && PARTICLES.contains(&plain_word(words[first - 1]).as_str()) {
        first -= 1;
    }
    (words[..first].join(" "), words[first..].join(" "))
}

/// The people a cell names: one, unless every part reads like a name.
pub fn people(text: &str) -> Vec<Name> {
    // A stroke parts people only between spaces: "and/or" is no couple.
    let spaced = text.replace(" / ", ";");
    let by_mark: Vec<&str> =
        spaced.split([';', '\n', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if (2..=16).contains(&by_mark.len()) && by_mark.iter().all(|part| reads_as_name(part)) {
        return by_mark.into_iter().map(read).collect();
    }
    family(text)
        .or_else(|| listed(text))
        .or_else(|| couple(text))
        .unwrap_or_else(|| vec![read(text)])
}

/// "Smith, John and Jane": one surname, two given names.
fn family(text: &str) -> Option<Vec<Name>> {
    let (surname, given) = text.split_once(',')?;
    let (first, second) = joined_by_and(given.trim())?;
    let alone = |name: &str| !name.contains([' ', ',']) && reads_as_name(name);
    if surname.contains(' ') || !reads_as_name(surname) || !alone(first) || !alone(second) {
        return None;
    }
    let member = |given: &str| Name {
        given: given.to_owned(),
        family: surname.trim().to_owned(),
        ..Name::default()
    };
    Some(vec![member(first), member(second)])
}

/// "Ann Lee, Bo Ray & Cy Fox": every part has a given name and a surname.
fn listed(text: &str) -> Option<Vec<Name>> {
    let (before, last) = joined_by_and(text)?;
    let parts: Vec<&str> = before.split(',').chain([last]).map(|part| part.trim()).collect();
    let whole = |part: &&str| (2..=4).contains(&part.split_whitespace().count()) && reads_as_name(part);
    ((3..=16).contains(&parts.len()) && parts.iter().all(whole))
        .then(|| parts.into_iter().map(read).collect())
}

/// Both sides of the last "and".
fn joined_by_and(text: &str) -> Option<(&str, &str)> {
    let split = [" & ", " and ", " y ", " e "].iter().find_map(|mark| text.rsplit_once(mark))?;
    Some((split.0.trim().trim_end_matches(','), split.1.trim()))
}

/// "Benny & Tara Lund": the first takes the surname of the second.
fn couple(text: &str) -> Option<Vec<Name>> {
    let padded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (first, second) = [" & ", " and ", " y ", " e "]
        .iter()
        .find_map(|mark| padded.split_once(mark))
        .filter(|(first, second)| {
            reads_as_name(first) && reads_as_name(second) && !first.contains(',') && !second.contains(',')
        })?;
    if looks_like_company(text) || second.split(' ').count() < 2 {
        return None;
    }
    let second = read(second);
    // Spanish surnames are joined by "y": "Peralta y Ruiz" is one person's, two given names before make no couple.
    let mut first = if first.contains(' ') {
        read(first)
    } else {
        Name { given: first.to_owned(), ..Name::default() }
    };
    if first.family.is_empty() {
        first.family.clone_from(&second.family);
    }
    Some(vec![first, second])
}

fn reads_as_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=6).contains(&words)
        && is_plain(text)
        && text.chars().any(char::is_alphabetic)
        && !looks_like_company(text)
}

fn is_plain(text: &str) -> bool {
    text.chars().all(|letter| letter.is_alphabetic() || " .,'’-".contains(letter))
}

/// Whether a name is rather that of an organization.
pub fn looks_like_company(text: &str) -> bool {
    let words = normal::words(text);
    let known =
        |word: &String| COMPANY_WORDS.contains(&word.as_str()) || normal::organization::is_common_word(word);
    words.len() > 1 && words.iter().skip(1).any(known) && !text.contains([',', '@'])
}
