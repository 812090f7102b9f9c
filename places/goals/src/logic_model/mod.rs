//! The logic model: problem, root causes, local conditions with what shows them, strategies, activities, outcomes.
//!
//! It is drawn from records and edited by editing them; only the causes ("but why?") and the conditions ("but why
//! here?") are records of its own. The columns follow the logic model CADCA teaches community coalitions.

mod api;
mod chart;
mod drawing;
mod form;
pub mod model;
mod pages;
pub mod store;
mod views;
mod whole;

pub use model::{LocalCondition, LocalConditionId, RootCause, RootCauseId};
pub use pages::answers_of_strategy;
pub use whole::Model;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/logic_model/0001",
    text: include_str!("migrations/0001_logic_model.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(forms()).merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "logic-model",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<RootCause>(), kit_store::keeper::<LocalCondition>()],
        pages: &[("root_cause", "/goals/causes/{id}"), ("local_condition", "/goals/conditions/{id}")],
        ..Feature::new("logic-model")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    Routes::new()
        .get("/{coalition}/goals/{id}/logic-model", see, pages::of_goal)
        .get("/{coalition}/goals/causes/{id}", see, pages::cause)
        .get("/{coalition}/goals/conditions/{id}", see, pages::condition)
}

fn forms() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/causes/add", change, add::<RootCause>)
        .post("/{coalition}/goals/causes/add", change, save_new::<RootCause>)
        .get("/{coalition}/goals/causes/{id}/edit", change, edit::<RootCause>)
        .post("/{coalition}/goals/causes/{id}/edit", change, save::<RootCause>)
        .post("/{coalition}/goals/causes/{id}/move", change, go::<RootCause>)
        .post("/{coalition}/goals/causes/{id}/remove", change, remove::<RootCause>)
        .get("/{coalition}/goals/conditions/add", change, add::<LocalCondition>)
        .post("/{coalition}/goals/conditions/add", change, save_new::<LocalCondition>)
        .get("/{coalition}/goals/conditions/{id}/edit", change, edit::<LocalCondition>)
        .post("/{coalition}/goals/conditions/{id}/edit", change, save::<LocalCondition>)
        .post("/{coalition}/goals/conditions/{id}/move", change, go::<LocalCondition>)
        .post("/{coalition}/goals/conditions/{id}/remove", change, remove::<LocalCondition>)
}

#[cfg(test)]
mod tests;
