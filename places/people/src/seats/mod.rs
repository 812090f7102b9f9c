//! Seats: places at the table, sorted by sector, held by an organization or a resident and filled for a term.
//!
//! An empty seat is a record of its own with the reason it is wanted and the next step to fill it.

pub mod actions;
mod api;
pub mod model;
mod pages;
pub mod store;
mod views;

pub use actions::take_back;
pub use model::{Seat, SeatId, SectorContact};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "people/seats/0001",
    text: include_str!("migrations/0001_seat.sql"),
}];

/// What a program can narrow the list to.
const LIST_PARAMETERS: &[(&str, &str)] = &[
    ("sector", "Only this sector, by its key."),
    ("after", "The `next` of the page before; absent for the first page."),
];

pub fn feature() -> Feature {
    Feature {
        routes: pages_of_seats().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "seats",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Seat>(), kit_store::keeper::<SectorContact>()],
        pages: &[("seat", "/people/seats/{id}")],
        ..Feature::new("seats")
    }
}

fn pages_of_seats() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/seats", see, pages::list)
        .get("/{coalition}/people/seats/add", edit, pages::add)
        .post("/{coalition}/people/seats/add", edit, pages::save_new)
        .get("/{coalition}/people/seats/{id}", see, pages::show)
        .get("/{coalition}/people/seats/{id}/edit", edit, pages::edit)
        .post("/{coalition}/people/seats/{id}/edit", edit, pages::save)
        .get("/{coalition}/people/seats/{id}/fill", edit, pages::fill)
        .post("/{coalition}/people/seats/{id}/fill", edit, pages::save_filled)
        .post("/{coalition}/people/seats/{id}/renew", edit, pages::renew)
        .post("/{coalition}/people/seats/{id}/remove", edit, pages::remove)
        .get("/{coalition}/people/seats/contact/{sector}", edit, pages::contact)
        .post("/{coalition}/people/seats/contact/{sector}", edit, pages::save_contact)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/seats",
            see,
            Operation::gives::<ListPage<api::SeatShape>>(
                "listSeats",
                "The seats of a coalition, sector by sector.",
            )
            .query(LIST_PARAMETERS),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/seats",
            edit,
            Operation::gives::<api::SeatShape>("addSeat", "Adds a seat.").takes::<api::NewSeat>(),
            api::add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/seats/{id}",
            see,
            Operation::gives::<api::SeatShape>("getSeat", "One seat."),
            api::show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/seats/{id}",
            edit,
            Operation::gives::<api::SeatShape>("changeSeat", "Replaces a seat's details.")
                .takes::<api::NewSeat>(),
            api::change,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/seats/{id}",
            edit,
            Operation::gives::<api::SeatShape>("removeSeat", "Takes a seat away; answers with what it was."),
            api::remove,
        )
}

#[cfg(test)]
mod tests;
