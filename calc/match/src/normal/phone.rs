//! Phone numbers.

/// The digits of one phone number without extension, North American country code or international
/// prefix; `None` when there are fewer than 7 digits, more than 15 (ITU-T E.164) or all are equal.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let mut digits: String = without_extension(text).chars().filter(char::is_ascii_digit).collect();
    loop {
        if digits.starts_with("00") {
            digits.drain(..2);
        } else if digits.len() == 11 && digits.starts_with('1') {
            digits.remove(0);
        } else {
            break;
        }
    }
    let varied = digits.chars().any(|digit| !digits.starts_with(digit));
    (varied && (7..=15).contains(&digits.len())).then_some(digits)
}

/// Every phone number of a cell that may hold several.
#[must_use]
pub fn phones(text: &str) -> Vec<String> {
    let spaced = text.to_lowercase().replace(" or ", ";").replace(" o ", ";").replace(" y ", ";");
    let mut found: Vec<String> = Vec::new();
    for part in spaced.split([';', ',', '/', '|', '&']) {
        if let Some(number) = phone(part)
            && !found.contains(&number)
        {
            found.push(number);
        }
    }
    // A separator may stand inside one number, as in 518/555-0100.
    if found.is_empty() { phone(text).into_iter().collect() } else { found }
}

/// Whether two results of [`phone`] name the same line. A number without its area or country code
/// is the same as one that ends with it.
#[must_use]
pub fn same_line(first: &str, second: &str) -> bool {
    first.ends_with(second) || second.ends_with(first)
}

/// The seven digits every way of writing a North American number shares.
#[must_use]
pub fn subscriber(digits: &str) -> &str {
    digits.get(digits.len().saturating_sub(7)..).unwrap_or(digits)
}

fn without_extension(text: &str) -> &str {
    let mut digits_before = 0;
    for (position, letter) in text.char_indices() {
        if letter.is_ascii_digit() {
            digits_before += 1;
        } else if digits_before >= 7 && (letter.is_alphabetic() || letter == '#') {
            return text.get(..position).unwrap_or(text);
        }
    }
    text
}
