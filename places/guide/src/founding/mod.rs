//! Founding: five questions, one a page, from a problem to a first meeting.
//!
//! Every answer is a record of another place, written by that place's own actions: why we came together, seats kept for
//! people who live with it, whom to ask, a meeting with its agenda. How far a coalition has come follows from those
//! records alone, so anybody can go on where somebody else stopped.

mod actions;
mod api;
mod facts;
mod gains;
mod invitation;
mod lines;
pub mod model;
mod pages;
mod plan;
mod questions;
mod views;

pub use actions::{AnswerProblem, mistakes_in_problem, save_problem};
pub use gains::{gains_and_troubles, outline};
pub use model::Question;
pub use questions::{problem_fields, trigger_choices, why_now_words};
pub use views::home_line;

use axum::http::Method;
use kit_web::api::Operation;
use kit_web::{Access, Feature, Panel, Routes};

use crate::rights::{RUN_GUIDE, SEE_GUIDE};

/// The feature.
pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GUIDE);
    Feature {
        routes: pages_of_founding().merge(Routes::new().api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/founding",
            see,
            Operation::gives::<api::FoundingShape>(
                "getFounding",
                "How far the coalition has come with the five founding questions, counted from its records.",
            ),
            api::show,
        )),
        texts: Some(kit_text::Source {
            feature: "founding",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        panels: vec![Panel {
            on: "/guide",
            draw: |ctx, _| Box::pin(async move { Ok(views::beside_the_parts(&ctx)) }),
        }],
        ..Feature::new("founding")
    }
}

fn pages_of_founding() -> Routes {
    let see = Access::Holds(&SEE_GUIDE);
    let run = Access::Holds(&RUN_GUIDE);
    Routes::new()
        .get("/{coalition}/guide/founding", see, pages::overview)
        .get("/{coalition}/guide/founding/{question}", run, pages::ask)
        .post("/{coalition}/guide/founding/{question}", run, pages::answer)
        .get("/{coalition}/guide/founding/plan", see, plan::show)
        .get("/{coalition}/guide/founding/plan/pdf", see, plan::print)
        .get("/{coalition}/guide/founding/invitation", see, invitation::show)
}

#[cfg(test)]
mod tests;
