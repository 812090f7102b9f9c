//! Overview: the pages that compose what the other features of the place know: all goals, one goal, and the chain
//! from the vision to what is promised.
//!
//! It comes last, so that it may use every other feature; it keeps no records of its own.

mod chain;
mod chain_views;
mod export;
mod needs;
mod orphan;
mod pages;
mod panels;
mod store;
mod views;

pub use pages::{home_lines, home_panel};

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GOALS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    Feature {
        routes: Routes::new()
            .get("/{coalition}/goals", see, pages::all)
            .get("/{coalition}/goals/list.csv", see, export::csv)
            .get("/{coalition}/goals/list.xlsx", see, export::xlsx)
            .get("/{coalition}/goals/{id}", see, pages::one)
            .get("/{coalition}/goals/{id}/history", see, pages::history)
            .get("/{coalition}/goals/objectives/{id}", see, chain::objective)
            .get("/{coalition}/goals/strategies/{id}", see, chain::strategy),
        texts: Some(kit_text::Source {
            feature: "overview",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("overview")
    }
}

#[cfg(test)]
mod tests;
