//! Strategies: ways toward a goal, classed by the seven change strategies and the stages of care.
//!
//! A strategy serves one objective; until somebody says which, it hangs on its goal.

mod api;
mod form;
pub mod model;
pub mod store;

pub use form::goals_and_objectives;
pub use model::{ChangeStrategy, Serves, Strategy, StrategyId};

use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

pub fn feature() -> Feature {
    Feature {
        routes: forms().merge(api::routes()),
        texts: Some(kit_text::Source {
            feature: "strategies",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Strategy>()],
        pages: &[("strategy", "/goals/strategies/{id}")],
        ..Feature::new("strategies")
    }
}

fn forms() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/strategies/add", change, add::<Strategy>)
        .post("/{coalition}/goals/strategies/add", change, save_new::<Strategy>)
        .get("/{coalition}/goals/strategies/{id}/edit", change, edit::<Strategy>)
        .post("/{coalition}/goals/strategies/{id}/edit", change, save::<Strategy>)
        .post("/{coalition}/goals/strategies/{id}/move", change, go::<Strategy>)
        .post("/{coalition}/goals/strategies/{id}/remove", change, remove::<Strategy>)
}

#[cfg(test)]
mod tests;
