//! Dollars as people type them.

use super::Mistakes;

/// A hundred million dollars; more is a slip of the finger.
const MOST_CENTS: i64 = 10_000_000_000;

/// Reads "3400", "$3,400" or "3400.50" as cents; nothing for an empty field.
pub fn parse_cents(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<i64> {
    let plain = typed.trim().trim_start_matches('$').trim().replace(',', "");
    if plain.is_empty() {
        return None;
    }
    let cents = cents_of(&plain).filter(|cents| *cents <= MOST_CENTS);
    if cents.is_none() {
        mistakes.add(field, "form-amount-wrong");
    }
    cents
}

fn cents_of(plain: &str) -> Option<i64> {
    let (dollars, rest) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if dollars.is_empty() || !digits(dollars) || !digits(rest) || rest.len() > 2 {
        return None;
    }
    let cents: i64 = format!("{rest:0<2}").parse().ok()?;
    dollars.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// Cents as they are typed: "3400", "3400.50".
pub fn dollars(cents: i64) -> String {
    match cents % 100 {
        0 => (cents / 100).to_string(),
        odd => format!("{}.{odd:02}", cents / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, cents) in [("$3,400", 340_000), ("3400.5", 340_050), ("0.07", 7), (" 12 ", 1200)] {
            assert_eq!(parse_cents("amount", typed, &mut Mistakes::none()), Some(cents), "{typed}");
        }
        for nonsense in ["a lot", "-5", "1.234", ".", "99999999999999999999", "1e5", "٣"] {
            let mut mistakes = Mistakes::none();
            assert_eq!(parse_cents("amount", nonsense, &mut mistakes), None, "{nonsense}");
            assert_eq!(mistakes.len(), 1, "{nonsense}");
        }
        assert_eq!((dollars(340_000), dollars(340_050)), ("3400".to_owned(), "3400.50".to_owned()));
    }
}
