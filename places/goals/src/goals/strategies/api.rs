use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Serves, Strategy};
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A strategy as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct StrategyShape {
    id: Uuid,
    goal_id: Uuid,
    /// The objective it serves.
    objective_id: Option<Uuid>,
    /// The order on the goal's page, from 1.
    position: i64,
    name: String,
    /// information, skills, support, access, consequences, design or policies
    change_strategy: Option<String>,
    /// Of promotion, universal_prevention, selective_prevention, indicated_prevention, treatment, maintenance, recovery.
    care_stages: Vec<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A strategy to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewStrategy {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// The goal it works toward; the objective's goal when an objective is given.
    goal_id: Option<Uuid>,
    objective_id: Option<Uuid>,
    name: String,
    change_strategy: Option<String>,
    care_stages: Vec<String>,
}

impl From<Strategy> for StrategyShape {
    fn from(strategy: Strategy) -> Self {
        Self {
            id: strategy.id.0,
            goal_id: strategy.goal_id.0,
            objective_id: strategy.objective_id.map(|id| id.0),
            position: strategy.position,
            name: strategy.name,
            change_strategy: strategy.change_strategy.map(|class| class.word().to_owned()),
            care_stages: strategy.care_stages.0,
            version: strategy.version,
        }
    }
}

impl From<NewStrategy> for Typed {
    fn from(new: NewStrategy) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let mut typed = Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("serves", Serves::of(new.goal_id, new.objective_id)),
            ("name", new.name),
            ("change_strategy", new.change_strategy.unwrap_or_default()),
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
            "/api/v1/coalitions/{coalition}/strategies",
            see,
            Operation::gives::<ListPage<StrategyShape>>("listStrategies", "The strategies of a coalition.")
                .query(PAGING),
            list::<Strategy>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/strategies",
            edit,
            Operation::gives::<StrategyShape>("addStrategy", "Adds a strategy.").takes::<NewStrategy>(),
            add::<Strategy>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/strategies/{id}",
            see,
            Operation::gives::<StrategyShape>("getStrategy", "One strategy."),
            show::<Strategy>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/strategies/{id}",
            edit,
            Operation::gives::<StrategyShape>("changeStrategy", "Replaces the details of a strategy.")
                .takes::<NewStrategy>(),
            change::<Strategy>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/strategies/{id}",
            edit,
            Operation::gives::<StrategyShape>(
                "removeStrategy",
                "Takes a strategy out; answers with what it was.",
            ),
            remove::<Strategy>,
        )
}
