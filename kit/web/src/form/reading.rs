//! Reading the fields every feature has: words, days, links, and what was chosen in a menu.

use std::str::FromStr;

use super::{Mistakes, Typed};

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

/// The id chosen in a menu; anything else than an id is as unknown as one of somebody else.
pub fn chosen<T: FromStr>(
    field: &str,
    unknown: &'static str,
    typed: &Typed,
    mistakes: &mut Mistakes,
) -> Option<T> {
    let word = typed.get(field);
    if word.is_empty() {
        return None;
    }
    let id = word.parse().ok();
    if id.is_none() {
        mistakes.add(field, unknown);
    }
    id
}

/// The longest address of a page.
const LINK_LENGTH: usize = 500;

/// The address of a page, or nothing for an empty field. Only http and https: it becomes a link.
pub fn parse_link(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> String {
    let link = parse_words(field, typed.get(field), LINK_LENGTH, mistakes);
    if !link.is_empty() && !is_link(&link) {
        mistakes.add(field, "form-link-wrong");
    }
    link
}

/// Whether something is the address of a web page. Anything else could run in the browser of whoever follows it.
pub fn is_link(link: &str) -> bool {
    let lower = link.to_ascii_lowercase();
    let host = ["https://", "http://"].iter().find_map(|start| lower.strip_prefix(start));
    host.is_some_and(|host| !host.is_empty() && !host.contains(char::is_whitespace))
}
