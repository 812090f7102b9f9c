//! Keep: archives, backups, and what a person may ask to see or to have erased.
//!
//! An archive is one coalition, a backup the whole host; both are one documented file that any installation reads
//! back on either engine. Erasing forgets the person and keeps the acts.

pub mod archive;
pub mod backup;
pub mod package;
pub mod privacy;
mod problem;
pub mod restore_archive;
mod store;

pub use problem::KeepProblem;

use kit_web::Feature;

pub fn feature() -> Feature {
    Feature {
        routes: privacy::routes(),
        texts: Some(kit_text::Source {
            feature: "keep",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("keep")
    }
}

#[cfg(test)]
mod tests;
