use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Goal;
use crate::forms::api::{add, change, day, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A goal as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct GoalShape {
    id: Uuid,
    /// The order on the page, from 1.
    position: i64,
    title: String,
    /// For whom.
    population: String,
    /// What is different, how much: one sentence.
    change: String,
    /// A day, `2027-06-01`.
    by: Option<String>,
    lead_id: Option<Uuid>,
    /// The indicator that stands for the goal.
    headline_id: Option<Uuid>,
    problem: String,
    /// Of promotion, universal_prevention, selective_prevention, indicated_prevention, treatment, maintenance, recovery.
    care_stages: Vec<String>,
    ended_on: Option<String>,
    /// reached or given_up
    ended_how: Option<String>,
    ended_why: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A goal to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewGoal {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    title: String,
    population: String,
    change: String,
    by: Option<String>,
    lead_id: Option<Uuid>,
    /// One of the goal's own indicators.
    headline_id: Option<Uuid>,
    problem: String,
    care_stages: Vec<String>,
}

impl From<Goal> for GoalShape {
    fn from(goal: Goal) -> Self {
        Self {
            id: goal.id.0,
            position: goal.position,
            title: goal.title,
            population: goal.population,
            change: goal.change,
            by: day(goal.by),
            lead_id: goal.lead_id.map(|id| id.0),
            headline_id: goal.headline_id,
            problem: goal.problem,
            care_stages: goal.care_stages.0,
            ended_on: day(goal.ended_on),
            ended_how: goal.ended_how.map(|how| how.word().to_owned()),
            ended_why: goal.ended_why,
            version: goal.version,
        }
    }
}

impl From<NewGoal> for Typed {
    fn from(new: NewGoal) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut typed = Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("title", new.title),
            ("population", new.population),
            ("change", new.change),
            ("by", new.by.unwrap_or_default()),
            ("lead_id", id(new.lead_id)),
            ("headline_id", id(new.headline_id)),
            ("problem", new.problem),
        ]);
        for stage in new.care_stages {
            typed.push("care_stages", stage);
        }
        typed
    }
}

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/goals",
            see,
            Operation::gives::<ListPage<GoalShape>>("listGoals", "The goals of a coalition, ended ones too.")
                .query(PAGING),
            list::<Goal>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/goals",
            edit,
            Operation::gives::<GoalShape>("addGoal", "Adds a goal.").takes::<NewGoal>(),
            add::<Goal>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/goals/{id}",
            see,
            Operation::gives::<GoalShape>("getGoal", "One goal."),
            show::<Goal>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/goals/{id}",
            edit,
            Operation::gives::<GoalShape>("changeGoal", "Replaces a goal's details.").takes::<NewGoal>(),
            change::<Goal>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/goals/{id}",
            edit,
            Operation::gives::<GoalShape>("removeGoal", "Takes a goal out; answers with what it was."),
            remove::<Goal>,
        )
}
