//! Guide: from a first conversation to a plan that is always current.
//!
//! The ten-minute start, the twelve parts whose answers are records of the other places, and the plan made of them.
//! Features in dependency order; a feature may use those above it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod rights;

pub(crate) mod place;

pub mod parts;

pub mod keeping;

pub mod founding;

pub mod should_we;

pub mod kinds;

pub mod playbooks;

pub mod plan;

pub mod binder;

pub mod example;

use kit_web::Feature;

/// The features of the place, in the order their migrations run.
pub fn features() -> Vec<Feature> {
    let mut features = vec![
        // Each feature on a line of its own.
        place::feature(),
        parts::feature(),
        keeping::feature(),
        founding::feature(),
        should_we::feature(),
        kinds::feature(),
        playbooks::feature(),
        plan::feature(),
        binder::feature(),
    ];
    features.extend(parts::words_of_stages());
    features
}

#[cfg(test)]
mod testing;
