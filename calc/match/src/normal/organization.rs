//! Names of organizations.

use super::words;

/// Words that say nothing about which organization is meant.
const STOP_WORDS: &[&str] = &[
    "a", "al", "an", "and", "at", "by", "de", "del", "e", "el", "en", "for", "in", "la", "las", "los", "of",
    "on", "para", "por", "the", "to", "y",
];

/// Legal forms in English and Spanish, dropped wherever a name has other words.
const LEGAL_FORMS: &[&str] = &[
    "ac",
    "co",
    "corp",
    "corporation",
    "inc",
    "incorporated",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nfp",
    "pbc",
    "pllc",
    "sa",
    "sc",
];

/// Words that many organizations carry: weak evidence even in a list too short to show it.
const COMMON_WORDS: &[&str] = &[
    "academy",
    "agency",
    "america",
    "american",
    "asociacion",
    "association",
    "bank",
    "baptist",
    "board",
    "cafe",
    "catholic",
    "center",
    "centro",
    "charity",
    "child",
    "children",
    "christian",
    "church",
    "city",
    "club",
    "clinic",
    "coalition",
    "college",
    "community",
    "comunidad",
    "comunitario",
    "council",
    "county",
    "daycare",
    "department",
    "development",
    "district",
    "early",
    "east",
    "education",
    "elementary",
    "escuela",
    "family",
    "first",
    "food",
    "foundation",
    "fundacion",
    "group",
    "head",
    "health",
    "high",
    "home",
    "hospital",
    "house",
    "housing",
    "iglesia",
    "institute",
    "kids",
    "learning",
    "library",
    "league",
    "local",
    "lutheran",
    "medical",
    "methodist",
    "middle",
    "ministry",
    "mission",
    "national",
    "neighborhood",
    "network",
    "north",
    "nursery",
    "office",
    "pantry",
    "partners",
    "preschool",
    "primary",
    "program",
    "project",
    "public",
    "regional",
    "resource",
    "restaurant",
    "saint",
    "salud",
    "school",
    "senior",
    "service",
    "site",
    "social",
    "society",
    "south",
    "start",
    "state",
    "street",
    "town",
    "united",
    "university",
    "valley",
    "village",
    "west",
    "women",
    "youth",
];

/// Words of which an organization carries one: a name with one of them and a name with another are
/// two organizations, however much else they share.
const ONE_OF: &[&[&str]] = &[
    &["elementary", "middle", "high"],
    &[
        "adventist",
        "baptist",
        "catholic",
        "episcopal",
        "lutheran",
        "mennonite",
        "methodist",
        "orthodox",
        "pentecostal",
        "presbyterian",
        "unitarian",
    ],
    &["eagles", "elks", "kiwanis", "lions", "moose", "optimist", "rotary"],
    &["fire", "police", "sheriff", "sheriffs"],
    &["boys", "girls"],
    &["men", "women"],
    &["east", "north", "south", "west"],
];

const MOST_ROUNDS: usize = 8;

