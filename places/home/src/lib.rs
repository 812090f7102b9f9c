//! Home: what is due, who is missing, what is new; the first run; settings, history, search and help.
//!
//! Features in dependency order; a feature may use those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod door;

pub mod example;

pub mod first_run;

pub mod help;

pub mod home;

pub mod search;

pub mod weekly_note;

pub mod settings;

pub mod who_can_sign_in;

pub mod keys;

pub mod history;

pub mod keep;
pub mod why;

pub mod guests;

pub mod mails;

pub mod host;

pub mod api_description;

use kit_web::Feature;

/// The features of the place.
pub fn features() -> Vec<Feature> {
    vec![
        door::feature(),
        first_run::feature(),
        help::feature(),
        home::feature(),
        search::feature(),
        weekly_note::feature(),
        settings::feature(),
        who_can_sign_in::feature(),
        keys::feature(),
        history::feature(),
        why::feature(),
        guests::feature(),
        mails::feature(),
        host::feature(),
        api_description::feature(),
        keep::feature(),
    ]
}

#[cfg(test)]
mod testing;
