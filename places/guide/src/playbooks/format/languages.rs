//! Both languages side by side: `name_en` and `name_es` become one value `name`, or it is said which one is missing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

use super::mistakes::{Mistakes, What, line_of};

/// Entries of one list.
const MOST_IN_LIST: usize = 200;

/// Reads a text as one file of a playbook.
pub fn read<T: DeserializeOwned>(file: &'static str, text: &str, found: &mut Mistakes) -> Option<T> {
    let before = found.count();
    let (table, broken) = DeTable::parse_recoverable(text);
    for problem in &broken {
        let start = problem.span().map_or(0, |span| span.start);
        found.add(file, line_of(text, start), What::Unreadable { says: first_line(problem.message()) });
    }
    if !broken.is_empty() {
        return None;
    }
    let span = table.span();
    let mut folding = Folding { file, text, found: &mut *found };
    let folded = folding.table(table.into_inner());
    match T::deserialize(Deserializer::from(Spanned::new(span, folded))) {
        Ok(value) => Some(value),
        // A missing language is told once, by its own sentence.
        Err(_) if found.count() > before => None,
        Err(problem) => {
            let start = problem.span().map_or(0, |span| span.start);
            found.add(file, line_of(text, start), What::Unreadable { says: first_line(problem.message()) });
            None
        }
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

struct Folding<'a> {
    file: &'static str,
    text: &'a str,
    found: &'a mut Mistakes,
}

/// The values of one field by language.
#[derive(Default)]
struct Pair<'i> {
    en: Option<(std::ops::Range<usize>, Spanned<DeValue<'i>>)>,
    es: Option<(std::ops::Range<usize>, Spanned<DeValue<'i>>)>,
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
            let Some((at, value)) = self.pair(&base, pair) else {
                continue;
            };
            folded.insert(Spanned::new(at, Cow::Owned(base)), value);
        }
        folded
    }

    fn pair<'i>(
        &mut self,
        base: &str,
        pair: Pair<'i>,
    ) -> Option<(std::ops::Range<usize>, Spanned<DeValue<'i>>)> {
        let mut missing = |there: &std::ops::Range<usize>, language: &str| {
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
