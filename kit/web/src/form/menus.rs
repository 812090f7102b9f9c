//! What the menus of a form offer, by the name of their field.

use kit_text::Text;

use super::{Choice, Typed};

/// The choices of each menu of a form.
pub struct Menus(Vec<(&'static str, Vec<Choice>)>);

impl Menus {
    pub fn none() -> Self {
        Self(Vec::new())
    }

    pub fn with(mut self, field: &'static str, choices: Vec<Choice>) -> Self {
        self.0.push((field, choices));
        self
    }

    /// What the menu of a field offers.
    pub fn of(&self, field: &str) -> Vec<Choice> {
        let own = self.0.iter().find(|(known, _)| *known == field);
        own.map(|(_, choices)| choices.clone()).unwrap_or_default()
    }

    /// A form with the words of each choice where its stored word stands.
    pub fn in_words(&self, typed: &Typed) -> Typed {
        let said = typed.pairs().map(|(name, value)| {
            let own = self.0.iter().find(|(known, _)| *known == name);
            let choice = own.and_then(|(_, choices)| choices.iter().find(|(word, _)| word == value));
            (name.to_owned(), choice.map_or_else(|| value.to_owned(), |(_, words)| words.clone()))
        });
        Typed::from_pairs(said.collect::<Vec<_>>())
    }
}

/// Stored words with their names, as a menu offers them: `email` with what `contact-by-email` says.
pub fn words<'a>(text: &Text, prefix: &str, words: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    words
        .map(|word| (word.to_owned(), text.say(&format!("{prefix}-{}", word.replace('_', "-")))))
        .collect()
}

/// The choices with one for none of them before.
pub fn or_none(text: &Text, none: &str, choices: Vec<Choice>) -> Vec<Choice> {
    std::iter::once((String::new(), text.say(none))).chain(choices).collect()
}
