//! Calendars: one meeting as an invitation, and addresses that calendars of people, groups and the public follow.
//!
//! The secret in a private address is shown once; a new one takes the place of the old. The public feed is off until
//! somebody who runs meetings turns it on, and says nothing of how to join from afar.

mod actions;
pub mod event;
mod pages;
pub mod store;
pub mod write;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_MEETINGS;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/calendar/0001",
    text: include_str!("migrations/0001_calendar.sql"),
}];

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/calendar", see, pages::show)
        .post("/{coalition}/meetings/calendar", see, pages::make)
        .post("/{coalition}/meetings/calendar/revoke", see, pages::revoke)
        .get("/{coalition}/meetings/{id}/invitation.ics", see, pages::invitation)
        .get("/{coalition}/calendar/{file}", Access::Public, pages::feed);
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "calendar",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("calendar")
    }
}

#[cfg(test)]
mod tests;
