//! The logic model of one goal as boxes in columns: what is in which column, and what leads to what.

use kit_store::Record;
use kit_text::Text;
use kit_web::Ctx;
use uuid::Uuid;

use super::model::{LocalCondition, RootCause};
use super::store::{Activity, ActivityKind};
use crate::forms::FormRecord;
use crate::goals::objectives::model::sentence;
use crate::goals::{Goal, Objective, Strategy, model};

/// The columns, from the problem to what is different in the end. The order is that of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Problem,
    RootCauses,
    LocalConditions,
    Strategies,
    Activities,
    ShortOutcomes,
    LongOutcomes,
}

impl Stage {
    pub const ALL: [Self; 7] = [
        Self::Problem,
        Self::RootCauses,
        Self::LocalConditions,
        Self::Strategies,
        Self::Activities,
        Self::ShortOutcomes,
        Self::LongOutcomes,
    ];

    /// Its name on the screen.
    pub fn name(self, text: &Text) -> String {
        text.say(match self {
            Self::Problem => "logic-model-problem",
            Self::RootCauses => "logic-model-root-causes",
            Self::LocalConditions => "logic-model-local-conditions",
            Self::Strategies => "logic-model-strategies",
            Self::Activities => "logic-model-activities",
            Self::ShortOutcomes => "logic-model-short-outcomes",
            Self::LongOutcomes => "logic-model-long-outcomes",
        })
    }
}

/// One box: a record, what it says, where it is edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Box {
    /// The problem and the goal are one record with two boxes, so the stage belongs to what a line ends at.
    pub key: Key,
    pub words: String,
    /// What the rows that lead to it call it.
    pub name: String,
    /// What shows it, in smaller letters.
    pub detail: String,
    pub address: String,
    /// What it stands under among those of its column.
    pub under: Option<Key>,
    /// The boxes it leads to.
    pub leads_to: Vec<Key>,
    /// Whether the drawing has room for it; the table has all.
    pub is_drawn: bool,
}

/// Promises of one strategy in the drawing, so that each strategy shows some.
const DRAWN_PER_STRATEGY: usize = 4;

pub type Key = (Stage, Uuid);

/// The records of one goal's model.
pub struct Records<'a> {
    pub goal: &'a Goal,
    pub causes: &'a [RootCause],
    pub conditions: &'a [LocalCondition],
    pub strategies: &'a [Strategy],
    pub activities: &'a [Activity],
    pub objectives: &'a [Objective],
}

