//! The agenda: what a meeting talks about, for how long, whose it is, and what is wanted from the people who meet.
//!
//! Clock times are never typed: they follow from the order and the minutes. What a meeting leaves open is carried to
//! the next one with one button, together with one item for the promises that are open. What went well since comes last.

pub mod actions;
mod api;
mod celebrating;
mod files;
mod files_panel;
pub mod model;
mod pages;
pub mod store;
pub mod views;

pub use actions::{add as add_item, open_promises};
pub use model::{AgendaItem, AgendaItemId};

use kit_store::Migration;
use kit_web::uploads::FORM_LIMIT;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/agenda/0001",
        text: include_str!("migrations/0001_agenda.sql"),
    },
    Migration {
        name: "meetings/agenda/0002",
        text: include_str!("migrations/0002_proposal.sql"),
    },
    Migration {
        name: "meetings/agenda/0003",
        text: include_str!("migrations/0003_file.sql"),
    },
    Migration {
        name: "meetings/agenda/0004",
        text: include_str!("migrations/0004_celebrates.sql"),
    },
];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/{id}/agenda", run, pages::plan)
        .post("/{coalition}/meetings/{id}/agenda", run, pages::add)
        .post("/{coalition}/meetings/{id}/carry-forward", run, pages::carry_forward)
        .get("/{coalition}/meetings/agenda/{id}", see, pages::show)
        .get("/{coalition}/meetings/agenda/{id}/edit", run, pages::edit)
        .post("/{coalition}/meetings/agenda/{id}/edit", run, pages::save)
        .post("/{coalition}/meetings/agenda/{id}/move", run, pages::go)
        .post("/{coalition}/meetings/agenda/{id}/now", run, pages::come_to)
        .post("/{coalition}/meetings/agenda/{id}/state", run, pages::say_state)
        .post("/{coalition}/meetings/agenda/{id}/remove", run, pages::remove)
        .upload("/{coalition}/meetings/agenda/{id}/files", run, FORM_LIMIT, files::hand_in)
        .post("/{coalition}/meetings/agenda/{id}/files/{file}/remove", run, files::take_out)
        .get("/{coalition}/meetings/{id}/papers/{file}", see, files::download)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "agenda",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![kit_store::keeper::<AgendaItem>()],
        pages: &[("agenda_item", "/meetings/agenda/{id}")],
        ..Feature::new("agenda")
    }
}

#[cfg(test)]
mod tests;
