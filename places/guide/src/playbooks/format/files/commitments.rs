use kit_text::Language;
use serde::Deserialize;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Words};

/// `commitments.toml`: what organizations can commit to, element by element, and how somebody else verifies it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitments {
    #[serde(default, rename = "commitment")]
    pub commitments: Vec<Commitment>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    pub id: Id,
    pub title: Both<200>,
    /// Who could commit to it.
    pub who: Line,
    pub purpose: Words,
    /// Who could verify it: never the committing party.
    pub verifier: Line,
    pub goal: Option<Id>,
    pub agreement: Option<Id>,
    #[serde(rename = "element")]
    pub elements: Vec<Element>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    pub id: Id,
    pub what: Line,
    pub metric: Line,
    #[serde(default)]
    pub unit: Both<40>,
    /// What would show it.
    pub evidence: Line,
    pub within_months: Option<u32>,
    pub indicator: Option<Id>,
}

impl Section for Commitments {
    const FILE: &'static str = "commitments.toml";
}

impl Defines for Commitments {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        for commitment in &self.commitments {
            names.defines(Thing::Commitment, &commitment.id);
            names.names(Thing::Goal, &commitment.goal);
            names.names(Thing::Agreement, &commitment.agreement);
            for element in &commitment.elements {
                names.defines(Thing::Element, &element.id);
                names.names(Thing::Indicator, &element.indicator);
            }
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        let verifies_itself = |one: &&Commitment| {
            Language::ALL.iter().any(|language| one.who.of(*language) == one.verifier.of(*language))
        };
        for commitment in self.commitments.iter().filter(verifies_itself) {
            wrong.at(&commitment.id, What::VerifiesItself);
        }
    }
}
