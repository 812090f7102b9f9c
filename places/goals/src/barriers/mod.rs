//! Barriers: what slows a coalition from within, of the eight kinds every partnership meets.
//!
//! Each of the eight questions is answered: it is there, it is not, or we do not know. Whatever is there deserves a
//! try with a person and a day, which is a promise like any other. Private notes are sealed for the core team.

mod actions;
mod api;
mod form;
pub mod model;
mod notes;
mod pages;
pub mod store;
mod tries;
mod views;

pub use actions::{add_try, check_try};
pub use model::{Barrier, BarrierId, BarrierKind, BarrierNote, Presence};
pub use pages::{of_goal, present};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::{EDIT_GOALS, SEE_GOALS, SEE_SEALED};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/barriers/0001",
    text: include_str!("migrations/0001_barrier.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(forms()).merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "barriers",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Barrier>(), kit_store::keeper::<BarrierNote>()],
        // The notes' page is sealed, and with it their history.
        pages: &[("barrier", "/goals/barriers/{id}"), ("barrier_note", "/goals/barriers/{id}/notes")],
        ..Feature::new("barriers")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    Routes::new()
        .get("/{coalition}/goals/in-the-way", see, pages::all)
        .get("/{coalition}/goals/{id}/in-the-way", see, pages::goal)
        .get("/{coalition}/goals/barriers/{id}", see, pages::one)
}

fn forms() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    let sealed = Access::Holds(&SEE_SEALED);
    Routes::new()
        .get("/{coalition}/goals/barriers/add", change, add::<Barrier>)
        .post("/{coalition}/goals/barriers/add", change, save_new::<Barrier>)
        .get("/{coalition}/goals/barriers/{id}/edit", change, edit::<Barrier>)
        .post("/{coalition}/goals/barriers/{id}/edit", change, save::<Barrier>)
        .post("/{coalition}/goals/barriers/{id}/remove", change, remove::<Barrier>)
        .get("/{coalition}/goals/barriers/{id}/try", change, tries::ask)
        .post("/{coalition}/goals/barriers/{id}/try", change, tries::save)
        .get("/{coalition}/goals/barriers/{id}/notes", sealed, notes::edit)
        .post("/{coalition}/goals/barriers/{id}/notes", sealed, notes::save)
}

#[cfg(test)]
mod tests;
