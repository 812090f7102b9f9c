use kit_store::Words;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use people::organizations::model::parse_stages;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::goals::{GoalId, ObjectiveId};

kit_store::id!(
    /// A way toward a goal.
    StrategyId
);

kit_store::words! {
    /// The seven ways to change a community, as community coalitions class their strategies (University of Kansas
    /// Work Group for Community Health and Development; taught by CADCA).
    pub enum ChangeStrategy {
        Information => "information",
        Skills => "skills",
        Support => "support",
        Access => "access",
        Consequences => "consequences",
        Design => "design",
        Policies => "policies",
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Strategy {
        pub id: StrategyId,
        pub goal_id: GoalId,
        /// None while nobody has said which objective it serves.
        pub objective_id: Option<ObjectiveId>,
        pub position: i64,
        /// "Make leftover medicine easy to hand back"
        pub name: String,
        pub change_strategy: Option<ChangeStrategy>,
        /// Stages of the continuum of care it works at.
        pub care_stages: Words,
        pub version: i64,
    }
}

const NAME_LENGTH: usize = 200;

impl Strategy {
    /// A strategy of which only the goal and the name are known.
    pub fn named(id: StrategyId, goal_id: GoalId, name: &str) -> Self {
        Self {
            id,
            goal_id,
            objective_id: None,
            position: 1,
            name: name.to_owned(),
            change_strategy: None,
            care_stages: Words::default(),
            version: 1,
        }
    }
}

/// What a strategy works toward, as one choice of its form: `goal:ID` or `objective:ID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serves {
    Goal(GoalId),
    Objective(ObjectiveId),
}

impl Serves {
    pub fn word(self) -> String {
        match self {
            Self::Goal(id) => format!("goal:{id}"),
            Self::Objective(id) => format!("objective:{id}"),
        }
    }

    /// The word for what a program names; empty when it names neither.
    pub fn of(goal: Option<Uuid>, objective: Option<Uuid>) -> String {
        match (goal, objective) {
            (_, Some(objective)) => Self::Objective(ObjectiveId(objective)).word(),
            (Some(goal), None) => Self::Goal(GoalId(goal)).word(),
            (None, None) => String::new(),
        }
    }

    /// Reads [`Serves::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        let (kind, id) = word.split_once(':')?;
        match kind {
            "goal" => Some(Self::Goal(id.parse().ok()?)),
            "objective" => Some(Self::Objective(id.parse().ok()?)),
            _ => None,
        }
    }
}

/// Reads a form into a strategy. The goal of the objective it serves is put in where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Strategy, typed: &Typed) -> Result<Strategy, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut strategy = before.clone();
    strategy.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if strategy.name.is_empty() {
        mistakes.add("name", "strategy-name-missing");
    }
    match Serves::from_word(typed.get("serves")) {
        Some(Serves::Goal(goal)) => {
            strategy.goal_id = goal;
            strategy.objective_id = None;
        }
        Some(Serves::Objective(objective)) => strategy.objective_id = Some(objective),
        None if typed.get("serves").is_empty() => mistakes.add("serves", "strategy-serves-missing"),
        None => mistakes.add("serves", "strategy-serves-unknown"),
    }
    strategy.change_strategy = ChangeStrategy::from_word(typed.get("change_strategy"));
    strategy.care_stages = parse_stages(typed);
    mistakes.or(strategy)
}

/// The form filled with what is stored.
pub fn to_form(strategy: &Strategy) -> Typed {
    let serves = match strategy.objective_id {
        Some(objective) => Serves::Objective(objective),
        None => Serves::Goal(strategy.goal_id),
    };
    let class = strategy.change_strategy.map(ChangeStrategy::word).unwrap_or_default();
    let mut typed = Typed::from_pairs([
        ("id", strategy.id.to_string()),
        ("version", strategy.version.to_string()),
        ("name", strategy.name.clone()),
        ("serves", serves.word()),
        ("change_strategy", class.to_owned()),
    ]);
    for stage in strategy.care_stages.iter() {
        typed.push("care_stages", stage);
    }
    typed
}
