//! Date polls: which day suits, answered on a screen, by link, by telephone or on paper, all in one count.
//!
//! Every answer says how it reached us and who wrote it down. Choosing a moment calls the meeting.

mod actions;
mod api;
pub mod model;
mod pages;
pub mod store;
mod views;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};
use model::{DatePoll, PollAnswer};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/date_polls/0001",
    text: include_str!("migrations/0001_date_poll.sql"),
}];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/polls", see, pages::list)
        .get("/{coalition}/meetings/polls/add", run, pages::add)
        .post("/{coalition}/meetings/polls/add", run, pages::save_new)
        .get("/{coalition}/meetings/polls/{id}", see, pages::show)
        .post("/{coalition}/meetings/polls/{id}/answer", Access::Holds(&SPEAK), pages::answer)
        .post("/{coalition}/meetings/polls/{id}/answer-for", run, pages::answer_for)
        .post("/{coalition}/meetings/polls/{id}/choose", run, pages::choose)
        .get("/{coalition}/date-poll/{word}", Access::Public, pages::by_link)
        .post("/{coalition}/date-poll/{word}", Access::Public, pages::answer_by_link)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "date-polls",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![kit_store::keeper::<DatePoll>(), kit_store::keeper::<PollAnswer>()],
        pages: &[("date_poll", "/meetings/polls/{id}"), ("poll_answer", "/meetings/polls")],
        ..Feature::new("date-polls")
    }
}

#[cfg(test)]
mod tests;