const SPELLINGS: &[(&str, &str)] = &[
    ("acad", "academy"),
    ("asoc", "asociacion"),
    ("assn", "association"),
    ("assoc", "association"),
    ("bldg", "building"),
    ("cc", "center"),
    ("centers", "center"),
    ("centre", "center"),
    ("charities", "charity"),
    ("childrens", "children"),
    ("churches", "church"),
    ("clubs", "club"),
    ("comm", "community"),
    ("ctr", "center"),
    ("cntr", "center"),
    ("cen", "center"),
    ("dept", "department"),
    ("dev", "development"),
    ("dist", "district"),
    ("elem", "elementary"),
    ("families", "family"),
    ("fdn", "foundation"),
    ("fnd", "foundation"),
    ("ft", "fort"),
    ("fund", "foundation"),
    ("govt", "government"),
    ("hosp", "hospital"),
    ("hs", "school"),
    ("inst", "institute"),
    ("intl", "international"),
    ("lib", "library"),
    ("meth", "methodist"),
    ("ministries", "ministry"),
    ("mt", "mount"),
    ("mtn", "mountain"),
    ("natl", "national"),
    ("ntl", "national"),
    ("nbhd", "neighborhood"),
    ("neighbourhood", "neighborhood"),
    ("org", "organization"),
    ("pantries", "pantry"),
    ("presb", "presbyterian"),
    ("programs", "program"),
    ("projects", "project"),
    ("rehab", "rehabilitation"),
    ("resources", "resource"),
    ("sch", "school"),
    ("schools", "school"),
    ("serv", "service"),
    ("services", "service"),
    ("soc", "society"),
    ("sr", "senior"),
    ("seniors", "senior"),
    ("st", "saint"),
    ("sta", "saint"),
    ("ste", "saint"),
    ("santa", "saint"),
    ("san", "saint"),
    ("svc", "service"),
    ("svcs", "service"),
    ("univ", "university"),
    ("womens", "women"),
    ("youths", "youth"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("1st", "first"),
    ("2nd", "second"),
    ("3rd", "third"),
    ("4th", "fourth"),
];

/// Two words often written as one.
const COMPOUNDS: &[(&str, &str, &str)] = &[
    ("after", "school", "afterschool"),
    ("child", "care", "childcare"),
    ("day", "care", "daycare"),
    ("food", "bank", "foodbank"),
    ("non", "profit", "nonprofit"),
    ("pre", "kindergarten", "prekindergarten"),
    ("pre", "school", "preschool"),
];

/// The telling words of an organization's name in their order, abbreviations written out, without
/// articles and legal forms unless nothing else is left.
#[must_use]
pub fn organization_words(name: &str) -> Vec<String> {
    let mut current = words(name);
    // Joining initials may make a word that is itself an abbreviation; a few rounds settle it.
    for _ in 0..MOST_ROUNDS {
        let next = telling_words(&current);
        if next == current {
            break;
        }
        current = next;
    }
    current
}

fn telling_words(all: &[String]) -> Vec<String> {
    let mut telling: Vec<String> = Vec::with_capacity(all.len());
    for word in join_initials(all).iter().filter(|word| !STOP_WORDS.contains(&word.as_str())) {
        push_word(&mut telling, word);
    }
    let is_form = |word: &String| LEGAL_FORMS.contains(&word.as_str());
    if telling.is_empty() {
        return all.to_vec();
    }
    if !telling.iter().all(is_form) {
        telling.retain(|word| !is_form(word));
    }
    telling
}

/// Whether a word of [`organization_words`] is one that many organizations carry.
#[must_use]
pub fn is_common_word(word: &str) -> bool {
    COMMON_WORDS.contains(&word)
}

/// Whether two names of [`organization_words`] rule each other out by their kinds.
#[must_use]
pub fn are_of_different_kinds<W: AsRef<str>>(first: &[W], second: &[W]) -> bool {
    let has = |name: &[W], word: &str| name.iter().any(|other| other.as_ref() == word);
    let alone = |kinds: &[&str], name: &[W], other: &[W]| {
        kinds.iter().any(|kind| has(name, kind) && !has(other, kind))
    };
    ONE_OF.iter().any(|kinds| alone(kinds, first, second) && alone(kinds, second, first))
}

fn push_word(telling: &mut Vec<String>, word: &str) {
    let spelled = SPELLINGS.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| long);
    if let Some(last) = telling.last_mut()
        && let Some((.., joined)) =
            COMPOUNDS.iter().find(|(first, second, _)| first == last && *second == spelled)
    {
        *last = (*joined).to_owned();
        return;
    }
    telling.push(spelled.to_owned());
}

/// `y m c a` and `r e wood` read as `ymca` and `re wood`; only scripts with capitals have initials.
fn join_initials(words: &[String]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut after_initial = false;
    for word in words {
        let mut letters = word.chars();
        let initial = matches!((letters.next(), letters.next()), (Some(only), None) if only.is_lowercase());
        match joined.last_mut() {
            Some(last) if initial && after_initial => last.push_str(word),
            _ => joined.push(word.clone()),
        }
        after_initial = initial;
    }
    joined
}
