//! Overview: the pages that compose what the other features of the place know: all goals, and one goal.
//!
//! It comes last, so that it may use every other feature; it keeps no records of its own.

mod pages;
mod panels;
mod views;

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GOALS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GOALS);
    Feature {
        routes: Routes::new().get("/{coalition}/goals", see, pages::all).get(
            "/{coalition}/goals/{id}",
            see,
            pages::one,
        ),
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
