use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Line, Plain, Words};

/// `evidence.toml`: what has to be shown to a funder, and the rule over records that shows it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceList {
    #[serde(default, rename = "evidence")]
    pub all: Vec<Evidence>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub id: Id,
    pub name: Line,
    pub why: Words,
    pub source: Option<Plain>,
    rule: Spanned<Shows>,
    /// How many there have to be.
    pub least: Option<u32>,
    /// How many months in a row, or how far back.
    pub months: Option<u32>,
    #[serde(default)]
    pub indicators: Vec<Id>,
}

kit_store::words! {
    /// What records show it.
    pub enum Shows {
        /// In each of `months` months in a row a meeting has minutes.
        MinutesMonths => "minutes_months",
        /// Every sector of the scheme has somebody who counts.
        SectorsFilled => "sectors_filled",
        /// At least `least` people take part.
        Members => "members",
        /// At least `least` agreements are signed by all their parties.
        AgreementsSigned => "agreements_signed",
        /// Purpose, vision and mission are written.
        PurposeWritten => "purpose_written",
        /// At least `least` goals stand.
        Goals => "goals",
        /// Each of `indicators` has a reading not older than `months`.
        Readings => "readings",
        /// At least `least` entries of what was done in the last `months`.
        Activities => "activities",
        /// At least `least` of the seven strategies have a strategy of ours.
        Strategies => "strategies",
        /// At least `least` promises are due in the next `months`.
        PromisesAhead => "promises_ahead",
        /// Rules are in force.
        RulesInForce => "rules_in_force",
        /// People gave at least `least` hours in the last `months`.
        Hours => "hours",
        /// Something the records cannot show; somebody looks.
        ByHand => "by_hand",
    }
}

impl Shows {
    /// The fields the rule needs.
    const fn needs(self) -> &'static [&'static str] {
        match self {
            Self::MinutesMonths => &["months"],
            Self::Members | Self::AgreementsSigned | Self::Goals | Self::Strategies => &["least"],
            Self::Readings => &["months", "indicators"],
            Self::Activities | Self::PromisesAhead | Self::Hours => &["least", "months"],
            Self::SectorsFilled | Self::PurposeWritten | Self::RulesInForce | Self::ByHand => &[],
        }
    }
}

impl Evidence {
    pub fn rule(&self) -> Shows {
        *self.rule.get_ref()
    }
}

impl Section for EvidenceList {
    const FILE: &'static str = "evidence.toml";
}

impl Defines for EvidenceList {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        for evidence in &self.all {
            names.defines(Thing::Evidence, &evidence.id);
            names.names(Thing::Indicator, &evidence.indicators);
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        for evidence in &self.all {
            let given = [
                ("least", evidence.least.is_some()),
                ("months", evidence.months.is_some()),
                ("indicators", !evidence.indicators.is_empty()),
            ];
            for (field, is_given) in given {
                let field_name = field.to_owned();
                match (evidence.rule().needs().contains(&field), is_given) {
                    (true, false) => wrong.at(&evidence.rule, What::FieldMissing { field: field_name }),
                    (false, true) => wrong.at(&evidence.rule, What::FieldNotHere { field: field_name }),
                    _ => {}
                }
            }
        }
    }
}
