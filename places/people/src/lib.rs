//! People: who is at the table, who is missing, and whom to ask next.
//!
//! Organizations hold seats, people fill them for dated terms. Features in dependency order; a feature may use
//! those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod contact;

pub mod rights;

pub mod alike;

mod tabs;

pub mod sectors;

pub mod organizations;

pub mod members;

mod addresses;

pub mod seats;

pub mod choosing;

pub mod table;

pub mod recruiting;

pub mod groups;

pub mod agreements;

pub mod due;
pub mod thanks;

pub mod duplicates;

pub mod import;

pub mod counts;

pub mod named;

pub mod example;

use kit_web::Feature;

/// The features of the place, in the order their migrations run.
pub fn features() -> Vec<Feature> {
    vec![
        tabs::feature(),
        sectors::feature(),
        organizations::feature(),
        organizations::profile::feature(),
        members::feature(),
        addresses::feature(),
        seats::feature(),
        table::feature(),
        recruiting::feature(),
        groups::feature(),
        agreements::feature(),
        thanks::feature(),
        duplicates::feature(),
        import::feature(),
    ]
}

#[cfg(test)]
mod testing;

#[cfg(test)]
mod tests;
