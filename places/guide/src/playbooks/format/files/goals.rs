use goals::goals::ChangeStrategy;
use people::organizations::model::CareStage;
use serde::Deserialize;

use crate::playbooks::format::crossing::Names;
use crate::playbooks::format::mistakes::{What, Wrong, is_written};
use crate::playbooks::format::naming::{Id, Thing};
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Both, Line, Words};

/// `goals.toml`: goals with the problem each answers, their objectives and strategies.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goals {
    #[serde(default, rename = "goal")]
    pub goals: Vec<Goal>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub id: Id,
    pub title: Both<160>,
    /// The problem it answers, to be adapted to the place.
    pub problem: Words,
    pub population: Line,
    /// What is different then.
    pub change: Line,
    #[serde(default)]
    pub care_stages: Vec<CareStage>,
    /// The indicator that stands for it.
    pub headline: Option<Id>,
    #[serde(default, rename = "objective")]
    pub objectives: Vec<Objective>,
    #[serde(default, rename = "strategy")]
    pub strategies: Vec<Strategy>,
}

/// "By a day, WHO will have WHAT", as a change from the community's own baseline, which is asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub id: Id,
    pub who: Both<200>,
    pub what: Both<200>,
    /// The question that asks for the baseline.
    pub baseline: Line,
    pub indicator: Option<Id>,
    pub change: Option<Change>,
    pub within_months: Option<u32>,
}

/// How much from the own baseline; more is above zero, less below.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Of the baseline itself: -20 of 10 percent is 8 percent.
    Percent(i64),
    /// Percentage points: -2 of 10 percent is 8 percent.
    Points(i64),
    /// In the unit of the indicator.
    Number(i64),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    pub id: Id,
    pub name: Both<200>,
    /// An objective of the same goal.
    pub objective: Option<Id>,
    pub change_strategy: Option<ChangeStrategy>,
    #[serde(default)]
    pub care_stages: Vec<CareStage>,
}

impl Section for Goals {
    const FILE: &'static str = "goals.toml";
}

impl Defines for Goals {
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        for goal in &self.goals {
            names.defines(Thing::Goal, &goal.id);
            names.names(Thing::Indicator, &goal.headline);
            for objective in &goal.objectives {
                names.defines(Thing::Objective, &objective.id);
                names.names(Thing::Indicator, &objective.indicator);
            }
            for strategy in &goal.strategies {
                names.defines(Thing::Strategy, &strategy.id);
                names.names(Thing::Objective, &strategy.objective);
            }
        }
    }

    fn wrong(&self, wrong: &mut Wrong) {
        for goal in &self.goals {
            let own =
                |id: &Id| goal.objectives.iter().any(|objective| objective.id.get_ref() == id.get_ref());
            let are_all_written = goal.objectives.iter().all(|objective| is_written(&objective.id));
            for other in goal.strategies.iter().filter_map(|strategy| strategy.objective.as_ref()) {
                if are_all_written && !own(other) {
                    wrong.at(other, What::NotOfThisGoal { id: other.get_ref().as_str().to_owned() });
                }
            }
        }
    }
}
