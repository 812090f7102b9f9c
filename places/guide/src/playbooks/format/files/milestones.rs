use kit_text::Language;
use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::crossing::{Names, circles};
use crate::playbooks::format::mistakes::{What, Wrong, is_written};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Line, Lines, Name, Words};

/// `milestones.toml`: phases, what is in place when a step is done, what shows it, and who rates it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestones {
    /// How many are to rate each milestone on their own.
    pub raters: Option<u32>,
    /// Who they are: "coordinators", "trainers".
    #[serde(default)]
    pub rater_groups: Lines,
    /// After the last phase the first one comes again, after so many months from the beginning.
    pub repeats_after_months: Option<u32>,
    #[serde(default, rename = "phase")]
    pub phases: Vec<Phase>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub id: Id,
    pub name: Name,
    #[serde(default)]
    pub about: Words,
    /// Months from the beginning, counted from 1.
    from_month: Option<Spanned<u32>>,
    until_month: Option<Spanned<u32>>,
    /// What the scores from 0 to 4 stand for at its milestones.
    pub scale: Option<Lines>,
    #[serde(default, rename = "milestone")]
    pub milestones: Vec<Milestone>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub id: Id,
    pub name: Line,
    /// What one can see when it is reached.
    pub benchmarks: Lines,
    /// What shows how far it is.
    #[serde(default)]
    pub evidence: Line,
    /// What the scores from 0 to 4 stand for, where it has words of its own.
    pub scale: Option<Lines>,
    /// Milestones that come first.
    #[serde(default)]
    pub after: Vec<Id>,
}

impl Phase {
    pub fn from_month(&self) -> Option<u32> {
        self.from_month.as_ref().map(|month| *month.get_ref())
    }

    pub fn until_month(&self) -> Option<u32> {
        self.until_month.as_ref().map(|month| *month.get_ref())
    }
}

impl Milestones {
    /// All of them in order, each with its phase.
    pub fn all(&self) -> impl Iterator<Item = (&Phase, &Milestone)> {
        self.phases.iter().flat_map(|phase| phase.milestones.iter().map(move |one| (phase, one)))
    }
}

/// Raters give 0, 1, 2, 3 or 4: a scale has a sentence for each.
fn has_wrong_scale(scale: Option<&Lines>) -> bool {
    scale.is_some_and(|scale| scale.of(Language::English).len() != 5)
}

impl Section for Milestones {
    const FILE: &'static str = "milestones.toml";
}

impl Defines for Milestones {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        self.phases.iter().for_each(|phase| names.defines(Thing::Phase, &phase.id));
        for (_, milestone) in self.all() {
            names.defines(Thing::Milestone, &milestone.id);
            names.names(Thing::Milestone, &milestone.after);
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        for phase in &self.phases {
            if let Some(from) = &phase.from_month {
                let ends_before =
                    |until: &&Spanned<u32>| until.get_ref() < from.get_ref() && is_written(from);
                if *from.get_ref() == 0 {
                    wrong.at(from, What::WrongOrder);
                } else if let Some(until) = phase.until_month.as_ref().filter(ends_before) {
                    wrong.at(until, What::WrongOrder);
                }
            }
            if has_wrong_scale(phase.scale.as_ref()) {
                wrong.at(&phase.id, What::ScaleNotFive);
            }
        }
        for (_, milestone) in self.all().filter(|(_, one)| has_wrong_scale(one.scale.as_ref())) {
            wrong.at(&milestone.id, What::ScaleNotFive);
        }
        circles(self.all().map(|(_, one)| (&one.id, one.after.iter().collect())), wrong);
    }
}
