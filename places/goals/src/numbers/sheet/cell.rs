//! What a cell of a table of numbers means.

/// A cell read with care: what hides a number or says there is none never becomes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    /// Hidden by the source, with the words it used: `*`, `1-5*`, `<10`.
    Suppressed(String),
    /// "NA", a dash.
    Missing,
    /// Something that must be a number.
    Number(String),
    /// A number with a remark behind it: "3.2 (UR)".
    Remarked(String, String),
}

/// Words of spreadsheets and statistics for "there is no value".
const MISSING: &[&str] = &[
    "na",
    "n/a",
    "n.a.",
    "nd",
    "n/d",
    "null",
    "none",
    "nan",
    "missing",
    "no data",
    "not available",
    "sin datos",
    "falta",
    "-",
    "--",
    "\u{2013}",
    "\u{2014}",
    ".",
    "..",
    "...",
    "#n/a",
    "#value!",
    "#ref!",
    "#div/0!",
];
/// Words for "there is one, and it is not told".
const SUPPRESSED: &[&str] = &[
    "s",
    "(s)",
    "ds",
    "dsu",
    "lnd",
    "lnp",
    "suppressed",
    "hidden",
    "suprimido",
    "oculto",
    "*",
    "**",
    "***",
    "#",
    "x",
];

pub fn read(text: &str) -> Cell {
    let text = text.trim();
    let small = text.to_lowercase();
    if text.is_empty() {
        return Cell::Empty;
    }
    if MISSING.contains(&small.as_str()) {
        return Cell::Missing;
    }
    if SUPPRESSED.contains(&small.as_str()) || is_bound(text) || is_range(text) {
        return Cell::Suppressed(text.to_owned());
    }
    match text.split_once(" (") {
        Some((number, remark))
            if remark.ends_with(')') && !remark.contains(|letter: char| letter.is_ascii_digit()) =>
        {
            Cell::Remarked(number.to_owned(), remark.trim_end_matches(')').to_owned())
        }
        _ => Cell::Number(text.to_owned()),
    }
}

/// "<10", "≤ 5", ">95": a bound, not a value.
fn is_bound(text: &str) -> bool {
    let rest = text.trim_start_matches(['<', '>', '\u{2264}', '\u{2265}', '=']);
    rest.len() < text.len() && rest.contains(|letter: char| letter.is_ascii_digit())
}

/// "1-5", "1-5*", "1 to 4", "5*": a range or a marked number hides the value.
fn is_range(text: &str) -> bool {
    let plain = text.trim_end_matches('*').trim();
    let marked = plain.len() < text.len();
    let is_number = |part: &str| {
        let part = part.trim().trim_end_matches('%');
        !part.is_empty()
            && part.chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',')
    };
    let parts = |separator: &str| {
        plain.split_once(separator).is_some_and(|(one, other)| is_number(one) && is_number(other))
    };
    parts("-") || parts("\u{2013}") || parts(" to ") || parts(" a ") || (marked && is_number(plain))
}
