//! Goals: a change for people by a date, the objectives that say how much, the strategies toward them.
//!
//! A goal has a population, a change, a target day and a lead; an objective reads "by DATE, WHO will have WHAT, from
//! A to B"; a strategy is classed by the seven change strategies and the stages of care. Unfinished ones are welcome:
//! what is missing is said, never forbidden.

mod frame;
pub mod model;
pub mod store;

pub use frame::{GoalFrame, goal_tabs};
pub use model::{ChangeStrategy, Goal, GoalId, Objective, ObjectiveId, Strategy, StrategyId};

use kit_store::Migration;
use kit_web::Feature;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/goals/0001",
    text: include_str!("migrations/0001_goal.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "goals",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Goal>(),
            kit_store::keeper::<Objective>(),
            kit_store::keeper::<Strategy>(),
        ],
        pages: &[("goal", "/goals/{id}")],
        ..Feature::new("goals")
    }
}
