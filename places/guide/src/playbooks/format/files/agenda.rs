use meetings::agenda::model::ItemKind;
use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Line, Name, Words};

/// `agenda.toml`: the first meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    #[serde(default)]
    pub title: Name,
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: Id,
    pub title: Line,
    #[serde(default)]
    pub details: Words,
    /// From 1 to 240.
    minutes: Spanned<u32>,
    pub kind: ItemKind,
}

impl Item {
    pub fn minutes(&self) -> u32 {
        *self.minutes.get_ref()
    }
}

impl Section for Agenda {
    const FILE: &'static str = "agenda.toml";
}

impl Defines for Agenda {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.items.iter().for_each(|item| names.defines(Thing::AgendaItem, &item.id));
    }

    fn wrong(&self, wrong: &mut Wrong) {
        for item in self.items.iter().filter(|item| !(1..=240).contains(&item.minutes())) {
            wrong.at(&item.minutes, What::MinutesOutOfRange);
        }
    }
}
