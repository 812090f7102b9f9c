//! Meetings: enough people, a fair result, promises that hold.
//!
//! Who has a voice and by which rules, when the coalition meets and who was there, what was proposed, how it was decided
//! and whose voices carried it. Features in dependency order; a feature may use those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod rights;

mod amounts;

mod tabs;

pub mod voices;

pub mod rules;

pub mod proposals;

pub mod ballots;

pub mod decisions;

pub mod balance;

pub mod meetings;

pub mod agenda;

pub mod attendance;

pub mod minutes;

pub mod calendar;

pub mod date_polls;

pub mod live;

pub mod on_paper;

pub mod example;

use kit_web::Feature;

/// The features of the place, in the order their migrations run.
pub fn features() -> Vec<Feature> {
    vec![
        // Each feature on a line of its own.
        tabs::feature(),
        voices::feature(),
        rules::feature(),
        proposals::feature(),
        ballots::feature(),
        decisions::feature(),
        balance::feature(),
        meetings::feature(),
        agenda::feature(),
        attendance::feature(),
        minutes::feature(),
        calendar::feature(),
        date_polls::feature(),
        live::feature(),
        on_paper::feature(),
    ]
}

#[cfg(test)]
mod testing;
