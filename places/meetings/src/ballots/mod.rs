//! Ballots: one tally for whatever came by screen, at the meeting, by hands, telephone or paper.
//!
//! Who may vote is frozen when the vote opens: one voice for each organization and each resident seat. Abstaining is an
//! act; a ballot can be changed until the vote is over; whoever declared an interest speaks and does not vote. The
//! ballots of a secret vote lie apart from the roll, and nothing leads from one to the other.

mod actions;
mod api;
pub mod choice;
pub mod counting;
pub mod fields;
pub mod interests;
pub mod meeting_notice;
pub mod model;
mod opening;
mod options;
mod page;
mod pages;
mod proxies;
pub mod question;
pub mod store;
mod views;

pub use actions::{
    Cast, Trouble, cast, cast_as, enter_said, leave_room, machine_of, open_vote, recuse, visitor,
};
pub use model::{Ballot, Proxy, Recusal, Vote};
pub use pages::{again, receipt};
pub use views::{Entering, by_seat, clock, notice, recusal_line, so_far, whose};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};

use crate::rights::{RUN_MEETINGS, SEE_MEETINGS, SPEAK};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/ballots/0001",
        text: include_str!("migrations/0001_ballot.sql"),
    },
    Migration {
        name: "meetings/ballots/0002",
        text: include_str!("migrations/0002_roll.sql"),
    },
    Migration {
        name: "meetings/ballots/0003",
        text: include_str!("migrations/0003_back_in_room.sql"),
    },
];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "ballots",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Vote>(),
            kit_store::keeper::<Ballot>(),
            kit_store::keeper::<Recusal>(),
            kit_store::keeper::<Proxy>(),
        ],
        points_at: store::POINTERS,
        ..Feature::new("ballots")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let run = Access::Holds(&RUN_MEETINGS);
    Routes::new()
        .get("/{coalition}/meetings/proposals/{id}", see, page::show)
        .get("/{coalition}/meetings/proposals/{id}/vote-opens", run, opening::ask)
        .post("/{coalition}/meetings/proposals/{id}/vote-opens", run, opening::open)
        .post("/{coalition}/meetings/proposals/{id}/vote", speak, pages::cast)
        .get("/{coalition}/meetings/proposals/{id}/enter", run, pages::ask_enter)
        .post("/{coalition}/meetings/proposals/{id}/enter", run, pages::enter)
        .post("/{coalition}/meetings/proposals/{id}/enter-all", run, pages::enter_all)
        .get("/{coalition}/meetings/proposals/{id}/paper", run, pages::paper)
        .post("/{coalition}/meetings/proposals/{id}/interest", speak, pages::recuse)
        .post(
            "/{coalition}/meetings/proposals/{id}/interests/{recusal}/left-room",
            run,
            pages::leave_room,
        )
        .get("/{coalition}/meetings/proxies", see, proxies::list)
        .post("/{coalition}/meetings/proxies", speak, proxies::give)
        .post("/{coalition}/meetings/proxies/{id}/revoke", speak, proxies::revoke)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let run = Access::Holds(&RUN_MEETINGS);
    let vote = "/api/v1/coalitions/{coalition}/proposals/{id}/vote";
    let ballot = "/api/v1/coalitions/{coalition}/proposals/{id}/ballots/{voice}";
    let proxies = "/api/v1/coalitions/{coalition}/proxies";
    let proxy = "/api/v1/coalitions/{coalition}/proxies/{id}";
    let interests = "/api/v1/coalitions/{coalition}/proposals/{id}/interests";
    let listed = Operation::gives::<ListPage<api::ProxyShape>>(
        "listProxies",
        "Proxies that have not ended, in one page; those taken back too.",
    );
    let held = |name, summary| Operation::gives::<api::ProxyShape>(name, summary);
    let declared = Operation::gives::<ListPage<api::RecusalShape>>(
        "listInterests",
        "Who declared an interest in a proposal, in one page.",
    );
    let declare = Operation::gives::<api::RecusalShape>(
        "declareInterest",
        "Declares an interest: the voice may speak and does not vote.",
    );
    let one = |name, summary| Operation::gives::<api::VoteShape>(name, summary);
    let cast = Operation::gives::<api::CastShape>("castBallot", "Casts or changes the ballot of a voice.");
    Routes::new()
        .api(Method::GET, vote, see, one("getVote", "The roll, and which voices voted."), api::show)
        .api(
            Method::POST,
            vote,
            run,
            one("openVote", "Opens the vote: freezes the words and the roll."),
            api::open,
        )
        .api(Method::GET, proxies, see, listed, api::proxies)
        .api(
            Method::POST,
            proxies,
            speak,
            held("giveProxy", "Lets somebody vote for a voice.").takes::<api::NewProxy>(),
            api::give_proxy,
        )
        .api(
            Method::DELETE,
            proxy,
            speak,
            held("revokeProxy", "Takes a proxy back; it ends at once."),
            api::revoke_proxy,
        )
        .api(Method::GET, interests, see, declared, api::interests)
        .api(Method::POST, interests, speak, declare.takes::<api::NewRecusal>(), api::declare)
        .api(Method::PUT, ballot, speak, cast.takes::<api::NewBallot>(), api::cast)
}

#[cfg(test)]
mod tests;
