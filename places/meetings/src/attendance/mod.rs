//! Attendance: who is here, online, excused or away, when they came and left, and whether that is enough to decide.
//!
//! One tap marks one person. Voices are counted, not heads: a voice is here while any of its speakers is. When there
//! began, and ceased, to be enough people is reckoned anew at every mark and kept with the meeting.

mod actions;
mod api;
pub mod code;
mod door;
pub mod model;
mod pages;
pub mod store;
pub mod strip;
pub mod views;
mod whole_sheet;

pub use actions::{Counted, counted};
pub use pages::{door_address, sheet, sheet_now};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};
use model::{Attendance, MeetingQuorum};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/attendance/0001",
        text: include_str!("migrations/0001_attendance.sql"),
    },
    Migration {
        name: "meetings/attendance/0002",
        text: include_str!("migrations/0002_phone.sql"),
    },
];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/{id}/attendance", see, pages::list)
        .post("/{coalition}/meetings/{id}/attendance", run, pages::mark)
        .post("/{coalition}/meetings/{id}/attendance/visitor", run, pages::add_visitor)
        .post("/{coalition}/meetings/{id}/attendance/take-back", run, pages::take_back)
        .get("/{coalition}/meetings/{id}/attendance/all", run, pages::all)
        .post("/{coalition}/meetings/{id}/attendance/all", run, pages::save_all)
        .get("/{coalition}/meetings/{id}/sheet", see, pages::print)
        .get("/{coalition}/meetings/{id}/screen", run, pages::screen)
        .post("/{coalition}/meetings/{id}/here", Access::Holds(&SPEAK), pages::here)
        .get("/{coalition}/meetings/{id}/door/{word}", Access::Public, door::door)
        .post("/{coalition}/meetings/{id}/door/{word}", Access::Public, door::enter)
        .merge(api::routes());
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "attendance",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        points_at: store::POINTERS,
        keepers: vec![kit_store::keeper::<Attendance>(), kit_store::keeper::<MeetingQuorum>()],
        pages: &[("attendance", "/meetings"), ("meeting_quorum", "/meetings/{id}")],
        ..Feature::new("attendance")
    }
}

#[cfg(test)]
mod tests;
