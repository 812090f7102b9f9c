//! The twelve parts of the guide: what is answered, what is still needed, and the best next step.
//!
//! An answer is never kept twice: it is a record of another place, written by that place's own actions. Whether a part is
//! done follows from the records alone. Only what no place holds a record for is kept here, as a reply.

pub mod api;
mod asked;
pub(crate) mod asking;
mod beside;
pub mod facts;
pub mod looks;
pub mod next_step;
mod not_known;
mod one;
mod pages;
mod question;
pub mod reading;
mod remembered;
pub mod replies;
mod sending;
pub mod standing;
pub mod table;
mod views;
mod words;

pub use pages::home_panel;
pub use words::features as words_of_stages;

use kit_store::Migration;
use kit_web::{Access, Feature, Panel, Routes};

use crate::rights::{ANSWER_GUIDE, RUN_GUIDE, SEE_GUIDE};

const MIGRATIONS: &[Migration] = &[replies::MIGRATIONS[0], looks::MIGRATIONS[0]];

/// The feature.
pub fn feature() -> Feature {
    Feature {
        routes: routes().merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "guide-parts",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<replies::Reply>(), kit_store::keeper::<looks::Look>()],
        pages: &[("guide_reply", "/guide/replies/{id}"), ("guide_look", "/guide/{id}")],
        menu_note: Some(("/guide", pages::menu_note)),
        panels: vec![Panel { on: "pulse", draw: |ctx, id| Box::pin(not_known::panel(ctx, id)) }],
        ..Feature::new("guide-parts")
    }
}

fn routes() -> Routes {
    let see = Access::Holds(&SEE_GUIDE);
    let answer = Access::Holds(&ANSWER_GUIDE);
    let run = Access::Holds(&RUN_GUIDE);
    Routes::new()
        .get("/{coalition}/guide", see, pages::overview)
        .get("/{coalition}/guide/replies/{id}", see, sending::of_reply)
        .get("/{coalition}/guide/{part}", see, one::show)
        .post("/{coalition}/guide/{part}/looked", answer, one::looked)
        .post("/{coalition}/guide/{part}/assign", run, one::assign)
        .post("/{coalition}/guide/{part}/agenda", run, one::put_on_agenda)
        .get("/{coalition}/guide/{part}/{question}", see, question::show)
        .post("/{coalition}/guide/{part}/{question}", answer, sending::save)
        .post("/{coalition}/guide/{part}/{question}/reply", answer, sending::reply)
}

#[cfg(test)]
mod tests;
