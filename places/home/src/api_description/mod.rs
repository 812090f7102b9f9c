//! What a program can do: the OpenAPI document made from the routes, and the same as a page for people.

mod pages;

use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let routes = Routes::new().get("/api", Access::Public, pages::readable).get(
        "/api/v1/openapi.json",
        Access::Public,
        pages::document,
    );
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "api-description",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("api-description")
    }
}

#[cfg(test)]
mod tests;
