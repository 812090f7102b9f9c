//! Street addresses, cities, states and postcodes.
//!
//! Street types, directions and units follow USPS Publication 28, appendices B and C, with the
//! Spanish words found in lists of the United States and Mexico.

use unicode_normalization::UnicodeNormalization;

use super::fold;

const STREET_TYPES: &[&str] = &[
    "al",
    "alley",
    "aly",
    "ave",
    "aven",
    "avenue",
    "avenida",
    "av",
    "avn",
    "blv",
    "blvd",
    "boul",
    "boulevard",
    "bulevar",
    "cir",
    "circle",
    "circuit",
    "cct",
    "close",
    "cove",
    "cres",
    "crescent",
    "ct",
    "court",
    "crt",
    "dr",
    "drive",
    "drv",
    "expressway",
    "expy",
    "fwy",
    "freeway",
    "lane",
    "ln",
    "loop",
    "parkway",
    "pkwy",
    "pky",
    "pl",
    "place",
    "plaza",
    "plz",
    "rd",
    "road",
    "sq",
    "square",
    "st",
    "str",
    "street",
    "strt",
    "ter",
    "terr",
    "terrace",
    "tpke",
    "turnpike",
    "trail",
    "trl",
    "way",
    "wy",
];

/// Types that stand before the name in Spanish.
const LEADING_TYPES: &[&str] =
    &["av", "ave", "avenida", "bulevar", "calle", "calz", "calzada", "carr", "carretera"];

const UNIT_MARKS: &[&str] = &[
    "apartamento",
    "apartment",
    "apmnt",
    "apt",
    "bldg",
    "building",
    "depto",
    "dept",
    "edificio",
    "fl",
    "floor",
    "oficina",
    "piso",
    "rm",
    "room",
    "space",
    "spc",
    "ste",
    "suite",
    "unit",
    "unidad",
    "flat",
];

const DIRECTIONS: &[(&str, char)] = &[
    ("n", 'n'),
    ("north", 'n'),
    ("norte", 'n'),
    ("no", 'n'),
    ("s", 's'),
    ("south", 's'),
    ("so", 's'),
    ("sur", 's'),
    ("e", 'e'),
    ("east", 'e'),
    ("este", 'e'),
    ("w", 'w'),
    ("west", 'w'),
    ("oeste", 'w'),
    ("ne", 'x'),
    ("northeast", 'x'),
    ("nw", 'y'),
    ("northwest", 'y'),
    ("se", 'z'),
    ("southeast", 'z'),
    ("sw", 'v'),
    ("southwest", 'v'),
];

const ORDINALS: &[(&str, &str)] = &[
    ("first", "1"),
    ("second", "2"),
    ("third", "3"),
    ("fourth", "4"),
    ("fifth", "5"),
    ("sixth", "6"),
    ("seventh", "7"),
    ("eighth", "8"),
    ("ninth", "9"),
    ("tenth", "10"),
    ("eleventh", "11"),
    ("twelfth", "12"),
    ("primera", "1"),
    ("segunda", "2"),
    ("tercera", "3"),
    ("cuarta", "4"),
    ("quinta", "5"),
];

const STREET_SPELLINGS: &[(&str, &str)] = &[
    ("ft", "fort"),
    ("hgts", "heights"),
    ("hts", "heights"),
    ("hwy", "highway"),
    ("jct", "junction"),
    ("mt", "mount"),
    ("rt", "route"),
    ("rte", "route"),
    ("saint", "st"),
    ("sta", "st"),
];

/// An address in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// House number, or the two ends of a range as in `7146-48`.
    pub number: Option<(u32, u32)>,
    /// `n`, `s`, `e`, `w`, or a letter for each of the four directions between.
    pub direction: Option<char>,
    /// Words of the street's name without type and direction; ordinals as plain numbers.
    pub street: Vec<String>,
    /// Apartment, suite, floor or room.
    pub unit: Option<String>,
    /// Number of a post office box.
    pub box_number: Option<String>,
}

