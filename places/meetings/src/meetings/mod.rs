//! Meetings: when and where the coalition or one of its groups meets, what it takes to come, and which come again.
//!
//! A meeting keeps its moment and the zone its clock times are meant in. Its web address is its day; its id leads
//! there too, so that links in mails and calendars survive another day.

pub mod actions;
mod api;
pub mod model;
pub mod notice;
mod pages;
pub mod store;
mod taken_out;
pub mod views;

pub use actions::free_address;
pub use model::{Meeting, MeetingId, State};
pub use pages::coming_since;
pub use taken_out::TAKEN_OUT;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS};
use model::MeetingSeries;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/meetings/0001",
    text: include_str!("migrations/0001_meeting.sql"),
}];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings", see, pages::list)
        .get("/{coalition}/meetings/add", run, pages::add)
        .post("/{coalition}/meetings/add", run, pages::save_new)
        .get("/{coalition}/meetings/{id}/edit", run, pages::edit)
        .post("/{coalition}/meetings/{id}/edit", run, pages::save)
        .post("/{coalition}/meetings/{id}/begin", run, pages::begin)
        .post("/{coalition}/meetings/{id}/end", run, pages::end)
        .post("/{coalition}/meetings/{id}/call-off", run, pages::call_off)
        .post("/{coalition}/meetings/{id}/put-back-on", run, pages::put_back_on)
        .post("/{coalition}/meetings/{id}/remove", run, pages::remove)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "meetings",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![kit_store::keeper::<Meeting>(), kit_store::keeper::<MeetingSeries>()],
        pages: &[("meeting", "/meetings/{id}"), ("meeting_series", "/meetings")],
        ..Feature::new("meetings")
    }
}

#[cfg(test)]
mod tests;
