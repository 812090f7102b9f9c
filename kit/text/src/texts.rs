use std::collections::HashMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::Language;

/// Printed around a key that has no words; tests look for it on every page.
pub const MISSING: char = '⟦';

/// The words of one feature in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    pub feature: &'static str,
    pub english: &'static str,
    pub spanish: &'static str,
}

/// What fills a variable in a text.
#[derive(Clone, Debug)]
pub enum Argument {
    Number(i64),
    Words(String),
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

type Bundle = FluentBundle<FluentResource>;

/// One language: what has no variables is formatted once at the start, what chooses by a number when asked for.
struct Words {
    bundle: Bundle,
    plain: HashMap<String, String>,
    /// Words and variables that only follow each other, such as a date: a page has a hundred of them.
    joined: HashMap<String, Vec<Piece>>,
}

enum Piece {
    Words(String),
    Variable(String),
}

/// All words of the product, in every language.
pub struct Texts {
    words: [Words; Language::ALL.len()],
}

impl Texts {
    /// Reads the words of all features.
    ///
    /// # Errors
    /// Every mistake in every file: broken syntax, a key defined twice.
    pub fn new(sources: &[Source]) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let words = Language::ALL.map(|language| words_of(language, sources, &mut problems));
        if problems.is_empty() { Ok(Self { words }) } else { Err(problems) }
    }

    pub fn in_language(self: &Arc<Self>, language: Language) -> Text {
        Text { texts: Arc::clone(self), language }
    }
}

fn words_of(language: Language, sources: &[Source], problems: &mut Vec<String>) -> Words {
    let locale = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Isolation marks protect mixed writing directions; both languages run left to right and the marks break copying.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(format_number));
    let mut keys = Vec::new();
    for source in sources {
        let words = match language {
            Language::English => source.english,
            Language::Spanish => source.spanish,
        };
        let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(resource, errors)| {
            problems.extend(
                errors.iter().map(|error| format!("{} ({}): {error}", source.feature, language.tag())),
            );
            resource
        });
        keys.extend(resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        }));
        if let Err(errors) = bundle.add_resource(resource) {
            problems.extend(
                errors.iter().map(|error| format!("{} ({}): {error}", source.feature, language.tag())),
            );
        }
    }
    let plain = keys
        .iter()
        .filter_map(|key| without_variables(&bundle, key).map(|words| (key.clone(), words)))
        .collect();
    let joined = keys
        .into_iter()
        .filter_map(|key| pieces(bundle.get_message(&key)?.value()?).map(|pieces| (key, pieces)))
        .collect();
    Words { bundle, plain, joined }
}

fn without_variables(bundle: &Bundle, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, None, &mut errors);
    errors.is_empty().then(|| words.into_owned())
}

/// What a pattern is made of, when nothing in it depends on a number or on another message.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Variable(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// The pieces with their variables filled; `None` when one is missing.
fn join(pieces: &[Piece], arguments: &[(&'static str, Argument)]) -> Option<String> {
    let mut words = String::with_capacity(32);
    for piece in pieces {
        match piece {
            Piece::Words(fixed) => words.push_str(fixed),
            Piece::Variable(name) => match &arguments.iter().find(|(given, _)| given == name)?.1 {
                Argument::Number(number) => words.push_str(&crate::digits(*number)),
                Argument::Words(filled) => words.push_str(filled),
            },
        }
    }
    Some(words)
}

/// Numbers inside texts get the same thousands separators as numbers on their own.
fn format_number(
    value: &FluentValue,
    _memoizer: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "only whole numbers are ever passed in")]
        FluentValue::Number(number) => Some(crate::digits(number.value as i64)),
        _ => None,
    }
}

/// Words in one language; cheap to clone.
#[derive(Clone)]
pub struct Text {
    texts: Arc<Texts>,
    language: Language,
}

impl Text {
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same words in another language.
    pub fn in_language(&self, language: Language) -> Self {
        Self { texts: Arc::clone(&self.texts), language }
    }

    pub fn has(&self, key: &str) -> bool {
        self.words().bundle.has_message(key)
    }

    /// The words for a key without variables.
    pub fn say(&self, key: &str) -> String {
        self.plain(key).map_or_else(|| self.format(key, None), str::to_owned)
    }

    /// As [`Text::say`] without a copy, for words used many times on one page; `None` for keys with variables.
    pub fn plain(&self, key: &str) -> Option<&str> {
        self.words().plain.get(key).map(String::as_str)
    }

    fn words(&self) -> &Words {
        &self.texts.words[self.language as usize]
    }

    /// The words for a key, its variables filled.
    pub fn with<const N: usize>(&self, key: &str, arguments: [(&'static str, Argument); N]) -> String {
        self.fill(key, arguments)
    }

    /// As [`Text::with`], for arguments known only at run time.
    pub fn fill(&self, key: &str, arguments: impl IntoIterator<Item = (&'static str, Argument)>) -> String {
        let arguments: Vec<_> = arguments.into_iter().collect();
        let joined = self.words().joined.get(key).and_then(|pieces| join(pieces, &arguments));
        if let Some(words) = joined {
            return self.with_one_full_stop(words);
        }
        let mut filled = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Number(number) => filled.set(name, number),
                Argument::Words(words) => filled.set(name, words),
            }
        }
        self.with_one_full_stop(self.format(key, Some(&filled)))
    }

    /// The full stop of "p. m." ends the sentence too (Real Academia Española, Ortografía de la
    /// lengua española, 2010, on the full stop of abbreviations).
    fn with_one_full_stop(&self, words: String) -> String {
        if !words.contains("..") {
            return words;
        }
        let marks = [self.say("text-before-noon"), self.say("text-after-noon")];
        marks
            .iter()
            .filter(|mark| mark.ends_with('.'))
            .fold(words, |words, mark| words.replace(&format!("{mark}."), mark))
    }

    /// The words for a key whose one variable is the number `count`.
    pub fn count(&self, key: &str, count: impl Into<Argument>) -> String {
        self.with(key, [("count", count.into())])
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs>) -> String {
        let bundle = &self.words().bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("{MISSING}{key}⟧");
        };
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, arguments, &mut errors);
        if errors.is_empty() {
            words.into_owned()
        } else {
            format!("{MISSING}{key}: {words}⟧")
        }
    }
}
