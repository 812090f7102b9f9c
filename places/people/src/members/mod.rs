//! Members: the people of a coalition, those who speak for an organization and those who speak for themselves.
//!
//! The row a coalition keeps of a person is also the membership: class, the day they joined, the day they left.
//! Whether somebody lives with the issue is told by the person only and shown only as a count of five or more.

mod actions;
mod api;
mod export;
pub mod model;
mod pages;
pub mod store;
mod views;
mod visitor;

pub use model::{Person, PersonId, Tie};
pub use visitor::of_visitor;

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS, SEE_PEOPLE};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/members/0001",
        text: include_str!("migrations/0001_person.sql"),
    },
    Migration {
        name: "people/members/0002",
        text: include_str!("migrations/0002_added.sql"),
    },
    Migration {
        name: "people/members/0003",
        text: include_str!("migrations/0003_gains.sql"),
    },
];

/// What a program can narrow the list to.
const LIST_PARAMETERS: &[(&str, &str)] = &[
    ("words", "Only names with this word, or with one that begins with it."),
    ("sector", "Only this sector, by its key."),
    ("contact", "Only people who are reached this way."),
    ("only", "`quiet`: not seen for long; `left`: those who left."),
    ("order", "`seen`: those not seen for longest first; otherwise by name."),
    ("after", "The `next` of the page before; absent for the first page."),
];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    let routes = Routes::new()
        .get("/{coalition}/people/list", see, pages::list)
        .get("/{coalition}/people/list.csv", Access::Holds(&SEE_CONTACTS), export::csv)
        .get("/{coalition}/people/list.xlsx", Access::Holds(&SEE_CONTACTS), export::xlsx)
        .get("/{coalition}/people/add", edit, pages::add)
        .post("/{coalition}/people/add", edit, pages::save_new)
        .get("/{coalition}/people/{id}", see, pages::show)
        .get("/{coalition}/people/{id}/edit", see, pages::edit)
        .post("/{coalition}/people/{id}/edit", see, pages::save)
        .post("/{coalition}/people/{id}/in-touch", edit, pages::note_in_touch)
        .post("/{coalition}/people/{id}/leave", edit, pages::leave)
        .post("/{coalition}/people/{id}/return", edit, pages::come_back)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/people",
            see,
            Operation::gives::<ListPage<api::ListedPerson>>(
                "listPeople",
                "The people of a coalition, by name.",
            )
            .query(LIST_PARAMETERS),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/people",
            edit,
            Operation::gives::<api::PersonShape>("addPerson", "Adds a person.").takes::<api::NewPerson>(),
            api::add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/people/{id}",
            see,
            Operation::gives::<api::PersonShape>("getPerson", "One person."),
            api::show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/people/{id}",
            edit,
            Operation::gives::<api::PersonShape>("changePerson", "Replaces a person's details.")
                .takes::<api::NewPerson>(),
            api::change,
        );
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "members",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Person>()],
        pages: &[("person", "/people/{id}")],
        ..Feature::new("members")
    }
}

#[cfg(test)]
mod tests;
