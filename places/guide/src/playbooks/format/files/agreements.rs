use people::agreements::documents::AgreementKind;
use serde::Deserialize;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Long};

/// `agreements.toml`: templates with the seven sections of an agreement.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreements {
    #[serde(default, rename = "agreement")]
    pub agreements: Vec<Agreement>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub id: Id,
    pub kind: AgreementKind,
    pub title: Both<200>,
    /// Who signs, in words.
    pub parties: Line,
    pub purpose: Long,
    pub roles: Long,
    pub contributions: Long,
    #[serde(default)]
    pub data_sharing: Long,
    pub term: Long,
    #[serde(default)]
    pub review: Long,
    pub leaving: Long,
    /// How long it lasts.
    pub months: Option<u32>,
    /// After how long it is looked at again.
    pub review_months: Option<u32>,
}

impl Agreement {
    /// The seven sections by the names of their fields.
    pub fn sections(&self) -> [(&'static str, &Long); 7] {
        [
            ("purpose", &self.purpose),
            ("roles", &self.roles),
            ("contributions", &self.contributions),
            ("data_sharing", &self.data_sharing),
            ("term", &self.term),
            ("review", &self.review),
            ("leaving", &self.leaving),
        ]
    }
}

impl Section for Agreements {
    const FILE: &'static str = "agreements.toml";
}

impl Defines for Agreements {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.agreements
            .iter()
            .for_each(|agreement| names.defines(Thing::Agreement, &agreement.id));
    }
}
