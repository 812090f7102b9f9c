//! Goals on paper: one goal with its number and its plan, and its logic model on one sheet.

mod goal;
mod logic_model;

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GOALS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    Feature {
        routes: Routes::new().get("/{coalition}/goals/{id}/pdf", see, goal::print).get(
            "/{coalition}/goals/{id}/logic-model/pdf",
            see,
            logic_model::print,
        ),
        ..Feature::new("goals-on-paper")
    }
}

#[cfg(test)]
mod tests;
