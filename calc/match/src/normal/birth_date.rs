//! Dates of birth.

/// A date as eight digits, year first. Reads `19081209`, `1908-12-09`, `12/09/1908` (month first
/// unless the first part exceeds 12) and `9.12.1908` (day first). Impossible dates keep their
/// digits, because a mistyped date still resembles the true one. `None` without eight digits.
#[must_use]
pub fn birth_date(text: &str) -> Option<String> {
    let text = text.trim().split(['T', ' ']).next()?;
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    if parts
        .iter()
        .any(|part| part.is_empty() || !part.chars().all(|digit| digit.is_ascii_digit()))
    {
        return None;
    }
    match parts.as_slice() {
        [digits] if digits.len() == 8 => Some((*digits).to_owned()),
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            Some(format!("{year}{month:0>2}{day:0>2}"))
        }
        [first, second, year] if year.len() == 4 && first.len() <= 2 && second.len() <= 2 => {
            let day_first = text.contains('.') || first.parse::<u8>().is_ok_and(|value| value > 12);
            let (month, day) = if day_first { (second, first) } else { (first, second) };
            Some(format!("{year}{month:0>2}{day:0>2}"))
        }
        _ => None,
    }
}
