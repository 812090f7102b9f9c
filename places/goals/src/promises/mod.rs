//! Promises: who does what by when, and what became of it.
//!
//! A promise has a person and a day; without them it is an idea to be taken on, and is shown as one. It is one record,
//! whether it was made in the plan or, later, in a meeting. Late is never typed: it follows from the day. Carrying over,
//! handing over, splitting and letting go are acts of their own, so that nothing quietly disappears.

mod actions;
mod actor;
mod acts;
mod api;
mod board;
mod calendar;
mod chains;
mod export;
mod fields;
mod form;
mod given;
pub mod model;
mod one;
mod organizations;
mod pages;
mod plan;
pub mod repeats;
pub mod series;
pub mod store;
mod views;

pub use actions::add_from;
pub use model::{Promise, PromiseId, Status};
pub use plan::{open_for_goal, plan_of_goal, plan_of_strategy};
pub use store::{Due, MadeIn, counts, due_until, made_in, without_goal};
pub use views::{status_name, view_links};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Panel, Routes};
use people::members::PersonId;
use people::organizations::OrganizationId;

use crate::rights::{SEE_GOALS, TAKE_PART};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "goals/promises/0001",
    text: include_str!("migrations/0001_promise.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: plan_pages().merge(pages_of_one()).merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "promises",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        panels: vec![
            Panel {
                on: "organization",
                draw: |ctx, id| Box::pin(given::by_an_organization(ctx, OrganizationId(id))),
            },
            Panel {
                on: "person",
                draw: |ctx, id| Box::pin(given::by_a_person(ctx, PersonId(id))),
            },
        ],
        daily: vec![Box::new(series::Series)],
        keepers: vec![kit_store::keeper::<Promise>()],
        pages: &[("promise", "/goals/promises/{id}")],
        ..Feature::new("promises")
    }
}

fn plan_pages() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let take_part = Access::Holds(&TAKE_PART);
    Routes::new()
        .get("/{coalition}/goals/plan", see, plan::list)
        .get("/{coalition}/goals/plan.csv", see, export::csv)
        .get("/{coalition}/goals/plan.xlsx", see, export::xlsx)
        .get("/{coalition}/goals/plan/board", see, board::show)
        .get("/{coalition}/goals/plan/calendar", see, calendar::show)
        .get("/{coalition}/goals/plan/organizations", see, organizations::show)
        .get("/{coalition}/goals/plan/add", take_part, pages::add)
        .post("/{coalition}/goals/plan/add", take_part, pages::save_new)
        .get("/{coalition}/goals/{id}/plan", see, plan::of_goal)
}

fn pages_of_one() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let take_part = Access::Holds(&TAKE_PART);
    Routes::new()
        .get("/{coalition}/goals/promises/{id}", see, pages::show)
        .get("/{coalition}/goals/promises/{id}/edit", take_part, pages::edit)
        .post("/{coalition}/goals/promises/{id}/edit", take_part, pages::save)
        .post("/{coalition}/goals/promises/{id}/status", take_part, acts::say_how_it_goes)
        .get("/{coalition}/goals/promises/{id}/take-on", take_part, acts::ask_take_on)
        .post("/{coalition}/goals/promises/{id}/take-on", take_part, acts::take_on)
        .get("/{coalition}/goals/promises/{id}/keep", take_part, acts::ask_keep)
        .post("/{coalition}/goals/promises/{id}/keep", take_part, acts::keep)
        .get("/{coalition}/goals/promises/{id}/carry-over", take_part, acts::ask_carry_over)
        .post("/{coalition}/goals/promises/{id}/carry-over", take_part, acts::carry_over)
        .get("/{coalition}/goals/promises/{id}/hand-over", take_part, acts::ask_hand_over)
        .post("/{coalition}/goals/promises/{id}/hand-over", take_part, acts::hand_over)
        .post("/{coalition}/goals/promises/{id}/take-over", take_part, acts::take_over)
        .post("/{coalition}/goals/promises/{id}/decline", take_part, acts::decline)
        .get("/{coalition}/goals/promises/{id}/split", take_part, acts::ask_split)
        .post("/{coalition}/goals/promises/{id}/split", take_part, acts::split)
        .get("/{coalition}/goals/promises/{id}/let-go", take_part, acts::ask_let_go)
        .post("/{coalition}/goals/promises/{id}/let-go", take_part, acts::let_go)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let take_part = Access::Holds(&TAKE_PART);
    let one = |name, summary| Operation::gives::<api::PromiseShape>(name, summary);
    let routes = Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/promises",
            see,
            Operation::gives::<ListPage<api::ListedShape>>(
                "listPromises",
                "Promises in the order of the plan.",
            )
            .query(api::NARROWING),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises",
            take_part,
            one("addPromise", "Adds a promise, or an idea to be taken on.").takes::<api::NewPromise>(),
            api::add,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/promises/{id}",
            see,
            one("getPromise", "One promise."),
            api::show,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/promises/{id}",
            take_part,
            one("changePromise", "Replaces what a promise says. Its day is changed by carrying it over.")
                .takes::<api::NewPromise>(),
            api::change,
        );
    routes.merge(acts_of_programs())
}

/// The acts, each an address of its own as on the page.
fn acts_of_programs() -> Routes {
    let take_part = Access::Holds(&TAKE_PART);
    let one = |name, summary| Operation::gives::<api::PromiseShape>(name, summary);
    Routes::new()
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/promises/{id}/status",
            take_part,
            one("sayHowPromiseGoes", "Says how it goes; takes up again what was over.").takes::<api::Going>(),
            api::say_how_it_goes,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/keep",
            take_part,
            one("keepPromise", "Kept, with what shows it.").takes::<api::Proof>(),
            api::keep,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/let-go",
            take_part,
            one("letPromiseGo", "Let go with a reason.").takes::<api::LettingGo>(),
            api::let_go,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/carry-over",
            take_part,
            one("carryPromiseOver", "Gives it another day, with a reason.").takes::<api::AnotherDay>(),
            api::carry_over,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/take-on",
            take_part,
            one("takePromiseOn", "Makes an idea the promise of whoever asks.").takes::<api::TakingOn>(),
            api::take_on,
        )
        .merge(handing_over())
}

/// The acts that change whose it is.
fn handing_over() -> Routes {
    let take_part = Access::Holds(&TAKE_PART);
    let one = |name, summary| Operation::gives::<api::PromiseShape>(name, summary);
    Routes::new()
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/hand-over",
            take_part,
            one("handPromiseOver", "Offers it to somebody.").takes::<api::HandingOver>(),
            api::hand_over,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/take-over",
            take_part,
            one("takePromiseOver", "Says yes to an offer."),
            api::take_over,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/decline",
            take_part,
            one("declinePromise", "Says no to an offer, or takes it back."),
            api::decline,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/promises/{id}/split",
            take_part,
            one("splitPromise", "Splits it in two and answers the new part.").takes::<api::Part>(),
            api::split,
        )
}

#[cfg(test)]
mod tests;