impl Address {
    /// Whether nothing could be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.number.is_none() && self.street.is_empty() && self.box_number.is_none()
    }
}

/// Reads an address of one line. What follows the street's type or a comma (a city, a state) is
/// left out.
#[must_use]
pub fn address(text: &str) -> Address {
    let mut found = Address::default();
    let slashed = text.replace(['\u{2013}', '\u{2014}'], "-").replace('#', " unit ").replace('.', " ");
    let mut words = address_words(first_part(&slashed), &mut found);
    take_box(&mut words, &mut found);
    take_number(&mut words, &mut found);
    take_unit(&mut words, &mut found);
    take_street(words, &mut found);
    found
}

/// A city without accents and with `Saint`, `Mount` and `Fort` shortened.
#[must_use]
pub fn city(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(' ')
        .map(|word| match word {
            "saint" | "sta" | "ste" => "st",
            "mount" => "mt",
            "fort" => "ft",
            "north" => "n",
            "south" => "s",
            "east" => "e",
            "west" => "w",
            other => other,
        })
        .collect();
    words.join(" ")
}

/// A postcode in capitals without spaces; a US ZIP+4 is cut to its five digits.
#[must_use]
pub fn postcode(text: &str) -> String {
    let joined: String = fold(text).split(' ').collect();
    let code: String = joined.to_uppercase().nfc().collect();
    if code.len() == 9 && code.chars().all(|digit| digit.is_ascii_digit()) {
        return code.chars().take(5).collect();
    }
    code
}

/// A state as it is written, folded.
#[must_use]
pub fn state(text: &str) -> String {
    fold(text)
}

/// The text before a comma, unless that is only a house number or a building's name.
fn first_part(text: &str) -> &str {
    let mut lines = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let telling = |part: &&str| {
        part.chars().any(|letter| letter.is_ascii_digit()) && part.chars().any(char::is_alphabetic)
    };
    lines.clone().find(telling).or_else(|| lines.next()).unwrap_or(text)
}

fn address_words(text: &str, found: &mut Address) -> Vec<String> {
    let mut words = Vec::new();
    for (position, chunk) in text.split_whitespace().enumerate() {
        if position == 0 && take_compound_number(chunk, found) {
            continue;
        }
        words.extend(fold(chunk).split(' ').filter(|word| !word.is_empty()).map(str::to_owned));
    }
    words
}

/// `7146-48` is a range, `63-12` one number of a street in Queens, `2/98` unit 2 of number 98.
fn take_compound_number(chunk: &str, found: &mut Address) -> bool {
    let small = |part: &str| (part.len() <= 6).then(|| part.parse::<u32>().ok()).flatten();
    if let Some((first, second)) = chunk.split_once('-')
        && let (Some(low), Some(high)) = (small(first), small(second))
    {
        let range = complete_range(low, second, high);
        let queens = small(&format!("{first}{second}")).unwrap_or(low);
        found.number = Some(range.unwrap_or((queens, queens)));
        return true;
    }
    // 293-B is number 293, unit B.
    if let Some((first, unit)) = chunk.split_once('-')
        && let Some(number) = small(first)
        && unit.chars().count() == 1
    {
        found.number = Some((number, number));
        found.unit = Some(fold(unit));
        return true;
    }
    if let Some((unit, number)) = chunk.split_once('/')
        && let (Some(_), Some(number)) = (small(unit), small(number))
    {
        found.unit = Some(unit.to_owned());
        found.number = Some((number, number));
        return true;
    }
    false
}

/// The end of a range whose equal leading digits are left out: 7146-48 ends at 7148.
fn complete_range(low: u32, second: &str, high: u32) -> Option<(u32, u32)> {
    let scale = 10_u32.checked_pow(u32::try_from(second.len()).ok()?)?;
    let end = if high > low { high } else { low / scale * scale + high };
    (end >= low && end - low <= 100).then_some((low, end))
}

