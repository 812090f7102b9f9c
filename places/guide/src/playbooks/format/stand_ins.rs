//! Going on after a mistake: something that fits stands in for what the reader stumbled over, so that it comes to the
//! next one. A playbook with a mistake is refused, so nothing of a stand-in is ever kept.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::mistakes::{Wanted, What};

/// Where stand-ins stand: beyond every text.
const BEYOND: usize = usize::MAX / 2;
/// How often another one is tried in the same place.
const MOST_TRIES: u8 = 5;

/// Whether nobody wrote what stands at `place`.
pub const fn stands_in(place: &Range<usize>) -> bool {
    place.start >= BEYOND
}

/// The stand-ins of one file.
#[derive(Default)]
pub struct StandIns {
    made: usize,
    tries: HashMap<usize, u8>,
}

impl StandIns {
    /// Puts something in the place of what is wrong there. False when nothing can be done: then reading ends.
    pub fn go_on(&mut self, root: &mut Spanned<DeTable<'_>>, place: &Range<usize>, what: &What) -> bool {
        if stands_in(place) {
            let tries = self.tries.entry(place.start).or_default();
            *tries += 1;
            if *tries > MOST_TRIES {
                return false;
            }
        }
        let around = root.span();
        self.in_table(&around, root.get_mut(), place, what)
    }

    /// For a language that is missing: as many entries as the other one has.
    pub fn like<'i>(&mut self, other: &DeValue<'_>) -> Spanned<DeValue<'i>> {
        let value = match other {
            DeValue::Array(list) => DeValue::Array(list.iter().map(|_| self.words()).collect()),
            _ => self.words().into_inner(),
        };
        Spanned::new(self.place(), value)
    }

    fn in_table(
        &mut self,
        around: &Range<usize>,
        table: &mut DeTable<'_>,
        place: &Range<usize>,
        what: &What,
    ) -> bool {
        if let (Some(field), true) = (what.missing_field(), around == place) {
            let value = self.fitting(what, place);
            table.insert(Spanned::new(self.place(), Cow::Owned(field.to_owned())), value);
            return true;
        }
        if let Some(key) = table.keys().find(|key| key.span() == *place).cloned() {
            match what {
                What::FieldUnknown { .. } => {
                    table.remove(&key);
                    return true;
                }
                What::OneWithValue { known } | What::WordUnknown { known, .. } => {
                    table.remove(&key);
                    let (key, value) = self.word_with_value(known);
                    table.insert(key, value);
                    return true;
                }
                // The value of a word that carries one is said to stand where the word does.
                _ => {
                    let value = self.fitting(what, place);
                    table.insert(key, value);
                    return true;
                }
            }
        }
        table.iter_mut().any(|(_, value)| self.in_value(value, place, what))
    }

    fn in_value(&mut self, value: &mut Spanned<DeValue<'_>>, place: &Range<usize>, what: &What) -> bool {
        let span = value.span();
        let is_meant = match value.get_ref() {
            // A list of entries is said to stand where its first entry does.
            DeValue::Array(list) => list.first().is_none_or(|entry| entry.span() != *place),
            DeValue::Table(_) => what.missing_field().is_none(),
            _ => true,
        };
        if span == *place && is_meant {
            *value = self.fitting(what, place);
            return true;
        }
        let is_replaced = match value.get_mut() {
            DeValue::Table(inner) => self.in_table(&span, inner, place, what),
            DeValue::Array(list) => list.iter_mut().any(|entry| self.in_value(entry, place, what)),
            _ => false,
        };
        // Two languages of which one stands in cannot be compared.
        let has_stand_in = |value: &DeValue<'_>| match value {
            DeValue::Table(both) => ["en", "es"].iter().any(|language| {
                both.get(*language)
                    .is_some_and(|value| stands_in(&value.span()) && value.get_ref().is_array())
            }),
            _ => false,
        };
        if is_replaced && has_stand_in(value.get_ref()) {
            *value = Spanned::new(self.place(), value.get_ref().clone());
        }
        is_replaced
    }

    /// A value as it is wanted where `what` was said.
    fn fitting<'i>(&mut self, what: &What, place: &Range<usize>) -> Spanned<DeValue<'i>> {
        let value = match what {
            What::Wanted { kind: Wanted::Number | Wanted::NumberFromZero | Wanted::NumberFromOne } => one(),
            What::Wanted { kind: Wanted::TrueOrFalse } => DeValue::Boolean(false),
            What::Wanted { kind: Wanted::List } | What::PartMissing { .. } => DeValue::Array(DeArray::new()),
            What::NeededMissing { field } if !["en", "es"].contains(&field.as_str()) => self.in_both(),
            What::Wanted { kind: Wanted::Fields } | What::ListsUneven => DeValue::Table(DeTable::new()),
            What::WordUnknown { known, .. } => DeValue::String(Cow::Owned(first_of(known))),
            What::OneWithValue { known } if !known.is_empty() => {
                DeValue::Table([self.word_with_value(known)].into_iter().collect())
            }
            What::NoShare => DeValue::String(Cow::Borrowed("1/2")),
            What::NoAddress => DeValue::String(Cow::Borrowed("https://example.org")),
            _ => self.words().into_inner(),
        };
        // Tried again in the same place, it still counts as the same one.
        let place = if stands_in(place) && what.missing_field().is_none() {
            place.clone()
        } else {
            self.place()
        };
        Spanned::new(place, value)
    }

    fn word_with_value<'i>(&mut self, known: &str) -> (Spanned<Cow<'i, str>>, Spanned<DeValue<'i>>) {
        // Wherever a word carries a value, one of them is a number.
        let word = known.split(", ").find(|word| *word == "number").map(str::to_owned);
        let word = Spanned::new(self.place(), Cow::Owned(word.unwrap_or_else(|| first_of(known))));
        (word, Spanned::new(self.place(), one()))
    }

    fn in_both<'i>(&mut self) -> DeValue<'i> {
        let mut language = |key: &'static str| (Spanned::new(self.place(), Cow::Borrowed(key)), self.words());
        DeValue::Table(["en", "es"].map(&mut language).into_iter().collect())
    }

    /// Fits a text and an id; no two are alike.
    fn words<'i>(&mut self) -> Spanned<DeValue<'i>> {
        let place = self.place();
        Spanned::new(place, DeValue::String(Cow::Owned(format!("stand_in_{}", self.made))))
    }

    const fn place(&mut self) -> Range<usize> {
        self.made += 1;
        let at = BEYOND + self.made;
        at..at
    }
}

fn first_of(known: &str) -> String {
    known.split(", ").next().unwrap_or_default().to_owned()
}

/// The number 1; its type has no other way to be made.
fn one<'i>() -> DeValue<'i> {
    DeValue::parse("1").map_or(DeValue::Boolean(true), Spanned::into_inner)
}
