//! Goals: what the coalition wants to change, who promised what by when, and what the numbers honestly say.
//!
//! One chain runs through the place: problem → goal → objective → strategy → promise and activity → indicator →
//! story. Features in dependency order; a feature may use those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod rights;

mod forms;

mod tabs;

mod views;

pub mod goals;

pub mod purpose;

pub mod evidence;

pub mod what_we_have;

pub mod milestones;

pub mod promises;

pub mod numbers;

pub mod activities;

pub mod barriers;

pub mod commitments;

pub mod due;

pub mod opposition;
pub mod who_does_what;

pub mod logic_model;

pub mod reminders;

pub mod told;

pub mod went_well;

pub mod overview;

pub mod on_paper;

pub mod counts;

pub mod named;

pub mod example;

use kit_web::Feature;

/// The features of the place, in the order their migrations run.
pub fn features() -> Vec<Feature> {
    vec![
        tabs::feature(),
        goals::feature(),
        goals::objectives::feature(),
        goals::strategies::feature(),
        purpose::feature(),
        evidence::feature(),
        what_we_have::feature(),
        milestones::feature(),
        promises::feature(),
        numbers::feature(),
        numbers::small_numbers::feature(),
        numbers::surveys::feature(),
        activities::feature(),
        barriers::feature(),
        commitments::feature(),
        opposition::feature(),
        logic_model::feature(),
        who_does_what::feature(),
        reminders::feature(),
        overview::feature(),
        on_paper::feature(),
    ]
}

#[cfg(test)]
mod testing;

#[cfg(test)]
mod tests;
