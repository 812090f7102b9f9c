use people::groups::bodies::GroupKind;
use people::groups::offices::OfficeKind;
use serde::Deserialize;

use crate::playbooks::format::crossing::{Names, circles};
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Line, Name, Words};

/// `groups.toml`: groups with their offices.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups {
    #[serde(default, rename = "group")]
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: Id,
    pub kind: GroupKind,
    pub name: Name,
    pub purpose: Words,
    /// What it may decide.
    #[serde(default)]
    pub authority: Words,
    /// What will be different when it is done: for a task force.
    #[serde(default)]
    pub objective: Line,
    pub part_of: Option<Id>,
    /// The goal it works for.
    pub goal: Option<Id>,
    #[serde(default, rename = "office")]
    pub offices: Vec<Office>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    pub id: Id,
    pub kind: OfficeKind,
    /// Needed for kind `other`; else the kind names it.
    #[serde(default)]
    pub name: Name,
    pub duties: Words,
    /// What whoever takes over needs to know.
    #[serde(default)]
    pub handover: Words,
}

impl Section for Groups {
    const FILE: &'static str = "groups.toml";
}

impl Defines for Groups {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        for group in &self.groups {
            names.defines(Thing::Group, &group.id);
            names.names(Thing::Group, &group.part_of);
            names.names(Thing::Goal, &group.goal);
            group.offices.iter().for_each(|office| names.defines(Thing::Office, &office.id));
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        circles(self.groups.iter().map(|group| (&group.id, group.part_of.iter().collect())), wrong);
        let offices = self.groups.iter().flat_map(|group| &group.offices);
        for office in offices.filter(|office| office.kind == OfficeKind::Other && office.name.is_empty()) {
            wrong.at(&office.id, What::OwnNameMissing);
        }
    }
}
