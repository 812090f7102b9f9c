//! Objectives: how much of a goal by when, in the form "by DATE, WHO will have WHAT, from A to B".
//!
//! What would make one specific, measurable and timed is said in plain words; nothing is refused for lacking it.

pub mod amount;
mod api;
mod form;
pub mod model;
pub mod store;

pub use form::goal_menu;
pub use model::{Objective, ObjectiveId};

use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::EDIT_GOALS;

pub fn feature() -> Feature {
    Feature {
        routes: forms().merge(api::routes()),
        texts: Some(kit_text::Source {
            feature: "objectives",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Objective>()],
        pages: &[("objective", "/goals/objectives/{id}")],
        ..Feature::new("objectives")
    }
}

fn forms() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/objectives/add", change, add::<Objective>)
        .post("/{coalition}/goals/objectives/add", change, save_new::<Objective>)
        .get("/{coalition}/goals/objectives/{id}/edit", change, edit::<Objective>)
        .post("/{coalition}/goals/objectives/{id}/edit", change, save::<Objective>)
        .post("/{coalition}/goals/objectives/{id}/move", change, go::<Objective>)
        .post("/{coalition}/goals/objectives/{id}/remove", change, remove::<Objective>)
}

#[cfg(test)]
mod tests;
