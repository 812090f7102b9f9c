//! Home: what is due, who is missing, what is new; the first run; settings, history and search.
//!
//! Features in dependency order; a feature may use those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod door;
pub mod first_run;
pub mod home;
pub mod keep;

use kit_web::Feature;

/// The features of the place.
pub fn features() -> Vec<Feature> {
    vec![door::feature(), home::feature(), keep::feature()]
}
