use goals::activities::Code;
use goals::goals::ChangeStrategy;
use serde::Deserialize;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong, is_written};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Name};

/// `crosswalks.toml`: how a funder sorts what a coalition does.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crosswalks {
    /// Tables that come with the product.
    #[serde(default)]
    tables: Vec<Id>,
    #[serde(default, rename = "table")]
    pub own: Vec<Table>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub key: Id,
    pub name: Name,
    pub about: Line,
    /// Whether it is said how many of its categories were used.
    #[serde(default)]
    pub counts_breadth: bool,
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    /// The first rule an entry fits decides.
    #[serde(rename = "rule")]
    pub rules: Vec<SortRule>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub key: Id,
    pub name: Both<80>,
}

/// Codes, change strategies or both; without a category an entry stays out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortRule {
    pub category: Option<Id>,
    #[serde(default)]
    pub codes: Vec<Code>,
    #[serde(default)]
    pub strategies: Vec<ChangeStrategy>,
}

impl Crosswalks {
    /// Keys of the product's tables it names.
    pub fn of_product(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().map(|key| key.get_ref().as_str())
    }
}

impl Section for Crosswalks {
    const FILE: &'static str = "crosswalks.toml";
}

impl Defines for Crosswalks {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.own.iter().for_each(|table| names.defines(Thing::Table, &table.key));
    }

    fn wrong(&self, wrong: &mut Wrong) {
        let word = |id: &Id| id.get_ref().as_str().to_owned();
        for key in &self.tables {
            if !goals::activities::is_crosswalk(key.get_ref().as_str()) {
                wrong.at(key, What::TableUnknown { key: word(key) });
            }
        }
        for table in &self.own {
            if goals::activities::is_crosswalk(table.key.get_ref().as_str()) {
                wrong.at(&table.key, What::Twice { thing: Thing::Table, id: word(&table.key) });
            }
            let named = || table.rules.iter().filter_map(|rule| rule.category.as_ref());
            // A key that is written wrongly may be the one a rule names.
            let are_all_written =
                table.categories.iter().map(|known| &known.key).chain(named()).all(is_written);
            for rule in named().filter(|_| are_all_written) {
                if !table.categories.iter().any(|known| known.key.get_ref() == rule.get_ref()) {
                    wrong.at(rule, What::CategoryUnknown { key: word(rule) });
                }
            }
            let mut seen = std::collections::HashSet::new();
            for category in &table.categories {
                if !seen.insert(category.key.get_ref()) {
                    wrong.at(&category.key, What::Twice { thing: Thing::Category, id: word(&category.key) });
                } else if are_all_written && !named().any(|key| key.get_ref() == category.key.get_ref()) {
                    wrong.at(&category.key, What::CategoryOutOfReach { key: word(&category.key) });
                }
            }
        }
    }
}
