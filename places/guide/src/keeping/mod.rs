//! Keeping people: the six reasons why somebody stays, answered from records, with the next small step for each person.
//!
//! Everybody sees how the coalition stands; who stands where is for those who run it, and everybody's own.

mod api;
pub mod known;
pub mod model;
mod pages;

use axum::http::Method;
use kit_web::api::Operation;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_GUIDE, SEE_GUIDE};

/// The feature.
pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_GUIDE);
    let all = Operation::gives::<api::KeepingShape>(
        "getKeeping",
        "For each person who takes part, which of the six reasons to stay hold by the records.",
    );
    Feature {
        routes: Routes::new()
            .get("/{coalition}/guide/keeping", Access::Holds(&SEE_GUIDE), pages::show)
            .api(Method::GET, "/api/v1/coalitions/{coalition}/keeping", run, all, api::show),
        texts: Some(kit_text::Source {
            feature: "keeping",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("keeping")
    }
}

#[cfg(test)]
mod tests;
