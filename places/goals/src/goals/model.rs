use kit_store::{Day, Words};
use kit_text::Text;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use people::organizations::model::parse_stages;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::forms::chosen;

kit_store::id!(
    /// A change the coalition wants.
    GoalId
);

kit_store::words! {
    /// How a goal ended.
    pub enum Ending {
        Reached => "reached",
        GivenUp => "given_up",
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
        /// The day it was reached or given up.
        pub ended_on: Option<Day>,
        pub ended_how: Option<Ending>,
        pub ended_why: String,
        pub version: i64,
    }
}

/// Longest texts, in letters.
const TITLE_LENGTH: usize = 160;
const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 2000;

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
            ended_how: None,
            ended_why: String::new(),
            version: 1,
        }
    }

    /// The goal as it ended on a day.
    pub fn ended(self, on: Day, how: Ending, why: String) -> Self {
        Self { ended_on: Some(on), ended_how: Some(how), ended_why: why, ..self }
    }

    /// The goal taken up again, at the end of the list.
    pub fn taken_up(self, position: i64) -> Self {
        Self {
            ended_on: None,
            ended_how: None,
            ended_why: String::new(),
            position,
            ..self
        }
    }
}

/// Reads a form into a goal. Only the title is needed; whether the lead takes part is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Goal, typed: &Typed) -> Result<Goal, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut goal = before.clone();
    goal.title = parse_words("title", typed.get("title"), TITLE_LENGTH, &mut mistakes);
    if goal.title.is_empty() {
        mistakes.add("title", "goals-title-missing");
    }
    goal.population = parse_words("population", typed.get("population"), LINE_LENGTH, &mut mistakes);
    goal.change = parse_words("change", typed.get("change"), LINE_LENGTH, &mut mistakes);
    goal.by = parse_day("by", typed.get("by"), &mut mistakes);
    goal.lead_id = chosen("lead_id", "goals-lead-unknown", typed, &mut mistakes);
    goal.headline_id = chosen("headline_id", "goals-measure-unknown", typed, &mut mistakes);
    goal.problem = parse_words("problem", typed.get("problem"), TEXT_LENGTH, &mut mistakes);
    goal.care_stages = parse_stages(typed);
    mistakes.or(goal)
}

/// The form filled with what is stored.
pub fn to_form(goal: &Goal) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", goal.id.to_string()),
        ("version", goal.version.to_string()),
        ("title", goal.title.clone()),
        ("population", goal.population.clone()),
        ("change", goal.change.clone()),
        ("by", goal.by.map(|day| day.to_string()).unwrap_or_default()),
        ("lead_id", goal.lead_id.map(|id| id.to_string()).unwrap_or_default()),
        ("headline_id", goal.headline_id.map(|id| id.to_string()).unwrap_or_default()),
        ("problem", goal.problem.clone()),
    ]);
    for stage in goal.care_stages.iter() {
        typed.push("care_stages", stage);
    }
    typed
}

/// Reads how a goal ended. Giving up needs a reason: the next people to try will want to know.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn ending_from_form(goal: &Goal, typed: &Typed, today: Day) -> Result<Goal, Mistakes> {
    let mut mistakes = Mistakes::none();
    let how = Ending::from_word(typed.get("ended_how"));
    if how.is_none() {
        mistakes.add("ended_how", "goals-ended-how-missing");
    }
    let on = parse_day("ended_on", typed.get("ended_on"), &mut mistakes);
    if on.is_some_and(|day| day > today) {
        mistakes.add("ended_on", "goals-ended-on-ahead");
    }
    let why = parse_words("ended_why", typed.get("ended_why"), TEXT_LENGTH, &mut mistakes);
    if how == Some(Ending::GivenUp) && why.is_empty() {
        mistakes.add("ended_why", "goals-ended-why-missing");
    }
    let how = how.unwrap_or(Ending::Reached);
    mistakes.or(goal.clone().ended(on.unwrap_or(today), how, why))
}

kit_store::words! {
    /// What a goal still lacks to be told whole.
    pub enum GoalGap {
        Population => "population",
        Change => "change",
        By => "by",
        Lead => "lead",
    }
}

/// What is still missing: a goal says for whom, what changes, by when, and who leads it.
pub fn gaps(goal: &Goal) -> Vec<GoalGap> {
    let missing = [
        (goal.population.is_empty(), GoalGap::Population),
        (goal.change.is_empty(), GoalGap::Change),
        (goal.by.is_none(), GoalGap::By),
        (goal.lead_id.is_none(), GoalGap::Lead),
    ];
    missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, gap)| gap).collect()
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
