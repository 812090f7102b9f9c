//! Decisions: what was decided, whose voices carried it, how the minority was answered, what happens next.
//!
//! The register is numbered and chained: each entry covers the one before, so that a silent change shows. A decision is
//! never edited; corrections are notes beside it.

mod actions;
mod after_block;
mod api;
pub mod earlier;
pub mod entry;
mod explained;
mod export;
pub mod fairness;
mod forms;
pub mod in_force;
pub mod model;
mod out_of_room;
mod page;
mod pages;
pub mod store;
pub mod views;

pub use actions::close;
pub use model::{Body, Damage, Decision, DecisionAnswer, DecisionId, DecisionNote};
pub use store::verify;

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/decisions/0001",
        text: include_str!("migrations/0001_decision.sql"),
    },
    Migration {
        name: "meetings/decisions/0002",
        text: include_str!("migrations/0002_review.sql"),
    },
];

/// What a program can narrow the register to.
const NARROWING: &[(&str, &str)] = &[
    ("words", "Only decisions with a word that begins with this."),
    ("after", "The `next` of the page before; absent for the first page."),
];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "decisions",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Decision>(),
            kit_store::keeper::<DecisionAnswer>(),
            kit_store::keeper::<DecisionNote>(),
        ],
        pages: &[("decision", "/meetings/decisions/{id}"), ("decision_answer", "/meetings/decisions/{id}")],
        ..Feature::new("decisions")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let run = Access::Holds(&RUN_MEETINGS);
    Routes::new()
        .get("/{coalition}/meetings/decisions", see, pages::list)
        .get("/{coalition}/meetings/decisions.csv", see, export::csv)
        .get("/{coalition}/meetings/decisions/earlier", run, earlier::ask)
        .post("/{coalition}/meetings/decisions/earlier", run, earlier::save)
        .get("/{coalition}/decisions/{number}", see, pages::by_number)
        .get("/{coalition}/meetings/decisions/{id}", see, page::show)
        .get("/{coalition}/meetings/decisions/{id}/print", see, page::print)
        .get("/{coalition}/meetings/decisions/{id}/answer", run, forms::ask_answer)
        .post("/{coalition}/meetings/decisions/{id}/answer", run, forms::save_answer)
        .post("/{coalition}/meetings/decisions/{id}/note", speak, forms::save_note)
        .post("/{coalition}/meetings/decisions/{id}/promise", speak, forms::save_promise)
        .post("/{coalition}/meetings/decisions/{id}/after-block", run, after_block::press)
        .post("/{coalition}/meetings/decisions/{id}/adopted", run, forms::save_adopted)
        .get("/{coalition}/meetings/proposals/{id}/close", run, forms::ask_close)
        .post("/{coalition}/meetings/proposals/{id}/close", run, forms::close)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let run = Access::Holds(&RUN_MEETINGS);
    let all = "/api/v1/coalitions/{coalition}/decisions";
    let each = "/api/v1/coalitions/{coalition}/decisions/{id}";
    let answers = "/api/v1/coalitions/{coalition}/decisions/{id}/answer";
    let notes = "/api/v1/coalitions/{coalition}/decisions/{id}/notes";
    let adopted = "/api/v1/coalitions/{coalition}/decisions/{id}/adopted";
    let earlier = "/api/v1/coalitions/{coalition}/earlier-decisions";
    let closed = "/api/v1/coalitions/{coalition}/proposals/{id}/close";
    let one = |name, summary| Operation::gives::<api::DecisionShape>(name, summary);
    let listed = Operation::gives::<ListPage<api::DecisionShape>>("listDecisions", "The newest first.");
    let answered =
        Operation::gives::<api::AnswerShape>("answerMinority", "Writes the answer to the minority.");
    let noted = Operation::gives::<api::NoteShape>("noteDecision", "Puts a note beside a decision.");
    let counted = one("closeVote", "Closes the vote, counts it and writes the result into the register.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(NARROWING), api::list)
        .api(
            Method::GET,
            each,
            see,
            one("getDecision", "One decision with its whole result."),
            api::show,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/decisions/by-number/{number}",
            see,
            one("getDecisionByNumber", "The decision with a number of the register: `31`."),
            api::by_number,
        )
        .api(Method::PUT, answers, run, answered.takes::<api::NewAnswer>(), api::answer)
        .api(Method::POST, notes, speak, noted.takes::<api::NewNote>(), api::note)
        .api(
            Method::POST,
            adopted,
            run,
            one("nameAdopted", "Names something a decision adopted before it was kept here.")
                .takes::<api::NewAdopted>(),
            api::name_adopted,
        )
        .api(
            Method::POST,
            earlier,
            run,
            Operation::gives::<api::KeptShape>(
                "keepEarlierDecisions",
                "Keeps decisions of an old register, in the order of their days.",
            )
            .takes::<api::OldRegister>(),
            api::keep_earlier,
        )
        .api(Method::POST, closed, run, counted.takes::<api::Closing>(), api::close)
}

#[cfg(test)]
mod tests;
