//! Names in any script: sorted as a reader expects, found whatever accents were typed.

use std::sync::LazyLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::{AlternateHandling, CollatorOptions};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    // "De la Cruz" and "Delacruz" stand together.
    options.alternate_handling = Some(AlternateHandling::Shifted);
    CollatorBorrowed::try_new(Default::default(), options).ok()
});

/// Bytes that sort names by the Unicode collation algorithm; stored beside the name so that both engines sort alike.
pub fn sort_key(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(name.len() * 2 + 8);
    match COLLATOR.as_ref().map(|collator| collator.write_sort_key_to(name, &mut key)) {
        Some(Ok(_)) => key,
        _ => search_key(name).into_bytes(),
    }
}

/// The form in which words are compared: compatibility-decomposed, without accents, in lower case.
pub fn search_key(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The distinct words of a text in search form, in order; at most 32, each at most 40 letters.
pub fn search_words(text: &str) -> Vec<String> {
    let key = search_key(text);
    let mut words: Vec<String> = Vec::new();
    for word in key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word: String = word.chars().take(40).collect();
        if !words.contains(&word) {
            words.push(word);
        }
        if words.len() == 32 {
            break;
        }
    }
    words
}

/// Joins two parts of a name that may each be empty.
pub fn full_name(first: &str, second: &str) -> String {
    format!("{} {}", first.trim(), second.trim()).trim().to_owned()
}

/// The same words with a capital at the front, where they stand alone.
pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The first letters of longer words, with a sign that there is more.
pub fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// One or two letters that stand for a person: "Rosa Delgado" gives "RD".
pub fn initials(given: &str, family: &str) -> String {
    let first = |name: &str| name.trim().chars().find(|letter| letter.is_alphanumeric());
    let letters: String =
        [first(given), first(family)].into_iter().flatten().flat_map(char::to_uppercase).collect();
    if letters.is_empty() { "·".to_owned() } else { letters }
}
