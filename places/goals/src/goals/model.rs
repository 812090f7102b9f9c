use kit_store::{Day, Words};
use kit_text::Text;
use people::members::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

kit_store::id!(
    /// A change the coalition wants.
    GoalId
);
kit_store::id!(
    /// "By DATE, WHO will have WHAT, from A to B."
    ObjectiveId
);
kit_store::id!(
    /// A way toward a goal.
    StrategyId
);

kit_store::words! {
    /// The seven ways to change a community, as community coalitions class their strategies.
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
    /// A change for people by a date.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Goal {
        pub id: GoalId,
        /// The order on the page, from 1.
        pub position: i64,
        /// "Fewer students misuse prescription medicine"
        pub title: String,
        /// For whom: "students in grades 8, 10 and 12".
        pub population: String,
        /// What is different, how much: one sentence.
        pub change: String,
        pub by: Option<Day>,
        pub lead_id: Option<PersonId>,
        /// The indicator that stands for the goal.
        pub headline_id: Option<Uuid>,
        /// The problem it answers.
        pub problem: String,
        pub care_stages: Words,
        /// Reached or given up.
        pub ended_on: Option<Day>,
        pub ended_why: String,
        pub version: i64,
    }
}

impl Goal {
    /// A new goal of which only the title is known.
    pub fn named(id: GoalId, position: i64, title: &str) -> Self {
        Self {
            id,
            position,
            title: title.to_owned(),
            population: String::new(),
            change: String::new(),
            by: None,
            lead_id: None,
            headline_id: None,
            problem: String::new(),
            care_stages: Words::default(),
            ended_on: None,
            ended_why: String::new(),
            version: 1,
        }
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Objective {
        pub id: ObjectiveId,
        pub goal_id: GoalId,
        pub position: i64,
        pub by: Option<Day>,
        pub who: String,
        pub what: String,
        /// Where it stands now, as written: "9.1%".
        pub from_value: String,
        pub to_value: String,
        pub indicator_id: Option<Uuid>,
        pub version: i64,
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

/// The goal in one sentence: "By June 2027, the share of students … falls from 9.1% to 6.0%." None while the change
/// is not said.
pub fn sentence(goal: &Goal, text: &Text) -> Option<String> {
    let change = goal.change.trim().trim_end_matches('.');
    if change.is_empty() {
        return None;
    }
    Some(match goal.by {
        Some(by) => {
            text.with("goals-sentence", [("month", text.month(by).into()), ("change", change.into())])
        }
        None => text.with("goals-sentence-without-day", [("change", change.into())]),
    })
}
