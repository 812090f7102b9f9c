//! Sector schemes: the kinds of people and groups a table needs, and who may speak for each.
//!
//! A scheme is a data file in `schemes/`; the twelve sectors of drug-free community coalitions are one of them.
//! Rules are few and named; evidence is what the person or the coalition stated.

mod actions;
mod api;
mod model;
mod own;
mod pages;
pub mod store;

pub use model::{Evidence, Gap, Rule, RuleText, Scheme, Sector, eligible, scheme, schemes};
pub use own::{OWN, OwnSector, SectorId, SectorRules};
pub use store::of;

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Right, Role, Routes, access::EVERYBODY_HERE};

/// Reading the sectors and what each asks for.
pub static SEE_SECTORS: Right = Right::new("sectors-see", EVERYBODY_HERE);
/// Choosing how seats are sorted, and naming sectors.
pub static CHOOSE_SECTORS: Right = Right::new("sectors-choose", &[Role::Coordinator, Role::Officer]);

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/sectors/0001",
        text: include_str!("migrations/0001_sector.sql"),
    },
    Migration {
        name: "people/sectors/0002",
        text: include_str!("migrations/0002_rules.sql"),
    },
];

pub fn feature() -> Feature {
    Feature {
        routes: pages_of_sectors().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "sectors",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<OwnSector>()],
        rights: vec![&SEE_SECTORS, &CHOOSE_SECTORS],
        ..Feature::new("sectors")
    }
}

fn pages_of_sectors() -> Routes {
    let see = Access::Holds(&SEE_SECTORS);
    let choose = Access::Holds(&CHOOSE_SECTORS);
    Routes::new()
        .get("/{coalition}/people/sectors", see, pages::list)
        .post("/{coalition}/people/sectors", choose, pages::choose)
        .get("/{coalition}/people/sectors/add", choose, pages::add)
        .post("/{coalition}/people/sectors/add", choose, pages::save_new)
        .get("/{coalition}/people/sectors/{id}/edit", choose, pages::edit)
        .post("/{coalition}/people/sectors/{id}/edit", choose, pages::save)
        .post("/{coalition}/people/sectors/{id}/up", choose, pages::up)
        .post("/{coalition}/people/sectors/{id}/down", choose, pages::down)
        .post("/{coalition}/people/sectors/{id}/remove", choose, pages::remove)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_SECTORS);
    let choose = Access::Holds(&CHOOSE_SECTORS);
    let sectors = Operation::gives::<ListPage<api::SectorShape>>(
        "listSectors",
        "The sectors by which a coalition sorts its seats.",
    );
    let own = Operation::gives::<ListPage<api::OwnSectorShape>>(
        "listOwnSectors",
        "The sectors a coalition named itself, used or not.",
    );
    let add = Operation::gives::<api::OwnSectorShape>("addSector", "Adds a sector of one's own.");
    let change = Operation::gives::<api::OwnSectorShape>("changeSector", "Replaces the words of a sector.");
    let place = Operation::gives::<ListPage<api::OwnSectorShape>>(
        "placeSector",
        "Gives a sector another place; answers with all sectors in their new order.",
    );
    let remove = Operation::gives::<api::OwnSectorShape>(
        "removeSector",
        "Removes a sector nobody belongs to; answers with what it was.",
    );
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/sectors", see, sectors, api::list)
        .api(Method::GET, "/api/v1/coalitions/{coalition}/sectors/own", see, own, api::list_own)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/sectors/own",
            choose,
            add.takes::<api::NewSector>(),
            api::add,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/sectors/own/{id}",
            choose,
            change.takes::<api::NewSector>(),
            api::change,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/sectors/own/{id}/place",
            choose,
            place.takes::<api::NewPlace>(),
            api::place,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/sectors/own/{id}",
            choose,
            remove,
            api::remove,
        )
}

#[cfg(test)]
mod tests;
