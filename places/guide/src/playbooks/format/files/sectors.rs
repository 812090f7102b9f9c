use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Plain};

/// `sectors.toml`: a scheme that comes with the product, or sectors of the playbook's own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sectors {
    scheme: Option<Spanned<String>>,
    /// Whether one person can speak for one sector only.
    #[serde(default)]
    pub one_sector_per_person: bool,
    pub source: Option<Plain>,
    #[serde(default, rename = "sector")]
    pub sectors: Vec<Sector>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    pub key: Id,
    pub name: Both<80>,
    /// On the round table.
    pub short: Both<40>,
    /// Who can hold the seat.
    pub hint: Line,
    #[serde(default, rename = "rule")]
    pub rules: Vec<SectorRule>,
}

/// What has to be known of whoever speaks for a sector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorRule {
    pub rule: Spanned<RuleWord>,
    /// In years, for `age_at_most`.
    pub age: Option<i64>,
    pub question: Line,
    pub gap: Line,
}

kit_store::words! {
    /// The rules People knows.
    pub enum RuleWord {
        AgeAtMost => "age_at_most",
        CaregiverConfirmed => "caregiver_confirmed",
        InfluencesSchoolPolicy => "influences_school_policy",
        ActiveSwornOfficer => "active_sworn_officer",
    }
}

impl Sectors {
    /// The key of the product's scheme it names.
    pub fn scheme(&self) -> Option<&str> {
        self.scheme.as_ref().map(|key| key.get_ref().as_str())
    }
}

impl Section for Sectors {
    const FILE: &'static str = "sectors.toml";
}

impl Defines for Sectors {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.sectors.iter().for_each(|sector| names.defines(Thing::Sector, &sector.key));
    }

    fn wrong(&self, wrong: &mut Wrong) {
        match &self.scheme {
            Some(key) if !people::sectors::schemes().iter().any(|known| known.key == *key.get_ref()) => {
                wrong.at(key, What::SchemeUnknown { key: key.get_ref().clone() });
            }
            Some(key) if !self.sectors.is_empty() => wrong.at(key, What::SchemeOrSectors),
            None if self.sectors.is_empty() => wrong.in_file(What::SchemeOrSectors),
            _ => {}
        }
        for rule in self.sectors.iter().flat_map(|sector| &sector.rules) {
            match (*rule.rule.get_ref(), rule.age) {
                (RuleWord::AgeAtMost, None) => {
                    wrong.at(&rule.rule, What::FieldMissing { field: "age".to_owned() })
                }
                (RuleWord::AgeAtMost, Some(_)) | (_, None) => {}
                (_, Some(_)) => wrong.at(&rule.rule, What::FieldNotHere { field: "age".to_owned() }),
            }
        }
    }
}
