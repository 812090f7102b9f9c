//! Groups and roles: who decides, who does what, who holds which office until when, and which shape fits.
//!
//! A group serves a goal by the goal's id: the goals stand in a place above this one, and their names are found as the
//! search finds them.

pub mod belonging;
pub mod bodies;
mod chart;
pub mod choice;
pub mod duties;
mod export;
pub(crate) mod frame;
pub mod offices;
mod pages;
pub mod panels;
mod picture;
pub mod shape;
pub mod terms;
pub mod told;
mod views;

pub use views::kind_name;

use axum::http::Method;
use kit_store::{Migration, Pointer, Record};
use kit_web::api::Operation;
use kit_web::{Access, Feature, Panel, Routes};

use crate::members::{Person, PersonId};
use crate::organizations::{Organization, OrganizationId};
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/groups/0001",
        text: include_str!("migrations/0001_group.sql"),
    },
    Migration {
        name: "people/groups/0002",
        text: include_str!("migrations/0002_objective.sql"),
    },
    Migration {
        name: "people/groups/0003",
        text: include_str!("migrations/0003_shape_choice.sql"),
    },
    Migration {
        name: "people/groups/0004",
        text: include_str!("migrations/0004_shared_term.sql"),
    },
];

const POINTERS: &[Pointer] = &[
    bodies::store::POINTERS[0],
    belonging::store::POINTERS[0],
    belonging::store::POINTERS[1],
    offices::store::POINTERS[0],
    offices::store::POINTERS[1],
    terms::store::POINTERS[0],
    duties::store::POINTERS[0],
    duties::store::POINTERS[1],
    duties::store::POINTERS[2],
    duties::store::POINTERS[3],
];

pub fn feature() -> Feature {
    let records = bodies::routes()
        .merge(belonging::routes())
        .merge(offices::routes())
        .merge(terms::routes())
        .merge(duties::routes())
        .merge(shape::routes())
        .merge(choice::routes());
    Feature {
        routes: shown().merge(records),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "groups",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<bodies::Group>(),
            kit_store::keeper::<belonging::GroupMember>(),
            kit_store::keeper::<offices::Office>(),
            kit_store::keeper::<terms::OfficeTerm>(),
            kit_store::keeper::<duties::Duty>(),
            kit_store::keeper::<shape::StructureAnswers>(),
            kit_store::keeper::<choice::ShapeChoice>(),
        ],
        pages: &[
            ("group", "/people/groups/{id}"),
            ("office", "/people/groups/offices/{id}"),
            ("duty", "/people/groups/who-does-what"),
            ("structure_answers", "/people/groups/shape"),
            ("shape_choice", "/people/groups/shape"),
        ],
        points_at: POINTERS,
        panels: vec![
            Panel {
                on: Person::KIND,
                draw: |ctx, id| Box::pin(panels::of_a_person(ctx, PersonId(id))),
            },
            Panel {
                on: Organization::KIND,
                draw: |ctx, id| Box::pin(panels::of_an_organization(ctx, OrganizationId(id))),
            },
        ],
        ..Feature::new("groups")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups", see, pages::list)
        .get("/{coalition}/people/groups.csv", see, export::csv)
        .get("/{coalition}/people/groups.xlsx", see, export::xlsx)
        .get("/{coalition}/people/groups/{id}", see, pages::show)
        .get("/{coalition}/people/groups/offices/{id}", see, pages::office)
        .post("/{coalition}/people/groups/{id}/become-council", change, pages::become_council)
        .post("/{coalition}/people/groups/{id}/end", change, pages::end)
        .post("/{coalition}/people/groups/terms/{id}/renew", change, pages::renew)
        .post("/{coalition}/people/groups/terms/{id}/leave", change, pages::leave)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/groups/{id}/become-council",
            change,
            Operation::gives::<bodies::GroupShape>(
                "becomeCouncil",
                "Makes a coordinating council of a steering committee; it keeps its members, offices and history.",
            ),
            pages::become_council_by_program,
        )
}

#[cfg(test)]
mod tests;
