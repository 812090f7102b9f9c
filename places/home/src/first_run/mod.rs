//! The first run: a link for the person who installed Commonweal, then "What do you have today?".

mod actions;
mod api;
mod list;
mod model;
mod pages;
mod problem;
mod set_up;
mod store;
mod views;

pub use set_up::set_up_link;

use axum::http::Method;
use kit_web::api::Operation;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let routes = Routes::new()
        .get("/start", Access::Host, pages::start)
        .upload("/start/list", Access::Host, list::LIST_LIMIT, list::hand_in)
        .get("/start/why-now", Access::Host, problem::why_now)
        .get("/start/problem", Access::Host, problem::ask)
        .post("/start/problem", Access::Host, problem::found)
        .get("/start/guide", Access::Host, problem::guide_outline)
        .post("/start/look", Access::Host, pages::look_around)
        .get("/start/found", Access::Host, pages::ask)
        .post("/start/found", Access::Host, pages::found)
        .post("/{coalition}/clear-example", Access::Host, pages::clear_example)
        .api(
            Method::POST,
            "/api/v1/coalitions",
            Access::Host,
            Operation::gives::<api::CoalitionShape>(
                "foundCoalition",
                "Founds a coalition on this installation.",
            )
            .takes::<api::NewCoalition>(),
            api::found,
        );
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "first_run",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("first_run")
    }
}

#[cfg(test)]
mod tests;
