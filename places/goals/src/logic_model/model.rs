use kit_store::Words;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::forms::chosen;
use crate::goals::{GoalId, StrategyId};

kit_store::id!(
    /// Why a problem is there.
    RootCauseId
);
kit_store::id!(
    /// What makes a cause so in this place.
    LocalConditionId
);

kit_store::row! {
    /// Why the problem is there: the answer to "but why?".
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct RootCause {
        pub id: RootCauseId,
        pub goal_id: GoalId,
        pub position: i64,
        /// "Medicine is easy to get at home"
        pub words: String,
        pub version: i64,
    }
}

kit_store::row! {
    /// What makes a cause so in this place, with the figure that shows it: the answer to "but why here?".
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct LocalCondition {
        pub id: LocalConditionId,
        pub goal_id: GoalId,
        /// None while nobody has said which cause it belongs to.
        pub cause_id: Option<RootCauseId>,
        pub position: i64,
        /// "Few homes lock their medicine"
        pub words: String,
        /// What shows it: "9 of 64 homes visited had a lock".
        pub figure: String,
        pub source: String,
        /// Ids of the strategies that answer it.
        pub strategies: Words,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 200;
/// Strategies one condition can name.
const MOST_STRATEGIES: usize = 30;

impl RootCause {
    /// A cause of which only the goal is known.
    pub fn of(goal_id: GoalId, id: RootCauseId) -> Self {
        Self { id, goal_id, position: 1, words: String::new(), version: 1 }
    }
}

impl LocalCondition {
    /// A condition of which only the goal is known.
    pub fn of(goal_id: GoalId, id: LocalConditionId) -> Self {
        Self {
            id,
            goal_id,
            cause_id: None,
            position: 1,
            words: String::new(),
            figure: String::new(),
            source: String::new(),
            strategies: Words::default(),
            version: 1,
        }
    }

    pub fn is_answered_by(&self, strategy: StrategyId) -> bool {
        self.strategies.has(&strategy.to_string())
    }
}

/// Reads a form into a root cause.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn cause_from_form(before: &RootCause, typed: &Typed) -> Result<RootCause, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut cause = before.clone();
    cause.goal_id = goal(before.goal_id, typed, &mut mistakes);
    cause.words = words("root-causes-words-missing", typed, &mut mistakes);
    mistakes.or(cause)
}

pub fn cause_to_form(cause: &RootCause) -> Typed {
    Typed::from_pairs([
        ("id", cause.id.to_string()),
        ("version", cause.version.to_string()),
        ("goal_id", cause.goal_id.to_string()),
        ("words", cause.words.clone()),
    ])
}

/// Reads a form into a local condition. Whether the cause and the strategies are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn condition_from_form(before: &LocalCondition, typed: &Typed) -> Result<LocalCondition, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut condition = before.clone();
    condition.goal_id = goal(before.goal_id, typed, &mut mistakes);
    condition.words = words("local-conditions-words-missing", typed, &mut mistakes);
    condition.figure = parse_words("figure", typed.get("figure"), LINE_LENGTH, &mut mistakes);
    condition.source = parse_words("source", typed.get("source"), LINE_LENGTH, &mut mistakes);
    condition.cause_id = chosen("cause_id", "local-conditions-cause-unknown", typed, &mut mistakes);
    let ids = typed.all("strategies").filter_map(|id| id.parse::<StrategyId>().ok());
    let mut ids: Vec<String> = ids.take(MOST_STRATEGIES).map(|id| id.to_string()).collect();
    ids.sort();
    ids.dedup();
    condition.strategies = Words(ids);
    mistakes.or(condition)
}

pub fn condition_to_form(condition: &LocalCondition) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", condition.id.to_string()),
        ("version", condition.version.to_string()),
        ("goal_id", condition.goal_id.to_string()),
        ("cause_id", condition.cause_id.map(|id| id.to_string()).unwrap_or_default()),
        ("words", condition.words.clone()),
        ("figure", condition.figure.clone()),
        ("source", condition.source.clone()),
    ]);
    for strategy in condition.strategies.iter() {
        typed.push("strategies", strategy);
    }
    typed
}

fn goal(before: GoalId, typed: &Typed, mistakes: &mut Mistakes) -> GoalId {
    match chosen("goal_id", "objectives-goal-unknown", typed, mistakes) {
        Some(goal) => goal,
        None => {
            if typed.get("goal_id").is_empty() {
                mistakes.add("goal_id", "objectives-goal-missing");
            }
            before
        }
    }
}

fn words(missing: &'static str, typed: &Typed, mistakes: &mut Mistakes) -> String {
    let words = parse_words("words", typed.get("words"), LINE_LENGTH, mistakes);
    if words.is_empty() {
        mistakes.add("words", missing);
    }
    words
}
