//! "Why can I see this?": the right an address asks for, the roles that hold it, and, for coordinators, the people.

pub mod model;
mod pages;

use kit_web::access::SEE_COALITION;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    Feature {
        routes: Routes::new().get("/{coalition}/why", Access::Holds(&SEE_COALITION), pages::why),
        texts: Some(kit_text::Source {
            feature: "why",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("why")
    }
}

#[cfg(test)]
mod tests;