fn take_box(words: &mut Vec<String>, found: &mut Address) {
    let Some(at) = words.iter().position(|word| word == "box" || word == "pobox" || word == "apartado")
    else {
        return;
    };
    let postal = at == 0
        || words
            .iter()
            .take(at)
            .all(|word| matches!(word.as_str(), "p" | "o" | "po" | "post" | "office"));
    if postal && let Some(number) = words.get(at + 1).cloned() {
        found.box_number = Some(number);
        words.clear();
    }
}

fn take_number(words: &mut Vec<String>, found: &mut Address) {
    if found.number.is_some() {
        return;
    }
    let Some(first) = words.first() else { return };
    let digits: String = first.chars().take_while(char::is_ascii_digit).collect();
    let rest = first.chars().count() - digits.len();
    let Some(low) = (digits.len() <= 6).then(|| digits.parse::<u32>().ok()).flatten() else {
        return take_trailing_number(words, found);
    };
    // 12b is number 12; 12th opens a street's name.
    if rest > 1 || words.len() == 1 && rest > 0 {
        return;
    }
    words.remove(0);
    found.number = Some((low, low));
    let second_end = words.first().filter(|word| {
        words.len() > 1 && word.len() <= digits.len() && word.chars().all(|digit| digit.is_ascii_digit())
    });
    if let Some(second) = second_end.cloned() {
        if let Some(range) = second.parse().ok().and_then(|high| complete_range(low, &second, high)) {
            found.number = Some(range);
        }
        words.remove(0);
    }
}

/// Spanish order: `Calle Hidalgo 45`.
fn take_trailing_number(words: &mut Vec<String>, found: &mut Address) {
    let leading_type = words.first().is_some_and(|word| LEADING_TYPES.contains(&word.as_str()));
    let last = words.last().and_then(|word| word.parse::<u32>().ok());
    if let (true, true, Some(number)) = (leading_type, words.len() > 2, last) {
        words.pop();
        found.number = Some((number, number));
    }
}

fn take_unit(words: &mut Vec<String>, found: &mut Address) {
    if let Some(at) = words.iter().position(|word| UNIT_MARKS.contains(&word.as_str())) {
        let unit: Vec<String> = words.drain(at..).skip(1).take(1).collect();
        if let Some(unit) = unit.into_iter().next() {
            found.unit = Some(unit);
        }
    }
}

fn take_street(words: Vec<String>, found: &mut Address) {
    let last = words.len().saturating_sub(1);
    let mut street: Vec<String> = Vec::with_capacity(words.len());
    // "E Street" is a street named E, not the eastern part of one.
    let lettered = words.len() == 2 && words.last().is_some_and(|word| STREET_TYPES.contains(&word.as_str()));
    for (position, word) in words.into_iter().enumerate() {
        let direction = DIRECTIONS.iter().find(|(name, _)| *name == word).map(|(_, letter)| *letter);
        if direction.is_some()
            && (street.is_empty() && position < last && !lettered || !street.is_empty() && position == last)
        {
            found.direction = found.direction.or(direction);
            continue;
        }
        if street.is_empty() && position < last && LEADING_TYPES.contains(&word.as_str()) {
            continue;
        }
        // "Dr" opens Dr Martin Luther King Drive and "St" opens St James Street.
        if !street.is_empty() && STREET_TYPES.contains(&word.as_str()) {
            break;
        }
        street.push(street_word(&word));
    }
    found.street = street;
}

fn street_word(word: &str) -> String {
    if let Some((_, number)) = ORDINALS.iter().find(|(name, _)| *name == word) {
        return (*number).to_owned();
    }
    if let Some((_, long)) = STREET_SPELLINGS.iter().find(|(short, _)| *short == word) {
        return (*long).to_owned();
    }
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let ending: String = word.chars().skip(digits.len()).collect();
    let ordinal = ["st", "nd", "rd", "th", "a", "o", "er"].contains(&ending.as_str());
    if !digits.is_empty() && ordinal { digits } else { word.to_owned() }
}
