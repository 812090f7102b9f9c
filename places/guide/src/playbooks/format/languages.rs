//! Both languages side by side: `name_en` and `name_es` become one value `name`, or it is said which one is missing.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

use super::going_on::{self, Gone};
use super::mistakes::{Mistakes, What, line_of};
use super::plain_words;

/// Mistakes of one file after which reading it ends.
const MOST_IN_FILE: usize = 60;
/// Entries of one list.
const MOST_IN_LIST: usize = 200;

/// Reads a text as one file of a playbook.
pub fn read<T: DeserializeOwned>(file: &'static str, text: &str, found: &mut Mistakes) -> Option<T> {
    let before = found.count();
    let (table, broken) = DeTable::parse_recoverable(text);
    for problem in &broken {
        let start = problem.span().map_or(0, |span| span.start);
        found.add(file, line_of(text, start), plain_words::of_line(first_line(problem.message())));
    }
    if !broken.is_empty() {
        return None;
    }
    let span = table.span();
    let mut folding = Folding { file, text, found: &mut *found, gone: Vec::new() };
    let folded = folding.table(&span, table.into_inner());
    let gone = folding.gone;
    let value = fields::<T>(file, text, Spanned::new(span, folded), gone, found);
    value.filter(|_| found.count() == before)
}

/// Reads the fields; a mistake is told and taken out, until the rest can be read or nothing more can be taken out.
fn fields<T: DeserializeOwned>(
    file: &'static str,
    text: &str,
    mut table: Spanned<DeTable<'_>>,
    mut gone: Vec<Gone>,
    found: &mut Mistakes,
) -> Option<T> {
    let around = table.span();
    for _ in 0..MOST_IN_FILE {
        let problem = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(value) => return Some(value),
            Err(problem) => problem,
        };
        let place = problem.span().unwrap_or(0..0);
        let what = plain_words::of_value(first_line(problem.message()));
        // What was taken out, or lacks a language, is told already.
        let is_told = what
            .missing_field()
            .is_some_and(|field| gone.iter().any(|(table, name)| *table == place && name == field));
        if !is_told {
            found.add(file, line_of(text, place.start), what);
        }
        gone.extend(going_on::take_out(&around, table.get_mut(), &place)?);
    }
    None
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

struct Folding<'a> {
    file: &'static str,
    text: &'a str,
    found: &'a mut Mistakes,
    /// Fields with one language only.
    gone: Vec<Gone>,
}

/// The values of one field by language.
#[derive(Default)]
struct Pair<'i> {
    en: Option<(Range<usize>, Spanned<DeValue<'i>>)>,
    es: Option<(Range<usize>, Spanned<DeValue<'i>>)>,
}

impl Folding<'_> {
    fn table<'i>(&mut self, around: &Range<usize>, table: DeTable<'i>) -> DeTable<'i> {
        let mut folded = DeTable::new();
        let mut pairs: BTreeMap<String, Pair<'i>> = BTreeMap::new();
        for (key, value) in table {
            let span = key.span();
            let value = self.value(value);
            let name = key.get_ref().as_ref();
            if let Some(base) = name.strip_suffix("_en") {
                pairs.entry(base.to_owned()).or_default().en = Some((span, value));
            } else if let Some(base) = name.strip_suffix("_es") {
                pairs.entry(base.to_owned()).or_default().es = Some((span, value));
            } else {
                folded.insert(key, value);
            }
        }
        for (base, pair) in pairs {
            let Some((at, value)) = self.pair(&base, pair) else {
                self.gone.push((around.clone(), base));
                continue;
            };
            folded.insert(Spanned::new(at, Cow::Owned(base)), value);
        }
        folded
    }

    fn pair<'i>(&mut self, base: &str, pair: Pair<'i>) -> Option<(Range<usize>, Spanned<DeValue<'i>>)> {
        let mut missing = |there: &Range<usize>, language: &str| {
            let what = What::LanguageMissing { field: format!("{base}_{language}") };
            self.found.add(self.file, line_of(self.text, there.start), what);
        };
        let (at, en, es) = match (pair.en, pair.es) {
            (Some((at, en)), Some((_, es))) => (at, en, es),
            (Some((at, _)), None) => {
                missing(&at, "es");
                return None;
            }
            (None, Some((at, _))) => {
                missing(&at, "en");
                return None;
            }
            (None, None) => return None,
        };
        let span = en.span();
        let mut both = DeTable::new();
        both.insert(Spanned::new(span.clone(), Cow::Borrowed("en")), en);
        both.insert(Spanned::new(es.span(), Cow::Borrowed("es")), es);
        Some((at, Spanned::new(span, DeValue::Table(both))))
    }

    fn value<'i>(&mut self, value: Spanned<DeValue<'i>>) -> Spanned<DeValue<'i>> {
        let span = value.span();
        let folded = match value.into_inner() {
            DeValue::Table(table) => DeValue::Table(self.table(&span, table)),
            DeValue::Array(list) => {
                if list.len() > MOST_IN_LIST {
                    let what = What::TooMany { most: MOST_IN_LIST };
                    self.found.add(self.file, line_of(self.text, span.start), what);
                }
                DeValue::Array(list.into_iter().map(|value| self.value(value)).collect::<DeArray<'i>>())
            }
            plain => plain,
        };
        Spanned::new(span, folded)
    }
}
