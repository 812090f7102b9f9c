//! What an organization says of itself in several coalitions, and which of them sees what.
//!
//! One account keeps a profile: somebody who speaks for the organization. In every coalition it is used in, the same
//! account has to speak for the organization there. Each field is shared with all these coalitions, with chosen ones,
//! or with none. A coalition's page shows what is shared with it and otherwise the coalition's own words; it never
//! learns what is shared elsewhere. When the person no longer speaks for the organization, or it leaves the
//! coalition, nothing is shown any more.

mod actions;
pub mod model;
mod pages;
pub mod store;
pub mod travel;
mod views;

pub use model::{Profile, ProfileField, ProfileId};
pub use views::note;

use kit_store::Migration;
use kit_web::{Access, Feature, Right, Role, Routes};

/// Keeping the profile of an organization one speaks for; who speaks for it is checked besides.
pub static KEEP_PROFILE: Right =
    Right::new("organization-profile", &[Role::Coordinator, Role::Officer, Role::Member]);

const MIGRATIONS: &[Migration] = &[Migration {
    name: "people/organization-profiles/0001",
    text: include_str!("migrations/0001_organization_profile.sql"),
}];

pub fn feature() -> Feature {
    let keep = Access::Holds(&KEEP_PROFILE);
    let routes = Routes::new()
        .get("/{coalition}/people/organizations/{id}/profile", keep, pages::show)
        .post("/{coalition}/people/organizations/{id}/profile", keep, pages::save)
        .post("/{coalition}/people/organizations/{id}/profile/start", keep, pages::start)
        .post("/{coalition}/people/organizations/{id}/profile/use", keep, pages::use_here)
        .post("/{coalition}/people/organizations/{id}/profile/stop", keep, pages::stop_here)
        .post("/{coalition}/people/organizations/{id}/profile/hand-over", keep, pages::hand_over)
        .get("/{coalition}/people/organizations/{id}/profile.json", keep, pages::take_along);
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "organization-profiles",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        rights: vec![&KEEP_PROFILE],
        ..Feature::new("organization-profiles")
    }
}

#[cfg(test)]
mod tests;
