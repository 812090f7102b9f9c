//! Duplicates: organizations and people that stand in the lists twice, and how they become one.
//!
//! What looks alike is found by `calc_match`, with its reasons in words. A merge moves everything that points to the
//! record that goes ([`kit_store::Pointer`]) and can be undone; "not the same" is remembered.

mod actions;
mod api;
mod fields;
mod forgetting;
mod jobs;
mod look;
mod merging;
pub mod model;
mod pages;
pub mod store;
mod undoing;
mod views;

pub use forgetting::{forget_person, forget_pointers, records_in_one};
pub use jobs::ask_to_look;
pub use look::look_again;
pub use model::{Band, Merge, NotSame, Subject};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Feature, Routes};

use crate::rights::EDIT_PEOPLE;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "people/duplicates/0001",
    text: include_str!("migrations/0001_duplicates.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: page_routes().merge(api_routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "duplicates",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![Box::new(undoing::MergeKeeper::default()), kit_store::keeper::<NotSame>()],
        pages: &[("merge", "/people/duplicates/merged/{id}")],
        workers: Some(jobs::workers),
        ..Feature::new("duplicates")
    }
}

fn page_routes() -> Routes {
    let edit = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/duplicates", edit, pages::list)
        .post("/{coalition}/people/duplicates/look", edit, pages::look)
        .get("/{coalition}/people/duplicates/compare/{subject}/{first}/{second}", edit, pages::compare)
        .post("/{coalition}/people/duplicates/merge", edit, pages::merge)
        .get("/{coalition}/people/duplicates/merged/{id}", edit, pages::merged)
        .post("/{coalition}/people/duplicates/merged/{id}/undo", edit, pages::undo)
        .post("/{coalition}/people/duplicates/not-same", edit, pages::say_not_same)
        .post("/{coalition}/people/duplicates/not-same/{id}/undo", edit, pages::offer_again)
}

fn api_routes() -> Routes {
    let edit = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/duplicates",
            edit,
            Operation::gives::<ListPage<api::LikelyShape>>(
                "listDuplicates",
                "Pairs of organizations or people that look alike, surest first.",
            )
            .query(PAGING),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/duplicates/merges",
            edit,
            Operation::gives::<api::MergeShape>("mergeDuplicates", "Makes one record of two.")
                .takes::<api::NewMerge>(),
            api::merge,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/duplicates/merges/{id}/undo",
            edit,
            Operation::gives::<api::MergeShape>("undoMerge", "Takes a merge back."),
            api::undo,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/duplicates/not-same",
            edit,
            Operation::gives::<api::NotSameShape>(
                "sayNotSame",
                "Remembers that two records are not the same.",
            )
            .takes::<api::NewNotSame>(),
            api::say_not_same,
        )
}

#[cfg(test)]
mod tests;
