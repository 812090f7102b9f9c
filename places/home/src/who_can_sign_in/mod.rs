//! Who can sign in: giving access to a person of the roster, by mail or with a code on paper, and taking it away.
//!
//! A coalition never loses its last coordinator. A printed code is only made for an account that has no mail address
//! and belongs to this coalition alone: nobody can print themselves a way into another coalition.

mod actions;
mod model;
mod pages;
mod sheet;
mod store;

use kit_web::access::RUN_COALITION;
use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_COALITION);
    let routes = Routes::new()
        .get("/{coalition}/settings/people", run, pages::list)
        .get("/{coalition}/settings/people/give", run, pages::choose)
        .get("/{coalition}/settings/people/give/{person}", run, pages::ask)
        .post("/{coalition}/settings/people/give/{person}", run, pages::give)
        .get("/{coalition}/settings/people/{account}", run, pages::show)
        .post("/{coalition}/settings/people/{account}", run, pages::change_role)
        .post("/{coalition}/settings/people/{account}/take-away", run, pages::take_away)
        .post("/{coalition}/settings/people/{account}/link", run, pages::send_link)
        .post("/{coalition}/settings/people/{account}/code", run, pages::print_code);
    Feature {
        routes,
        texts: Some(kit_text::Source {
            feature: "who-can-sign-in",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("who-can-sign-in")
    }
}

#[cfg(test)]
mod tests;
