//! The same entry in the categories of every funder: tables that are data, in `places/goals/crosswalks`.

use std::sync::LazyLock;

use kit_store::Words;
use kit_text::Language;
use serde::{Deserialize, Serialize};

use super::model::{Code, Coding};
use crate::goals::ChangeStrategy;

/// One funder's way of sorting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub key: String,
    name_en: String,
    name_es: String,
    about_en: String,
    about_es: String,
    /// Whether its categories are the seven strategies, so that it can be said how many of them were used.
    pub counts_breadth: bool,
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    #[serde(rename = "rule")]
    rules: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub key: String,
    name_en: String,
    name_es: String,
}

/// The first rule an entry fits decides; one without a category keeps it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    category: Option<String>,
    #[serde(default)]
    codes: Vec<Code>,
    #[serde(default)]
    strategies: Vec<ChangeStrategy>,
}

kit_store::stored_as_json!(Table);

impl Rule {
    fn fits(&self, code: Code, strategy: Option<ChangeStrategy>) -> bool {
        let by_code = self.codes.is_empty() || self.codes.contains(&code);
        let by_strategy = self.strategies.is_empty()
            || strategy.is_some_and(|strategy| self.strategies.contains(&strategy));
        by_code && by_strategy
    }
}

impl Table {
    pub fn name(&self, language: Language) -> &str {
        in_language(language, &self.name_en, &self.name_es)
    }

    pub fn about(&self, language: Language) -> &str {
        in_language(language, &self.about_en, &self.about_es)
    }

    pub fn category(&self, key: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.key == key)
    }

    /// The categories an entry belongs to: the one chosen by hand, or what the rules make of each of its codes.
    pub fn sort(&self, coding: Coding, strategy: Option<ChangeStrategy>, by_hand: &Words) -> Vec<&Category> {
        if let Some(chosen) = self.chosen(by_hand) {
            return vec![chosen];
        }
        let mut found: Vec<&Category> = Vec::new();
        for code in coding.codes() {
            let rule = self.rules.iter().find(|rule| rule.fits(*code, strategy));
            let category = rule.and_then(|rule| rule.category.as_deref()).and_then(|key| self.category(key));
            found.extend(category.filter(|new| !found.iter().any(|known| known.key == new.key)));
        }
        found
    }

    /// The category somebody chose by hand.
    pub fn chosen(&self, by_hand: &Words) -> Option<&Category> {
        by_hand.iter().find_map(|word| {
            let (table, category) = word.split_once('.')?;
            if table == self.key { self.category(category) } else { None }
        })
    }
}

impl Category {
    pub fn name(&self, language: Language) -> &str {
        in_language(language, &self.name_en, &self.name_es)
    }
}

fn in_language<'a>(language: Language, english: &'a str, spanish: &'a str) -> &'a str {
    match language {
        Language::English => english,
        Language::Spanish => spanish,
    }
}

const FILES: [&str; 2] = [
    include_str!("../../crosswalks/seven_strategies.toml"),
    include_str!("../../crosswalks/evaluation_form.toml"),
];

static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    // A broken file would be found by a test of this folder; here it is left out.
    FILES.into_iter().filter_map(|file| toml::from_str(file).ok()).collect()
});

/// The tables that come with the product.
pub fn tables() -> &'static [Table] {
    &TABLES
}

/// Whether a table with this key comes with the product.
pub fn is_known(key: &str) -> bool {
    TABLES.iter().any(|known| known.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_read_and_every_rule_leads_to_a_category_of_its_table() {
        for file in FILES {
            let table: Table = toml::from_str(file).unwrap();
            for rule in &table.rules {
                let category = rule.category.as_deref();
                assert!(
                    category.is_none_or(|key| table.category(key).is_some()),
                    "{}: {category:?}",
                    table.key
                );
            }
            // No category is out of reach.
            for category in &table.categories {
                assert!(
                    table.rules.iter().any(|rule| rule.category.as_deref() == Some(&category.key)),
                    "{}: nothing leads to {}",
                    table.key,
                    category.key
                );
            }
        }
        assert_eq!(tables().len(), FILES.len());
    }

    #[test]
    fn one_entry_shows_in_the_categories_of_every_funder() {
        let keys = |table: usize, coding, strategy, by_hand: &[&str]| {
            let by_hand = Words::from_values(by_hand.iter().copied());
            let sorted = tables()[table].sort(coding, strategy, &by_hand);
            sorted.iter().map(|category| category.key.as_str()).collect::<Vec<_>>()
        };
        let access = Some(ChangeStrategy::Access);
        assert_eq!(keys(0, Coding::ChangeAndService, access, &[]), ["access"]);
        assert_eq!(keys(1, Coding::ChangeAndService, access, &[]), ["programs", "reached"]);
        assert_eq!(keys(1, Coding::Change, Some(ChangeStrategy::Policies), &[]), ["rules"]);
        assert_eq!(keys(0, Coding::Media, None, &[]), ["information"]);
        assert_eq!(keys(0, Coding::Development, access, &[]), [""; 0]);
        assert_eq!(keys(0, Coding::Service, None, &[]), [""; 0]);
        assert_eq!(keys(1, Coding::Media, None, &["evaluation_form.reached", "no.such"]), ["reached"]);
        let knows = |word: &str| crate::activities::model::Choices::default().knows_category(word);
        assert!(knows("evaluation_form.reached") && !knows("evaluation_form.nothing") && !knows("nonsense"));
    }
}
