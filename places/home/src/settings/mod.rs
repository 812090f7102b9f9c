//! The settings of a coalition: what it is called, where it works, which language and rules it keeps.
//!
//! The tabs above these pages lead to who can sign in and to the keys; "look as somebody else" starts here.

mod actions;
pub mod model;
mod pages;
pub mod tabs;

use kit_web::access::{RUN_COALITION, SEE_COALITION};
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_COALITION);
    let routes = Routes::new()
        .get("/{coalition}/settings", run, pages::show)
        .post("/{coalition}/settings", run, pages::save)
        // Open to everybody here, because who looks as a member must be able to stop. The action asks for the own role.
        .post("/{coalition}/view-as", Access::Holds(&SEE_COALITION), pages::view_as);
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
