//! The table: who sits at it, who has gone quiet, and who is missing.

pub mod model;
mod pages;
pub mod store;
pub mod views;

pub use model::{Missing, Picture};
pub use store::picture;

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_PEOPLE;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_PEOPLE);
    Feature {
        routes: Routes::new().get("/{coalition}/people", see, pages::table).get(
            "/{coalition}/people/missing",
            see,
            pages::missing,
        ),
        texts: Some(kit_text::Source {
            feature: "table",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("table")
    }
}

#[cfg(test)]
mod tests;
