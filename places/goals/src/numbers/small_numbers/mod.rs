//! Small numbers: the rule by which small groups are hidden, and the one place every value passes before anybody sees
//! it: on a page, in a chart, an export, an answer to a program.
//!
//! A coalition chooses one [`Policy`]; a source of numbers may have its own. What the rule hides is computed for the
//! values of one period as one table, so that no hidden value can be worked out from everybody's and the other groups'.

mod actions;
mod api;
mod model;
mod pages;
mod policy;
mod register;
mod seen;
mod sight;
pub mod store;
mod table;

pub use model::SmallNumberRule;
pub use policy::{Policy, Rule, policy_from_form};
pub use register::{Register, Registered, Told, Way};
pub use seen::Sights;
pub use sight::{Shown, Sight, WhyHidden};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_GOALS, SEE_GOALS};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "goals/small_numbers/0001",
        text: include_str!("migrations/0001_small_numbers.sql"),
    },
    Migration {
        name: "goals/small_numbers/0002",
        text: include_str!("migrations/0002_release.sql"),
    },
];

/// Where the rule is shown and chosen, below the coalition.
pub const PAGE: &str = "/goals/numbers/small";

pub fn feature() -> Feature {
    Feature {
        routes: page_routes().merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "small-numbers",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<SmallNumberRule>()],
        pages: &[("small_numbers", PAGE)],
        ..Feature::new("small-numbers")
    }
}

fn page_routes() -> Routes {
    Routes::new()
        .get("/{coalition}/goals/numbers/small", Access::Holds(&SEE_GOALS), pages::show)
        .post("/{coalition}/goals/numbers/small", Access::Holds(&EDIT_GOALS), pages::save)
}

#[cfg(test)]
mod tests;
