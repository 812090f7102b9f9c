//! The settings of a coalition: what it is called, where it works, which language and rules it keeps.
//!
//! The tabs above these pages lead to who can sign in and to the keys; "look as somebody else" starts here.

mod actions;
mod api;
pub mod model;
mod pages;
pub mod tabs;

use axum::http::Method;
use kit_web::access::{RUN_COALITION, SEE_COALITION};
use kit_web::api::Operation;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_COALITION);
    let routes = Routes::new()
        .get("/{coalition}/settings", run, pages::show)
        .post("/{coalition}/settings", run, pages::save)
        // Open to everybody here, because who looks as a member must be able to stop. The action asks for the own role.
        .post("/{coalition}/view-as", Access::Holds(&SEE_COALITION), pages::view_as)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}",
            Access::Holds(&SEE_COALITION),
            Operation::gives::<api::CoalitionShape>("getCoalition", "A coalition and how it counts."),
            api::show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}",
            run,
            Operation::gives::<api::CoalitionShape>("changeCoalition", "Changes a coalition's settings.")
                .takes::<api::NewSettings>(),
            api::change,
        );
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "settings",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("settings")
    }
}

#[cfg(test)]
mod tests;
