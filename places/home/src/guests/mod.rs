//! Guests: a link that shows one page, and what lies below it, to somebody without an account. Reading only.

mod actions;
mod model;
mod pages;

use kit_web::access::RUN_COALITION;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_COALITION);
    let routes = Routes::new()
        .get("/{coalition}/settings/guests", run, pages::list)
        .post("/{coalition}/settings/guests", run, pages::make)
        .post("/{coalition}/settings/guests/{id}/revoke", run, pages::revoke)
        .get("/g/{secret}", Access::Public, pages::show_button)
        .post("/g/{secret}", Access::Public, pages::enter);
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "guests",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("guests")
    }
}

#[cfg(test)]
mod tests;
