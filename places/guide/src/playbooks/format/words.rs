//! Texts of a playbook, in both languages and no longer than the records they become.

use std::fmt;
use std::marker::PhantomData;

use kit_text::Language;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};

/// The same in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InBoth<T> {
    pub en: T,
    pub es: T,
}

impl<T> InBoth<T> {
    pub fn of(&self, language: Language) -> &T {
        match language {
            Language::English => &self.en,
            Language::Spanish => &self.es,
        }
    }
}

/// A text in both languages, each of at most so many letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Written<MOST>")]
pub struct Both<const MOST: usize>(InBoth<String>);

/// Letters of one sentence.
const LINE: usize = 300;

/// A title.
pub type Name = Both<120>;
/// One sentence.
pub type Line = Both<LINE>;
/// A paragraph or two.
pub type Words = Both<2_000>;
/// A section of an agreement or of rules.
pub type Long = Both<6_000>;

/// Each language is read on its own, so that a mistake stands where it was made and none hides another.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<const MOST: usize> {
    en: Fitting<MOST>,
    es: Fitting<MOST>,
}

/// A text of at most so many letters, all of which can be written.
struct Fitting<const MOST: usize>(String);

impl<'de, const MOST: usize> Deserialize<'de> for Fitting<MOST> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_text(from)
    }
}

/// Reads a text that has to be of a kind. What is wrong with it is told while it is read: then its place is known, in a
/// list too.
///
/// # Errors
/// What the kind says of the text.
pub fn read_text<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: TryFrom<String, Error: fmt::Display>,
    D: Deserializer<'de>,
{
    from.deserialize_str(OfKind(PhantomData))
}

struct OfKind<T>(PhantomData<T>);

impl<T: TryFrom<String, Error: fmt::Display>> Visitor<'_> for OfKind<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::try_from(text.to_owned()).map_err(E::custom)
    }
}

impl<const MOST: usize> TryFrom<String> for Fitting<MOST> {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        fits(text, MOST).map(Self)
    }
}

/// Why a text cannot stand in a playbook.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Unfit {
    #[error("this text is empty")]
    Empty,
    #[error("this text has more than {0} letters")]
    TooLong(usize),
    #[error("this text holds a character that cannot be written")]
    Unwritable,
    #[error("the two languages have lists of different length")]
    Uneven,
    #[error("an address has to begin with https:// or http://")]
    NoAddress,
}

fn fits(text: String, most: usize) -> Result<String, Unfit> {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(Unfit::Empty);
    }
    if text.chars().count() > most {
        return Err(Unfit::TooLong(most));
    }
    // Directions written into a text could turn its neighbors around (Unicode Technical Report 36, section 3.4).
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(|letter| (letter.is_control() && letter != '\n') || turns(letter)) {
        return Err(Unfit::Unwritable);
    }
    Ok(text)
}

impl<const MOST: usize> From<Written<MOST>> for Both<MOST> {
    fn from(written: Written<MOST>) -> Self {
        Self(InBoth { en: written.en.0, es: written.es.0 })
    }
}

impl<const MOST: usize> Both<MOST> {
    pub fn of(&self, language: Language) -> &str {
        self.0.of(language)
    }

    /// Whether nothing was written: only for texts that may be left out.
    pub fn is_empty(&self) -> bool {
        self.0.en.is_empty()
    }
}

/// A list of sentences in both languages, one for one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WrittenLists")]
pub struct Lines(InBoth<Vec<String>>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLists {
    en: Vec<Fitting<LINE>>,
    es: Vec<Fitting<LINE>>,
}

impl TryFrom<WrittenLists> for Lines {
    type Error = Unfit;

    fn try_from(written: WrittenLists) -> Result<Self, Unfit> {
        if written.en.len() != written.es.len() {
            return Err(Unfit::Uneven);
        }
        let all = |texts: Vec<Fitting<LINE>>| texts.into_iter().map(|text| text.0).collect();
        Ok(Self(InBoth { en: all(written.en), es: all(written.es) }))
    }
}

impl Lines {
    pub fn of(&self, language: Language) -> &[String] {
        self.0.of(language)
    }
}

/// A text that is the same in every language: a source, a number, a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain(String);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_text(from)
    }
}

impl TryFrom<String> for Plain {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        Ok(Self(fits(text, LINE)?))
    }
}

impl Plain {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An address in the web.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(String);

impl TryFrom<String> for Address {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        let text = fits(text, LINE)?;
        if kit_web::form::is_link(&text) {
            Ok(Self(text))
        } else {
            Err(Unfit::NoAddress)
        }
    }
}

impl Address {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
