//! Goals on paper: one goal with its number and its plan, and its logic model on one sheet.

mod goal;
mod logic_model;

use axum::http::Method;
use kit_web::api::Operation;
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GOALS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    Feature {
        routes: Routes::new()
            .get("/{coalition}/goals/{id}/pdf", see, goal::print)
            .get("/{coalition}/goals/{id}/logic-model/pdf", see, logic_model::print)
            .api(
                Method::GET,
                "/api/v1/coalitions/{coalition}/goals/{id}/goal.pdf",
                see,
                Operation::prints("printGoal", "A goal with its number and its plan as PDF."),
                goal::print,
            )
            .api(
                Method::GET,
                "/api/v1/coalitions/{coalition}/goals/{id}/logic-model.pdf",
                see,
                Operation::prints("printLogicModel", "The logic model of a goal on one sheet as PDF."),
                logic_model::print,
            ),
        ..Feature::new("goals-on-paper")
    }
}

#[cfg(test)]
mod tests;
