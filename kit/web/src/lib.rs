//! The web: what a request is, who asks, what may be done, and how a page looks.
//!
//! A place declares [`Feature`]s; each brings [`Routes`] with the right every route needs, its words, its
//! migrations and its menu entry. [`serve::router`] turns them into one application. A handler gets a [`Visit`]
//! (anybody) or a [`Ctx`] (somebody in a coalition) only after the route's access was checked.
//!
//! Architecture invariant: this crate knows coalitions, accounts, roles and pages, and no feature.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod access;
pub mod account;
mod address;
pub mod api;
pub mod app;
mod asking;
pub mod assets;
pub mod coalition;
pub mod connections;
pub mod cookies;
pub mod daily;
pub mod feature;
pub mod form;
mod guard;
pub mod live;
pub mod messages;
pub mod paging;
pub mod paper;
pub mod parts;
pub mod place;
pub mod press;
mod problem;
pub mod records;
mod routes;
pub mod saving;
pub mod secret;
pub mod serve;
mod shell;
pub mod sign_in;
pub mod spreadsheet;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod trailing_slash;
pub mod uploads;
mod visit;
pub mod way_back;
mod who_asks;

pub use access::{Access, Right, Role};
pub use address::escaped;
pub use app::{App, Settings};
pub use coalition::Coalition;
pub use daily::Daily;
pub use feature::{Drawing, Feature, Glance, GlanceColumn, Glances, Glancing, MenuEntry, Panel, Registry};
pub use form::{Fields, Mistake, Mistakes, Typed};
pub use place::Place;
pub use problem::Problem;
pub use routes::{Route, Routes};
pub use shell::Page;
pub use visit::{Ctx, Visit};

/// What a page handler answers.
pub type Answer = Result<axum::response::Response, Problem>;

use kit_store::Migration;

/// The tables of coalitions, accounts and sessions.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "web/0001_tenancy",
        text: include_str!("../migrations/0001_tenancy.sql"),
    },
    Migration {
        name: "web/0002_guest_link",
        text: include_str!("../migrations/0002_guest_link.sql"),
    },
    Migration {
        name: "web/0003_host_key",
        text: include_str!("../migrations/0003_host_key.sql"),
    },
    Migration {
        name: "web/0004_table_pass",
        text: include_str!("../migrations/0004_table_pass.sql"),
    },
];

/// The words of this crate.
pub const TEXTS: kit_text::Source = kit_text::Source {
    feature: "web",
    english: include_str!("text.en.ftl"),
    spanish: include_str!("text.es.ftl"),
};

#[cfg(test)]
mod tests;
