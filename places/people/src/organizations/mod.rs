//! Organizations: groups with a life of their own that take part in the coalition.
//!
//! An organization holds seats, people speak for it. The row a coalition keeps is also the organization's
//! membership here: its class, the day it joined, the day it left. Nothing is deleted when it leaves.

mod actions;
mod api;
mod export;
mod form;
pub mod location;
pub mod model;
mod pages;
pub mod profile;
pub mod store;
mod views;

pub use form::sector_choices;
pub use location::Location;
pub use model::{CareStage, GovernmentLevel, Organization, OrganizationId, OrganizationKind};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS, SEE_PEOPLE};

pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/organizations/0001",
        text: include_str!("migrations/0001_organization.sql"),
    },
    Migration {
        name: "people/organizations/0002",
        text: include_str!("migrations/0002_location.sql"),
    },
    Migration {
        name: "people/organizations/0003",
        text: include_str!("migrations/0003_government_level.sql"),
    },
];

/// What a program can narrow the list to.
const LIST_PARAMETERS: &[(&str, &str)] = &[
    ("words", "Only names with this word, or with one that begins with it."),
    ("sector", "Only this sector, by its key."),
    ("class", "Only this class of membership."),
    ("kind", "Only this kind of organization."),
    ("only", "`left`: those that left."),
    ("after", "The `next` of the page before; absent for the first page."),
];

pub fn feature() -> Feature {
    Feature {
        routes: pages_of_organizations().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "organizations",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Organization>()],
        pages: &[("organization", "/people/organizations/{id}")],
        ..Feature::new("organizations")
    }
}

fn pages_of_organizations() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    let contacts = Access::Holds(&SEE_CONTACTS);
    Routes::new()
        .get("/{coalition}/people/organizations", see, pages::list)
        .get("/{coalition}/people/organizations.csv", contacts, export::csv)
        .get("/{coalition}/people/organizations.xlsx", contacts, export::xlsx)
        .get("/{coalition}/people/organizations/add", edit, pages::add)
        .post("/{coalition}/people/organizations/add", edit, pages::save_new)
        .get("/{coalition}/people/organizations/{id}", see, pages::show)
        .get("/{coalition}/people/organizations/{id}/edit", edit, pages::edit)
        .post("/{coalition}/people/organizations/{id}/edit", edit, pages::save)
        .post("/{coalition}/people/organizations/{id}/leave", edit, pages::leave)
        .post("/{coalition}/people/organizations/{id}/return", edit, pages::come_back)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let edit = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/organizations",
            see,
            Operation::gives::<ListPage<api::OrganizationShape>>(
                "listOrganizations",
                "The organizations of a coalition, by name.",
            )
            .query(LIST_PARAMETERS),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/organizations",
            edit,
            Operation::gives::<api::OrganizationShape>("addOrganization", "Adds an organization.")
                .takes::<api::NewOrganization>(),
            api::add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/organizations/{id}",
            see,
            Operation::gives::<api::OrganizationShape>("getOrganization", "One organization."),
            api::show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/organizations/{id}",
            edit,
            Operation::gives::<api::OrganizationShape>(
                "changeOrganization",
                "Replaces an organization's details.",
            )
            .takes::<api::NewOrganization>(),
            api::change,
        )
}

#[cfg(test)]
mod tests;
