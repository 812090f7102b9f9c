//! Who does what where: services by stage of care, group and area; gaps, thin places and overlap by a stated rule.
//!
//! Two organizations that do the same for the same people are offered an introduction, never accused of anything.
//! That is another matter than the same organization written down twice, which is a duplicate record.

mod api;
mod cell;
mod directory;
mod export;
mod form;
mod introductions;
pub mod model;
mod pages;
mod rule;
pub mod store;
mod way_back;

pub use model::{Served, ServedId, Service, ServiceId, Side};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::forms::pages::{add, edit, go, remove, save, save_new};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/who_does_what/0001",
    text: include_str!("migrations/0001_who_does_what.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(forms()).merge(directory::routes()).merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "who-does-what",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![
            kit_store::keeper::<Served>(),
            kit_store::keeper::<Service>(),
            kit_store::keeper::<model::Introduction>(),
            kit_store::keeper::<model::CoverageRule>(),
        ],
        pages: &[
            ("service", "/goals/who-does-what/services/{id}"),
            ("served", "/goals/who-does-what/served/{id}/edit"),
        ],
        ..Feature::new("who-does-what")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/who-does-what", see, pages::matrix)
        .get("/{coalition}/goals/who-does-what/cell", see, cell::show)
        .get("/{coalition}/goals/who-does-what/services", see, pages::services)
        .get("/{coalition}/goals/who-does-what/services.csv", see, export::csv)
        .get("/{coalition}/goals/who-does-what/services.xlsx", see, export::xlsx)
        .get("/{coalition}/goals/who-does-what/services/{id}", see, pages::service)
        .post("/{coalition}/goals/who-does-what/rule", change, rule::save)
        .get("/{coalition}/goals/who-does-what/introduce", change, introductions::ask)
        .post("/{coalition}/goals/who-does-what/introduce", change, introductions::save)
}

fn forms() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/who-does-what/services/add", change, add::<Service>)
        .post("/{coalition}/goals/who-does-what/services/add", change, save_new::<Service>)
        .get("/{coalition}/goals/who-does-what/services/{id}/edit", change, edit::<Service>)
        .post("/{coalition}/goals/who-does-what/services/{id}/edit", change, save::<Service>)
        .post("/{coalition}/goals/who-does-what/services/{id}/remove", change, remove::<Service>)
        .get("/{coalition}/goals/who-does-what/served/add", change, add::<Served>)
        .post("/{coalition}/goals/who-does-what/served/add", change, save_new::<Served>)
        .get("/{coalition}/goals/who-does-what/served/{id}/edit", change, edit::<Served>)
        .post("/{coalition}/goals/who-does-what/served/{id}/edit", change, save::<Served>)
        .post("/{coalition}/goals/who-does-what/served/{id}/move", change, go::<Served>)
        .post("/{coalition}/goals/who-does-what/served/{id}/remove", change, remove::<Served>)
}

#[cfg(test)]
mod tests;
