//! What is wrong in a form, and how to put it right.

use kit_store::jiff::civil::{Date, Time};
use kit_text::{Argument, Text, shortened};

/// One mistake: which field, and the key of the sentence that says how to put it right.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    pub field: String,
    pub key: &'static str,
    pub arguments: Vec<(&'static str, String)>,
}

impl Mistake {
    pub fn words(&self, text: &Text) -> String {
        let arguments = self
            .arguments
            .iter()
            .map(|(name, value)| (*name, Argument::Words(as_said(text, name, value))));
        text.fill(self.key, arguments)
    }
}

/// A day and a time of day travel as forms and programs write them, `2027-03-14` and `02:30`; people read them as they
/// say them.
fn as_said(text: &Text, name: &str, value: &str) -> String {
    let is_day = name == "day" || name.ends_with("_day");
    let day = is_day.then(|| value.parse::<Date>().ok()).flatten();
    let time = (name == "time").then(|| Time::strptime("%H:%M", value).ok()).flatten();
    match (day, time) {
        (Some(day), _) => text.long_date(day),
        (_, Some(time)) => text.time(time),
        _ => shortened(value, MOST_REPEATED),
    }
}

/// Letters of what was typed that a sentence repeats; the field beside it holds all of them.
const MOST_REPEATED: usize = 80;

/// All mistakes of one form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn one(field: &str, key: &'static str) -> Self {
        let mut mistakes = Self::none();
        mistakes.add(field, key);
        mistakes
    }

    pub fn add(&mut self, field: &str, key: &'static str) {
        self.add_with(field, key, Vec::new());
    }

    pub fn add_with(&mut self, field: &str, key: &'static str, arguments: Vec<(&'static str, String)>) {
        self.0.push(Mistake { field: field.to_owned(), key, arguments });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Mistake> {
        self.0.iter()
    }

    /// `Ok(value)` when there are none.
    ///
    /// # Errors
    /// The mistakes.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }

    pub(super) fn of(&self, field: &str) -> Option<&Mistake> {
        self.0.iter().find(|mistake| mistake.field == field)
    }
}
