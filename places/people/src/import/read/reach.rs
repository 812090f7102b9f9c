//! Mail addresses and telephone numbers in the cells where lists put them.

use kit_web::Mistakes;

use crate::contact::{parse_email, parse_phone};

/// Words for "there is none".
const NOTHING: &[&str] = &[
    "n/a", "na", "none", "no", "-", "--", "—", "?", "x", "ninguno", "ninguna", "no tiene", "tbd", "unknown",
    "nil",
];

/// The cell, unless it only says that there is nothing.
pub fn said(cell: &str) -> &str {
    let cell = cell.trim();
    let lowered = cell.to_lowercase();
    if NOTHING.contains(&lowered.as_str()) { "" } else { cell }
}

/// The whole mail addresses of a cell, in lower case.
pub fn emails(cell: &str) -> Vec<String> {
    let words = cell.split(|letter: char| letter.is_whitespace() || ";,/|".contains(letter));
    let mut found: Vec<String> = Vec::new();
    for word in words {
        let word = word.trim_matches(|letter| "<>()\"'".contains(letter));
        let word = word.strip_prefix("mailto:").unwrap_or(word);
        if let Some(email) = parse_email("email", word, &mut Mistakes::none())
            && !found.contains(&email)
        {
            found.push(email);
        }
    }
    found
}

/// Whether a cell holds a telephone number and no words.
pub fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
    (7..=15).contains(&digits) && letters <= 3 && !cell.contains('@')
}

/// A telephone number as it was written, when it has enough digits.
pub fn phone(cell: &str) -> Option<String> {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    if digits < 7 || cell.contains('@') {
        return None;
    }
    parse_phone("phone", cell, &mut Mistakes::none())
}
