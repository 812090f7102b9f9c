//! Which rank a column of a table holds, by its heading.

/// Ranks in words.
const IN_WORDS: [&str; 10] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

/// The rank a heading is, with nothing else in it: "rank1", "Choice 2", "Third choice", "4".
pub(super) fn of_heading(heading: &str) -> Option<u32> {
    let heading = heading.to_lowercase();
    let mut words: String = heading.chars().filter(|one| one.is_alphabetic()).collect();
    for word in ["rank", "ranking", "choice", "preference", "pref", "vote"] {
        if let Some(rest) = words.strip_prefix(word).or_else(|| words.strip_suffix(word)) {
            words = rest.to_owned();
            break;
        }
    }
    if let Some(rank) = in_words(&words) {
        return Some(rank);
    }
    let digits: String = heading.chars().filter(char::is_ascii_digit).collect();
    let plain = matches!(words.as_str(), "" | "ing" | "st" | "nd" | "rd" | "th");
    if plain { digits.parse().ok() } else { None }
}

/// The rank a heading names among other words: "1ST CHOICE MAYOR", "Rep. to Congress 2nd Choice District 2",
/// "Member of Council Choice 3 of 5".
pub(super) fn named_in(heading: &str) -> Option<u32> {
    let words = words(&heading.to_lowercase());
    let at = words
        .iter()
        .position(|word| matches!(word.as_str(), "rank" | "ranking" | "choice" | "preference" | "pref"))?;
    let number = |place: usize| words.get(place).and_then(|word| word.parse().ok());
    // Two numbers are a row and a column of some grid.
    let after = number(at + 1).filter(|_| number(at + 2).is_none());
    after.or_else(|| {
        let before = words.get(at.checked_sub(1)?)?;
        let digits = before.trim_end_matches(|one: char| one.is_ascii_alphabetic());
        let ending = before.get(digits.len()..).unwrap_or_default();
        if matches!(ending, "" | "st" | "nd" | "rd" | "th") {
            digits.parse().ok()
        } else {
            in_words(before)
        }
    })
}

fn in_words(word: &str) -> Option<u32> {
    let place = IN_WORDS.iter().position(|one| *one == word)?;
    u32::try_from(place + 1).ok()
}

/// Letters and digits that stand together; "rank1" is two words, "1st" is one.
fn words(heading: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for one in heading.chars() {
        let goes_on = before.is_some_and(|before| {
            before.is_alphanumeric() && !(before.is_alphabetic() && one.is_ascii_digit())
        });
        match words.last_mut() {
            Some(word) if goes_on && one.is_alphanumeric() => word.push(one),
            _ if one.is_alphanumeric() => words.push(one.to_string()),
            _ => {}
        }
        before = Some(one);
    }
    words
}