impl Records<'_> {
    /// All boxes, column by column.
    pub fn boxes(&self, ctx: &Ctx) -> Vec<Box> {
        let mut boxes = self.problem(ctx);
        boxes.extend(self.causes.iter().map(|cause| self.cause(ctx, cause)));
        boxes.extend(self.conditions_in_order().into_iter().map(|condition| self.condition(ctx, condition)));
        boxes.extend(self.strategies.iter().map(|strategy| self.strategy(ctx, strategy)));
        boxes.extend(self.activities(ctx));
        boxes.extend(self.objectives.iter().map(|objective| self.objective(ctx, objective)));
        boxes.push(self.outcome(ctx));
        boxes
    }

    /// Under their causes, so that few lines cross; those without a cause last.
    fn conditions_in_order(&self) -> Vec<&LocalCondition> {
        let place = |condition: &&LocalCondition| {
            let cause = self.causes.iter().position(|cause| condition.cause_id == Some(cause.id));
            cause.unwrap_or(usize::MAX)
        };
        let mut conditions: Vec<&LocalCondition> = self.conditions.iter().collect();
        conditions.sort_by_key(place);
        conditions
    }

    /// What was promised and done under its strategy, those without one last; of each the first few are drawn.
    fn activities(&self, ctx: &Ctx) -> Vec<Box> {
        let of_no_strategy =
            |one: &Activity| !self.strategies.iter().any(|strategy| one.strategy_id == Some(strategy.id));
        let mut groups: Vec<Vec<&Activity>> = Vec::new();
        for strategy in self.strategies {
            let own = self.activities.iter().filter(|one| one.strategy_id == Some(strategy.id));
            groups.push(own.collect());
        }
        groups.push(self.activities.iter().filter(|one| of_no_strategy(one)).collect());
        let draw = |(place, one): (usize, &Activity)| Box {
            is_drawn: place < DRAWN_PER_STRATEGY,
            ..self.activity(ctx, one)
        };
        groups
            .into_iter()
            .flat_map(|group| group.into_iter().enumerate().map(draw).collect::<Vec<_>>())
            .collect()
    }

    fn long_outcome(&self) -> Key {
        (Stage::LongOutcomes, self.goal.id.0)
    }

    fn problem(&self, ctx: &Ctx) -> Vec<Box> {
        if self.goal.problem.is_empty() {
            return Vec::new();
        }
        let loose = self.conditions.iter().filter(|condition| !self.has_cause(condition));
        let leads_to = self
            .causes
            .iter()
            .map(|cause| (Stage::RootCauses, cause.id.0))
            .chain(loose.map(|condition| (Stage::LocalConditions, condition.id.0)));
        vec![Box {
            key: (Stage::Problem, self.goal.id.0),
            words: self.goal.problem.clone(),
            name: self.goal.problem.clone(),
            detail: String::new(),
            address: ctx.path(&self.goal.page()),
            leads_to: leads_to.collect(),
            under: None,
            is_drawn: true,
        }]
    }

    fn has_cause(&self, condition: &LocalCondition) -> bool {
        self.causes.iter().any(|cause| condition.cause_id == Some(cause.id))
    }

    fn cause(&self, ctx: &Ctx, cause: &RootCause) -> Box {
        let conditions = self.conditions.iter().filter(|condition| condition.cause_id == Some(cause.id));
        Box {
            key: (Stage::RootCauses, cause.id.0),
            words: cause.words.clone(),
            name: cause.words.clone(),
            detail: String::new(),
            address: ctx.path(&cause.page()),
            leads_to: conditions.map(|condition| (Stage::LocalConditions, condition.id.0)).collect(),
            under: None,
            is_drawn: true,
        }
    }

    fn condition(&self, ctx: &Ctx, condition: &LocalCondition) -> Box {
        let answers = self.strategies.iter().filter(|strategy| condition.is_answered_by(strategy.id));
        Box {
            key: (Stage::LocalConditions, condition.id.0),
            words: condition.words.clone(),
            name: condition.words.clone(),
            detail: condition.figure.clone(),
            address: ctx.path(&condition.page()),
            leads_to: answers.map(|strategy| (Stage::Strategies, strategy.id.0)).collect(),
            under: None,
            is_drawn: true,
        }
    }

    /// What a strategy brings about: its objective, or the goal while it serves none.
    fn outcome_of(&self, strategy: &Strategy) -> Key {
        let objective = self.objectives.iter().find(|one| strategy.objective_id == Some(one.id));
        objective.map_or(self.long_outcome(), |objective| (Stage::ShortOutcomes, objective.id.0))
    }

    fn strategy(&self, ctx: &Ctx, strategy: &Strategy) -> Box {
        let own = self.activities.iter().filter(|one| one.strategy_id == Some(strategy.id));
        let mut leads_to: Vec<Key> = own.map(|activity| (Stage::Activities, activity.id)).collect();
        if leads_to.is_empty() {
            leads_to.push(self.outcome_of(strategy));
        }
        let class = strategy.change_strategy.map(|class| format!("change-strategy-{}", class.word()));
        Box {
            key: (Stage::Strategies, strategy.id.0),
            words: strategy.name.clone(),
            name: strategy.name.clone(),
            detail: class.map(|key| ctx.say(&key)).unwrap_or_default(),
            address: ctx.path(&strategy.page()),
            leads_to,
            under: None,
            is_drawn: true,
        }
    }

    fn activity(&self, ctx: &Ctx, activity: &Activity) -> Box {
        let strategy = self.strategies.iter().find(|one| activity.strategy_id == Some(one.id));
        Box {
            key: (Stage::Activities, activity.id),
            words: activity.what.clone(),
            name: activity.what.clone(),
            detail: match activity.kind {
                ActivityKind::Promise => String::new(),
                ActivityKind::Done => ctx.say("logic-model-done"),
            },
            address: ctx.path(&match activity.kind {
                ActivityKind::Promise => format!("/goals/promises/{}", activity.id),
                ActivityKind::Done => format!("/goals/done/{}", activity.id),
            }),
            leads_to: vec![strategy.map_or(self.long_outcome(), |strategy| self.outcome_of(strategy))],
            under: strategy.map(|strategy| (Stage::Strategies, strategy.id.0)),
            is_drawn: true,
        }
    }

    fn objective(&self, ctx: &Ctx, objective: &Objective) -> Box {
        Box {
            key: (Stage::ShortOutcomes, objective.id.0),
            words: sentence(objective, &ctx.text),
            name: objective.label(),
            detail: String::new(),
            address: ctx.path(&objective.page()),
            leads_to: vec![self.long_outcome()],
            under: None,
            is_drawn: true,
        }
    }

    fn outcome(&self, ctx: &Ctx) -> Box {
        Box {
            key: self.long_outcome(),
            words: self.goal.title.clone(),
            name: self.goal.title.clone(),
            detail: model::sentence(self.goal, &ctx.text).unwrap_or_default(),
            address: ctx.path(&format!("/goals/{}", Record::id(self.goal))),
            leads_to: Vec::new(),
            under: None,
            is_drawn: true,
        }
    }
}
