//! Reading the fields every feature has: words and days.

use crate::Mistakes;

/// A text of at most `most` letters; longer ones are a mistake, never cut.
pub fn parse_words(field: &str, typed: &str, most: usize, mistakes: &mut Mistakes) -> String {
    if typed.chars().count() > most {
        mistakes.add_with(field, "form-too-long", vec![("most", most.to_string())]);
    }
    typed.to_owned()
}

/// A calendar day as browsers send it, or nothing for an empty field.
pub fn parse_day(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<kit_store::Day> {
    if typed.is_empty() {
        return None;
    }
    match typed.parse::<kit_store::Day>() {
        Ok(day) if (1900..=2200).contains(&day.year()) => Some(day),
        _ => {
            mistakes.add(field, "form-day-wrong");
            None
        }
    }
}
