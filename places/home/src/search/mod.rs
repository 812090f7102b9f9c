//! Search: one field that finds every record by the beginnings of its words, in any script.

mod pages;
mod views;

use kit_web::access::SEE_COALITION;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    Feature {
        routes: Routes::new().get("/{coalition}/search", Access::Holds(&SEE_COALITION), pages::search),
        texts: Some(kit_text::Source {
            feature: "search",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("search")
    }
}

#[cfg(test)]
mod tests;
