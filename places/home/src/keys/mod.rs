//! Keys for programs, each shown once. One of a coalition acts as the coordinator who made it, in this coalition only;
//! one of the host founds coalitions and opens none.

mod actions;
mod host_pages;
mod pages;
mod table;

use kit_web::access::RUN_COALITION;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_COALITION);
    let routes = Routes::new()
        .get("/{coalition}/settings/keys", run, pages::list)
        .post("/{coalition}/settings/keys", run, pages::make)
        .post("/{coalition}/settings/keys/{id}/revoke", run, pages::revoke)
        .get("/host/keys", Access::Host, host_pages::list)
        .post("/host/keys", Access::Host, host_pages::make)
        .post("/host/keys/{id}/revoke", Access::Host, host_pages::revoke);
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "keys",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("keys")
    }
}

#[cfg(test)]
mod tests;
