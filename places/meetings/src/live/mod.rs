//! The page of one meeting: before it what it takes to come, while it runs what is now, afterwards what came of it.
//!
//! Whoever has it open follows by server-sent events: an event names what changed, and the page asks for those parts.
//! Five hundred phones ask at once then, so that what all of them see is read once after each event and drawn once for
//! each language and role; only the votes of one's own voices are drawn for each.
//! Entries wait on the device while there is no signal. Without scripts every entry is a form like any other.

mod before_and_after;
mod head;
mod home;
mod pages;
mod room;
mod running;
mod scene;
mod views;

pub use home::{OnHome, home_lines, on_home};

use kit_web::{Access, Feature, Routes};

use crate::rights::{SEE_MEETINGS, SPEAK};

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/{id}", see, pages::show)
        .get("/{coalition}/meetings/{id}/events", see, pages::events)
        .get("/{coalition}/meetings/{id}/parts", see, pages::parts)
        .post("/{coalition}/meetings/{id}/promises", Access::Holds(&SPEAK), pages::promise);
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "live",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("live")
    }
}

#[cfg(test)]
mod tests;
