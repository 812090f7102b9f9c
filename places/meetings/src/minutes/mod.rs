//! Minutes: what was said about each item, who spoke and what was promised. Whether they stand is in `approvals`.
//!
//! Two people write at once and lose no word: a form brings the text it was filled with, and what both wrote since is
//! put together line by line. Promises are the promises of the plan; here they are only made.

pub mod actions;
mod api;
mod merge;
pub mod model;
mod pages;
pub mod store;
pub mod views;

pub use pages::{page, people, written, written_so_far};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};
use model::{ItemNotes, SpeakingTurn};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/minutes/0001",
    text: include_str!("migrations/0001_minutes.sql"),
}];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let routes = Routes::new()
        .get("/{coalition}/meetings/{id}/minutes", see, pages::show)
        .post("/{coalition}/meetings/{id}/minutes/approve", run, pages::approve)
        .post("/{coalition}/meetings/{id}/minutes/reopen", run, pages::reopen)
        .get("/{coalition}/meetings/{id}/packet", see, pages::packet)
        .post("/{coalition}/meetings/{id}/notes/{item}", speak, pages::write_notes)
        .post("/{coalition}/meetings/{id}/spoke", speak, pages::note_turn)
        .post("/{coalition}/meetings/{id}/spoke/back", speak, pages::take_turn_back)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "minutes",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![kit_store::keeper::<ItemNotes>(), kit_store::keeper::<SpeakingTurn>()],
        pages: &[("item_notes", "/meetings/agenda/{id}"), ("speaking_turn", "/meetings")],
        ..Feature::new("minutes")
    }
}

#[cfg(test)]
mod tests;
