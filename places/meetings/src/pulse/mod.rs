//! The pulse after a meeting: five quick questions, by link, by a code on the wall or on paper, and how they go over time.
//!
//! Nothing stored leads from an answer to a person, to another answer of theirs, or to the moment it came. Answers show
//! in steps of five, so that the difference between two looks never tells what one person said. They open by themselves
//! when a meeting ends. Everybody has one voice: whoever is signed in, or has a link, puts in one sheet.

mod actions;
mod api;
mod by_word;
mod chart;
mod export;
mod mails;
pub mod model;
mod over_time;
mod pages;
mod sending;
pub mod store;
mod views;
mod voices;
mod wanted;

pub(crate) use actions::put_sheet;
pub use actions::results;
pub use pages::panel;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};
use model::{Pulse, PulseHabit};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/pulse/0001",
        text: include_str!("migrations/0001_pulse.sql"),
    },
    Migration {
        name: "meetings/pulse/0002",
        text: include_str!("migrations/0002_voice.sql"),
    },
];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let routes = Routes::new()
        .get("/{coalition}/meetings/pulse", see, over_time::show)
        .get("/{coalition}/meetings/pulse.csv", see, export::csv)
        .get("/{coalition}/meetings/pulse.xlsx", see, export::xlsx)
        .get("/{coalition}/meetings/pulse/habit", run, pages::habit)
        .post("/{coalition}/meetings/pulse/habit", run, pages::save_habit)
        .get("/{coalition}/meetings/{id}/pulse", see, pages::show)
        .post("/{coalition}/meetings/{id}/pulse", run, pages::set)
        .get("/{coalition}/meetings/{id}/pulse/answer", speak, pages::answer)
        .post("/{coalition}/meetings/{id}/pulse/answer", speak, pages::save_answer)
        .get("/{coalition}/meetings/{id}/pulse/paper", run, pages::paper)
        .post("/{coalition}/meetings/{id}/pulse/paper", run, pages::save_paper)
        .get("/{coalition}/meetings/{id}/pulse/sheet", run, pages::sheet)
        .get("/{coalition}/meetings/{id}/pulse/send", run, sending::look)
        .post("/{coalition}/meetings/{id}/pulse/send", run, sending::send)
        .get("/{coalition}/pulse/{word}", Access::Public, by_word::show)
        .post("/{coalition}/pulse/{word}", Access::Public, by_word::save)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "pulse",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Pulse>(), kit_store::keeper::<PulseHabit>()],
        pages: &[("pulse", "/meetings/{id}/pulse"), ("pulse_habit", "/meetings/pulse")],
        messages: vec![Box::new(mails::PulseLink)],
        ..Feature::new("pulse")
    }
}

#[cfg(test)]
mod tests;
