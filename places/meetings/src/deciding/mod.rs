//! Deciding in a meeting: the vote on an item opens on the page of the meeting, is entered by seat there or cast from
//! each phone, and its result stands under the item and in the minutes.
//!
//! The vote itself is one like any other (`ballots`, `decisions`); here it is only brought to the meeting.

mod actions;
mod address;
mod closing;
mod model;
mod own;
mod pages;
pub mod views;

pub use model::{Decided, Question};
pub use own::OwnPart;
pub use pages::question;

use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SPEAK};

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let routes = Routes::new()
        .post("/{coalition}/meetings/{id}/decide/{item}/open", run, pages::open)
        .post("/{coalition}/meetings/{id}/decide/{item}/enter", run, pages::enter)
        .post("/{coalition}/meetings/{id}/decide/{item}/vote", speak, pages::cast)
        .post("/{coalition}/meetings/{id}/decide/{item}/interest", speak, pages::recuse)
        .post("/{coalition}/meetings/{id}/decide/{item}/room/{recusal}", run, pages::leave_room)
        .get("/{coalition}/meetings/{id}/decide/{item}/close", run, closing::ask)
        .post("/{coalition}/meetings/{id}/decide/{item}/close", run, closing::close);
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "deciding",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("deciding")
    }
}

#[cfg(test)]
mod tests;
