//! Services from a directory in the format of Open Referral (HSDS 3, and the CSV of Ohana before it).
//!
//! What was sent is read into a list of organization and service, each with a verdict before anything is written. Nothing
//! is kept in between: the list travels in the form.

mod pages;
mod read;
mod verdict;
mod views;

use kit_web::{Access, Routes};

use crate::rights::EDIT_GOALS;

/// Where a directory is read, below the coalition.
pub const PAGE: &str = "/goals/who-does-what/directory";

pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/who-does-what/directory", change, pages::open)
        .upload(
            "/{coalition}/goals/who-does-what/directory",
            change,
            read::LARGEST + (1 << 20),
            pages::check,
        )
        .post("/{coalition}/goals/who-does-what/directory/save", change, pages::save)
}

#[cfg(test)]
mod tests;
