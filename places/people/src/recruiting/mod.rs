//! Recruiting: whom to ask to the table, why them, who asks by when, and what became of it.
//!
//! Any member may nominate; officers answer the questions, move people from stage to stage and, when somebody
//! says yes, turn what is known into a member without typing it again.

pub mod actions;
mod api;
mod board;
mod board_views;
mod forgetting;
mod form;
mod join;
pub mod model;
mod pages;
pub mod store;
mod views;

pub use actions::{add, change};
pub use forgetting::forget_person;
pub use model::{Prospect, ProspectId, Stage};
pub use store::{AskDue, asks_due};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Right, Role, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// Naming somebody the coalition should ask.
pub static NOMINATE: Right = Right::new("people-nominate", &[Role::Coordinator, Role::Officer, Role::Member]);

const MIGRATIONS: &[Migration] = &[Migration {
    name: "people/recruiting/0001",
    text: include_str!("migrations/0001_prospect.sql"),
}];

/// What a program can narrow the list to.
const LIST_PARAMETERS: &[(&str, &str)] = &[
    ("words", "Only names with this word, or with one that begins with it."),
    ("sector", "Only this sector, by its key."),
    ("stage", "Only this stage."),
    ("asks", "Only those this person is to ask, by the person's id."),
    ("only", "`joined`: only those who became members."),
    ("after", "The `next` of the page before; absent for the first page."),
];

pub fn feature() -> Feature {
    Feature {
        routes: pages_of_recruiting().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "recruiting",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Prospect>()],
        rights: vec![&NOMINATE],
        pages: &[("prospect", "/people/recruiting/{id}")],
        ..Feature::new("recruiting")
    }
}

fn pages_of_recruiting() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    let nominate = Access::Holds(&NOMINATE);
    Routes::new()
        .get("/{coalition}/people/recruiting", see, board::show)
        .get("/{coalition}/people/recruiting/nominate", nominate, pages::nominate)
        .post("/{coalition}/people/recruiting/nominate", nominate, pages::save_nomination)
        .get("/{coalition}/people/recruiting/add", edit, pages::add)
        .post("/{coalition}/people/recruiting/add", edit, pages::save_new)
        .get("/{coalition}/people/recruiting/{id}", see, pages::show)
        .get("/{coalition}/people/recruiting/{id}/edit", edit, pages::edit)
        .post("/{coalition}/people/recruiting/{id}/edit", edit, pages::save)
        .post("/{coalition}/people/recruiting/{id}/stage", edit, pages::move_on)
        .get("/{coalition}/people/recruiting/{id}/join", edit, pages::join)
        .post("/{coalition}/people/recruiting/{id}/join", edit, pages::save_join)
        .post("/{coalition}/people/recruiting/{id}/join/undo", edit, pages::undo_join)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    let one = |name, summary| Operation::gives::<api::ProspectShape>(name, summary);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/prospects",
            see,
            Operation::gives::<ListPage<api::ListedShape>>("listProspects", "People to ask, by name.")
                .query(LIST_PARAMETERS),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/prospects",
            edit,
            one("addProspect", "Adds somebody to ask.").takes::<api::NewProspect>(),
            api::add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/prospects/{id}",
            see,
            one("getProspect", "Somebody to ask."),
            api::show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/prospects/{id}",
            edit,
            one("changeProspect", "Replaces the answers about somebody to ask.").takes::<api::NewProspect>(),
            api::change,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/prospects/{id}/stage",
            edit,
            one("moveProspect", "Moves somebody to another stage, reached today.").takes::<api::NewStage>(),
            api::move_on,
        )
}

#[cfg(test)]
mod tests;
