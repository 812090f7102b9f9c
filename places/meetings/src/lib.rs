//! Meetings: enough people, a fair result, promises that hold.
//!
//! Who has a voice and by which rules, when the coalition meets and who was there, what was proposed, how it was decided
//! and whose voices carried it. Features in dependency order; a feature may use those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod rights;

mod tabs;

pub mod voices;

pub mod adoptions;

pub mod rules;

pub mod meetings;

pub mod approvals;

pub mod attendance;

pub mod absences;

pub mod lately;

pub mod adopting;

pub mod proposals;

pub mod ballots;

pub mod decisions;

pub mod balance;

pub mod agenda;

pub mod deciding;

pub mod minutes;

pub mod calendar;

pub mod invitations;

pub mod vote_mails;

pub mod date_polls;

pub mod joining;

pub mod pulse;

pub mod live;

pub mod on_paper;

pub mod counts;

pub mod named;

pub mod example;

use kit_web::Feature;

/// The features of the place, in the order their migrations run.
pub fn features() -> Vec<Feature> {
    vec![
        // Each feature on a line of its own.
        tabs::feature(),
        voices::feature(),
        adoptions::feature(),
        rules::feature(),
        meetings::feature(),
        approvals::feature(),
        attendance::feature(),
        absences::feature(),
        lately::feature(),
        proposals::feature(),
        ballots::feature(),
        decisions::feature(),
        balance::feature(),
        agenda::feature(),
        deciding::feature(),
        minutes::feature(),
        calendar::feature(),
        invitations::feature(),
        vote_mails::feature(),
        date_polls::feature(),
        joining::feature(),
        pulse::feature(),
        live::feature(),
        on_paper::feature(),
    ]
}

#[cfg(test)]
mod testing;
