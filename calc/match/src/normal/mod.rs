//! Spelling-independent forms of names, addresses, phones, emails, websites and dates.
//!
//! Every function here can be applied to its own result without changing it further, accepts any
//! script, and never fails: what cannot be read gives an empty or absent value.

pub mod address;
pub mod birth_date;
pub mod contact;
pub mod nicknames;
pub mod organization;
pub mod person;
pub mod phone;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use address::{Address, address, city, postcode, state};
pub use birth_date::birth_date;
pub use contact::{email, website};
pub use organization::organization_words;
pub use person::{PersonName, person_name, person_name_from_parts};
pub use phone::{phone, phones};

/// Lower-case words separated by one space, without accents on Latin, Greek and Cyrillic letters
/// and without punctuation. Marks of other scripts are letters there and stay.
#[must_use]
pub fn fold(text: &str) -> String {
    let unescaped = unescape(text);
    if !unescaped.is_ascii() {
        return fold_any(&unescaped);
    }
    // Most names and addresses: nothing to look up in the tables of Unicode.
    let mut folded = String::with_capacity(unescaped.len());
    for letter in unescaped.chars() {
        push_folded(&mut folded, letter.to_ascii_lowercase());
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Lists taken from web pages often keep these three escapes.
fn unescape(text: &str) -> Cow<'_, str> {
    if text.contains('&') {
        Cow::Owned(text.replace("&amp;", "&").replace("&#039;", "'").replace("&quot;", "\""))
    } else {
        Cow::Borrowed(text)
    }
}

fn fold_any(text: &str) -> String {
    let lowered: String =
        text.nfkd().filter(|letter| !is_accent(*letter)).flat_map(char::to_lowercase).collect();
    let mut folded = String::with_capacity(lowered.len());
    for letter in lowered.nfkd().filter(|letter| !is_accent(*letter)).nfc() {
        push_folded(&mut folded, letter);
    }
    folded.truncate(folded.trim_end().len());
    // Leaving letters out may bring marks together that have an order of their own.
    if folded.is_ascii() { folded } else { folded.nfc().collect() }
}

/// The words of [`fold`].
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn push_folded(folded: &mut String, letter: char) {
    match letter {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        // An apostrophe belongs to the word around it: O'Neill is ONeill.
        '\'' | '’' | '‘' | '`' | '´' | 'ʼ' => {}
        // A mark needs a letter to stand on.
        letter if is_combining_mark(letter) => {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(letter);
            }
        }
        letter if letter.is_alphanumeric() => folded.push(letter),
        _ if folded.is_empty() || folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// A cell as a person reads it: no surrounding space and no leftover pair of quotes.
#[must_use]
pub fn clean_cell(cell: &str) -> &str {
    let mut clean = cell.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = clean.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            clean = inner.trim();
        }
    }
    clean
}

#[cfg(test)]
mod tests;
