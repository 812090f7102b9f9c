//! The coalition's plan: one document, always current, because it is a view of the records.
//!
//! Whoever reads it chooses its parts and for whom it is. What each audience may read is one list of fields
//! (`readers.rs`); a field that is not in it is in no plan.

mod api;
mod book;
mod contents;
pub mod copies;
pub mod model;
mod pages;
mod readers;
mod since;
mod store;
mod views;

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_GUIDE;

/// The feature.
pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_GUIDE);
    Feature {
        routes: Routes::new()
            .get("/{coalition}/guide/plan", see, pages::show)
            .get("/{coalition}/guide/plan.pdf", see, pages::pdf)
            .get("/{coalition}/guide/plan.html", see, pages::file)
            .merge(copies::routes())
            .merge(api::routes()),
        migrations: copies::MIGRATIONS,
        keepers: vec![kit_store::keeper::<copies::PlanCopy>()],
        pages: &[("plan_copy", "/guide/plan/copies/{id}")],
        texts: Some(kit_text::Source {
            feature: "guide-plan",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("guide-plan")
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod word_processor_tests;
