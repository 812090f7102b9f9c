//! Both languages side by side: `name_en` and `name_es` become one value `name`, or it is said which one is missing.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

use super::mistakes::{Mistakes, What, line_of};
use super::plain_words;
use super::stand_ins::{StandIns, stands_in};

/// Mistakes of one file after which reading it ends.
const MOST_IN_FILE: usize = 60;
/// How often a file is read to find them all.
const MOST_ROUNDS: usize = 240;
/// Entries of one list.
const MOST_IN_LIST: usize = 200;

/// Reads a text as one file of a playbook. Where it has mistakes, something stands in for what is wrong.
pub fn read<T: DeserializeOwned>(file: &'static str, text: &str, found: &mut Mistakes) -> Option<T> {
    let (table, broken) = DeTable::parse_recoverable(text);
    for problem in &broken {
        let start = problem.span().map_or(0, |span| span.start);
        found.add(file, line_of(text, start), plain_words::of_line(first_line(problem.message())));
    }
    if !broken.is_empty() {
        found.lose_some();
        return None;
    }
    let span = table.span();
    let mut folding = Folding { file, text, found: &mut *found, stand_ins: StandIns::default() };
    let folded = folding.table(table.into_inner());
    let stand_ins = folding.stand_ins;
    fields::<T>(file, text, Spanned::new(span, folded), stand_ins, found)
}

/// Reads the fields; a mistake is told and mended, until the rest can be read or nothing more can be done.
fn fields<T: DeserializeOwned>(
    file: &'static str,
    text: &str,
    mut table: Spanned<DeTable<'_>>,
    mut stand_ins: StandIns,
    found: &mut Mistakes,
) -> Option<T> {
    let mut told = 0;
    for _ in 0..MOST_ROUNDS {
        let problem = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(value) => return Some(value),
            Err(problem) => problem,
        };
        let place = problem.span().unwrap_or_else(|| table.span());
        let what = plain_words::of_value(file, first_line(problem.message()));
        if !stands_in(&place) {
            found.add(file, line_of(text, place.start), what.clone());
            told += 1;
        }
        if told == MOST_IN_FILE || !stand_ins.go_on(&mut table, &place, &what) {
            break;
        }
    }
    found.lose_some();
    None
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

struct Folding<'a> {
    file: &'static str,
    text: &'a str,
    found: &'a mut Mistakes,
    stand_ins: StandIns,
}

/// The values of one field by language.
#[derive(Default)]
struct Pair<'i> {
    en: Option<(Range<usize>, Spanned<DeValue<'i>>)>,
    es: Option<(Range<usize>, Spanned<DeValue<'i>>)>,
}

impl Folding<'_> {
    fn table<'i>(&mut self, table: DeTable<'i>) -> DeTable<'i> {
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
            if let Some((at, value)) = self.pair(&base, pair) {
                folded.insert(Spanned::new(at, Cow::Owned(base)), value);
            }
        }
        folded
    }

    fn pair<'i>(&mut self, base: &str, pair: Pair<'i>) -> Option<(Range<usize>, Spanned<DeValue<'i>>)> {
        let mut missing = |there: &Range<usize>, language: &str, other: &Spanned<DeValue<'i>>| {
            let what = What::LanguageMissing { field: format!("{base}_{language}") };
            self.found.add(self.file, line_of(self.text, there.start), what);
            self.stand_ins.like(other.get_ref())
        };
        let (at, en, es) = match (pair.en, pair.es) {
            (Some((at, en)), Some((_, es))) => (at, en, es),
            (Some((at, en)), None) => {
                let es = missing(&at, "es", &en);
                (at, en, es)
            }
            (None, Some((at, es))) => {
                let en = missing(&at, "en", &es);
                (at, en, es)
            }
            (None, None) => return None,
        };
        let mut both = DeTable::new();
        both.insert(Spanned::new(en.span(), Cow::Borrowed("en")), en);
        both.insert(Spanned::new(es.span(), Cow::Borrowed("es")), es);
        // Both together stand where their name does, so that a mistake of one language is never taken for one of both.
        Some((at.clone(), Spanned::new(at, DeValue::Table(both))))
    }

    fn value<'i>(&mut self, value: Spanned<DeValue<'i>>) -> Spanned<DeValue<'i>> {
        let span = value.span();
        let folded = match value.into_inner() {
            DeValue::Table(table) => DeValue::Table(self.table(table)),
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
