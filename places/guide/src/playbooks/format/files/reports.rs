use goals::numbers::model::Frequency;
use serde::Deserialize;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section as File};
use crate::playbooks::format::words::{Line, Name, Plain, Words};

/// `report.toml`: what a funder asks for, and which records answer it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reports {
    #[serde(default, rename = "report")]
    pub reports: Vec<Report>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub id: Id,
    pub name: Name,
    pub to: Line,
    pub every: Frequency,
    pub source: Plain,
    #[serde(default, rename = "section")]
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: Id,
    pub name: Name,
    /// What the funder wants to know.
    pub asks: Words,
    /// Records that answer it; none: somebody writes it.
    #[serde(default)]
    pub answered_by: Vec<Answers>,
    #[serde(default)]
    pub indicators: Vec<Id>,
    /// Tables of the playbook or the product by which entries are sorted.
    #[serde(default)]
    pub sorted_by: Vec<Plain>,
    pub most_letters: Option<u32>,
}

kit_store::words! {
    /// Records that answer a section of a report.
    pub enum Answers {
        Members => "members",
        Organizations => "organizations",
        Seats => "seats",
        Groups => "groups",
        Agreements => "agreements",
        Hours => "hours",
        Purpose => "purpose",
        Goals => "goals",
        Strategies => "strategies",
        Promises => "promises",
        Indicators => "indicators",
        Activities => "activities",
        Changes => "changes",
        Barriers => "barriers",
        Evidence => "evidence",
        Services => "services",
        Milestones => "milestones",
        Commitments => "commitments",
        Meetings => "meetings",
        Minutes => "minutes",
        Decisions => "decisions",
        Rules => "rules",
        Settings => "settings",
        Match => "match",
    }
}

impl File for Reports {
    const FILE: &'static str = "report.toml";
}

impl Defines for Reports {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        for report in &self.reports {
            names.defines(Thing::Report, &report.id);
            for section in &report.sections {
                names.defines(Thing::ReportSection, &section.id);
                names.names(Thing::Indicator, &section.indicators);
            }
        }
    }
}
