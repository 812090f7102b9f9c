//! Joining: a phone at the table takes part without an account.
//!
//! Whoever has the short code of a meeting says who they are; somebody who runs the meeting says that it is them, or
//! their own printed code does. From then on the phone may, on the page of this meeting and nowhere else, what members
//! may there: be marked, vote for its voice, take notes if it is theirs to take. With the end of the meeting it ends.

mod actions;
mod api;
mod local;
mod pages;
mod phones;
pub mod store;

pub use actions::{code_of, phones_of};
pub use local::only_meeting;
pub use phones::asking;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::RUN_MEETINGS;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/joining/0001",
    text: include_str!("migrations/0001_meeting_code.sql"),
}];

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/{id}/join", Access::Public, pages::ask_code)
        .post("/{coalition}/meetings/{id}/join", Access::Public, pages::take_code)
        .get("/{coalition}/meetings/{id}/join/{code}", Access::Public, pages::ask_who)
        .post("/{coalition}/meetings/{id}/join/{code}", Access::Public, pages::say_who)
        .get("/{coalition}/meetings/{id}/joined", Access::Public, pages::joined)
        .get("/{coalition}/meetings/{id}/phones", run, phones::list)
        .post("/{coalition}/meetings/{id}/phones/{phone}/confirm", run, phones::confirm)
        .post("/{coalition}/meetings/{id}/phones/{phone}/remove", run, phones::remove)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "joining",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("joining")
    }
}

#[cfg(test)]
mod tests;
