//! Invitations: who is asked to a meeting, what they were told of last, and whether they come.
//!
//! Nothing goes out before whoever runs the meeting saw who will get it. A mail carries the entry for the calendar; a
//! later one with a higher SEQUENCE moves it or takes it out. Other edits stay silent. The invited answer by the link
//! in their mail without signing in, on the page of the meeting, or by telephone.

mod actions;
mod api;
mod export;
mod gone;
mod link;
mod message;
pub mod model;
mod moved;
mod pages;
pub mod panel;
pub mod store;
mod views;

pub use actions::{invited, tell_one};
pub use message::KIND;
pub use model::{Answers, Comes, Invitation, InvitationId};
pub use views::counted;

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "meetings/invitations/0001",
    text: include_str!("migrations/0001_invitation.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(api::routes()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "invitations",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![kit_store::keeper::<Invitation>()],
        points_at: store::POINTERS,
        messages: vec![Box::new(message::Invitations)],
        workers: Some(gone::workers),
        daily: vec![Box::new(gone::EachMorning)],
        ..Feature::new("invitations")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let run = Access::Holds(&RUN_MEETINGS);
    Routes::new()
        .get("/{coalition}/meetings/{id}/invitations", see, pages::list)
        .post("/{coalition}/meetings/{id}/invitations", run, pages::invite)
        .get("/{coalition}/meetings/{id}/invitations.csv", see, export::csv)
        .get("/{coalition}/meetings/{id}/invitations/tell", run, pages::ask_tell)
        .post("/{coalition}/meetings/{id}/invitations/tell", run, pages::tell)
        .post("/{coalition}/meetings/{id}/invitations/{invitation}/answer", run, pages::answer_for)
        .get("/{coalition}/meetings/{id}/invitations/{invitation}/take-off", run, pages::ask_take_off)
        .post("/{coalition}/meetings/{id}/invitations/{invitation}/take-off", run, pages::take_off)
        .post("/{coalition}/meetings/{id}/coming", Access::Holds(&SPEAK), pages::answer_own)
        // Open to whoever holds the secret of a mail: many of those invited have no account.
        .get("/{coalition}/invitation/{secret}", Access::Public, link::show)
        .post("/{coalition}/invitation/{secret}", Access::Public, link::answer)
}

#[cfg(test)]
mod tests;
