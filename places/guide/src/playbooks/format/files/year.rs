use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Line, Words};

/// `year.toml`: what a first year looks like, month by month.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Year {
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: Id,
    /// From 1 to 36, counted from the beginning.
    month: Spanned<u32>,
    pub what: Line,
    /// Who sees to it, by what they do.
    pub who: Line,
    #[serde(default)]
    pub how: Words,
    pub strategy: Option<Id>,
}

impl Step {
    pub fn month(&self) -> u32 {
        *self.month.get_ref()
    }
}

impl Section for Year {
    const FILE: &'static str = "year.toml";
}

impl Defines for Year {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        for step in &self.steps {
            names.defines(Thing::Step, &step.id);
            names.names(Thing::Strategy, &step.strategy);
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        for step in self.steps.iter().filter(|step| !(1..=36).contains(&step.month())) {
            wrong.at(&step.month, What::MonthOutOfRange);
        }
    }
}
