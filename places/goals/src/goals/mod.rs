//! Goals: a change for people by a date, the objectives that say how much, the strategies toward them.
//!
//! A goal has a population, a change, a target day and a lead. Unfinished ones are welcome: what is missing is said,
//! never forbidden. A goal ends reached or given up with a reason, and can be taken up again.

mod actions;
mod api;
pub(crate) mod form;
mod frame;
pub(crate) mod measures;
pub mod model;
mod pages;
pub mod store;

pub mod objectives;
pub mod strategies;

pub use frame::{GoalFrame, goal_tabs};
pub use model::{Goal, GoalId};
pub use objectives::{Objective, ObjectiveId};
pub use strategies::{ChangeStrategy, Strategy, StrategyId};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "goals/goals/0001",
        text: include_str!("migrations/0001_goal.sql"),
    },
    Migration {
        name: "goals/goals/0002",
        text: include_str!("migrations/0002_baseline_question.sql"),
    },
];

pub fn feature() -> Feature {
    Feature {
        routes: forms().merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "goals",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![kit_store::keeper::<Goal>()],
        pages: &[("goal", "/goals/{id}")],
        ..Feature::new("goals")
    }
}

fn forms() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/add", change, add::<Goal>)
        .post("/{coalition}/goals/add", change, save_new::<Goal>)
        .get("/{coalition}/goals/{id}/edit", change, edit::<Goal>)
        .post("/{coalition}/goals/{id}/edit", change, save::<Goal>)
        .post("/{coalition}/goals/{id}/move", change, go::<Goal>)
        .post("/{coalition}/goals/{id}/remove", change, remove::<Goal>)
        .get("/{coalition}/goals/{id}/end", change, pages::end)
        .post("/{coalition}/goals/{id}/end", change, pages::save_end)
        .post("/{coalition}/goals/{id}/take-up", change, pages::take_up)
}

#[cfg(test)]
mod tests;
