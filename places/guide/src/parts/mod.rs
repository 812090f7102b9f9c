//! The twelve parts of the guide: what is answered, what is still needed, and the best next step.
//!
//! An answer is never kept twice: it is a record of another place, written by that place's own actions. Whether a part is
//! done follows from the records alone.

mod pages;
mod views;

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GUIDE;

/// The feature.
pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GUIDE);
    Feature {
        routes: Routes::new().get("/{coalition}/guide", see, pages::overview),
        texts: Some(kit_text::Source {
            feature: "guide-parts",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("guide-parts")
    }
}

#[cfg(test)]
mod tests;
