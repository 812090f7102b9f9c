//! Our rules: what everybody can read in numbered sections, and the part that counting needs.
//!
//! A version is a draft until it is adopted; from then on it stays as it is, and whatever was decided under it keeps it.

mod actions;
mod api;
mod fields;
pub mod form;
pub mod machine;
mod method;
pub mod model;
pub mod notice;
mod pages;
pub mod plainly;
pub mod store;
mod views;
pub mod words;

pub use actions::machine_today;
pub use form::to_form;
pub use machine::{Machine, Matter, Needs};
pub use method::{DOTS, MOST_POINTS, Method};
pub use model::{Clause, Rules, RulesId, Section, Sections};
pub use notice::{Heard, Notice};
pub use pages::draft_filled;
pub use store::in_force;

use axum::http::Method as Http;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_RULES, SEE_MEETINGS};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/rules/0001",
    text: include_str!("migrations/0001_rules.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "rules",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Rules>()],
        pages: &[("rules", "/meetings/rules/{id}")],
        ..Feature::new("rules")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let edit = Access::Holds(&EDIT_RULES);
    Routes::new()
        .get("/{coalition}/meetings/rules", see, pages::current)
        .post("/{coalition}/meetings/rules/add", edit, pages::start)
        .post("/{coalition}/meetings/rules/new", edit, pages::save_new)
        .get("/{coalition}/meetings/rules/{id}", see, pages::one)
        .get("/{coalition}/meetings/rules/{id}/edit", edit, pages::edit)
        .post("/{coalition}/meetings/rules/{id}/edit", edit, pages::save)
        .get("/{coalition}/meetings/rules/{id}/adopt", edit, pages::ask_adopt)
        .post("/{coalition}/meetings/rules/{id}/adopt", edit, pages::adopt)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let edit = Access::Holds(&EDIT_RULES);
    let all = "/api/v1/coalitions/{coalition}/rules";
    let each = "/api/v1/coalitions/{coalition}/rules/{id}";
    let adopted = "/api/v1/coalitions/{coalition}/rules/{id}/adopt";
    let one = |name, summary| Operation::gives::<api::RulesShape>(name, summary);
    let listed =
        Operation::gives::<ListPage<api::RulesShape>>("listRules", "Every version, the newest first.");
    Routes::new()
        .api(Http::GET, all, see, listed, api::list)
        .api(
            Http::POST,
            all,
            edit,
            one("draftRules", "Starts a draft, or answers the open one."),
            api::start,
        )
        .api(Http::GET, each, see, one("getRules", "One version of the rules."), api::show)
        .api(
            Http::PUT,
            each,
            edit,
            one("writeRules", "Replaces a draft.").takes::<api::NewRules>(),
            api::write,
        )
        .api(
            Http::POST,
            adopted,
            edit,
            one("adoptRules", "Puts a draft in force.").takes::<api::Adoption>(),
            api::adopt,
        )
}

#[cfg(test)]
mod tests;
