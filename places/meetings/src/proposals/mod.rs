//! Proposals: what might be decided, in every wording it had, with what people said about it.

mod actions;
mod api;
mod form;
pub mod model;
mod pages;
pub mod store;
pub mod views;

pub use actions::{keep_wording, may_change};
pub use model::{Proposal, ProposalComment, ProposalId, ProposalText, State};

use axum::http::Method;
use kit_store::Migration;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Feature, Routes};

use crate::rights::{SEE_MEETINGS, SPEAK};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/proposals/0001",
        text: include_str!("migrations/0001_proposal.sql"),
    },
    Migration {
        name: "meetings/proposals/0002",
        text: include_str!("migrations/0002_what_follows.sql"),
    },
];

pub fn feature() -> Feature {
    Feature {
        routes: shown().merge(interface()),
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "proposals",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        keepers: vec![
            kit_store::keeper::<Proposal>(),
            kit_store::keeper::<ProposalText>(),
            kit_store::keeper::<ProposalComment>(),
        ],
        pages: &[("proposal", "/meetings/proposals/{id}")],
        points_at: store::POINTERS,
        ..Feature::new("proposals")
    }
}

fn shown() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    Routes::new()
        .get("/{coalition}/meetings/proposals/add", speak, pages::add)
        .post("/{coalition}/meetings/proposals/add", speak, pages::save_new)
        .get("/{coalition}/meetings/proposals/{id}/edit", speak, pages::edit)
        .post("/{coalition}/meetings/proposals/{id}/edit", speak, pages::save)
        .get("/{coalition}/meetings/proposals/{id}/wordings", see, pages::wordings)
        .post("/{coalition}/meetings/proposals/{id}/open", speak, pages::open)
        .post("/{coalition}/meetings/proposals/{id}/withdraw", speak, pages::withdraw)
        .post("/{coalition}/meetings/proposals/{id}/comment", speak, pages::comment)
}

fn interface() -> Routes {
    let see = Access::Holds(&SEE_MEETINGS);
    let speak = Access::Holds(&SPEAK);
    let all = "/api/v1/coalitions/{coalition}/proposals";
    let each = "/api/v1/coalitions/{coalition}/proposals/{id}";
    let opened = "/api/v1/coalitions/{coalition}/proposals/{id}/open";
    let withdrawn = "/api/v1/coalitions/{coalition}/proposals/{id}/withdraw";
    let comments = "/api/v1/coalitions/{coalition}/proposals/{id}/comments";
    let one = |name, summary| Operation::gives::<api::ProposalShape>(name, summary);
    let listed = Operation::gives::<ListPage<api::ProposalShape>>("listProposals", "Proposals by id.");
    let said =
        Operation::gives::<ListPage<api::CommentShape>>("listProposalComments", "What was said about it.");
    let say = Operation::gives::<api::CommentShape>("commentProposal", "Says something about it.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), api::list)
        .api(
            Method::POST,
            all,
            speak,
            one("addProposal", "Makes a draft.").takes::<api::NewProposal>(),
            api::add,
        )
        .api(
            Method::GET,
            each,
            see,
            one("getProposal", "One proposal with all its wordings."),
            api::show,
        )
        .api(
            Method::PUT,
            each,
            speak,
            one("changeProposal", "Rewords it, until the vote opens.").takes::<api::NewProposal>(),
            api::change,
        )
        .api(Method::POST, opened, speak, one("openProposal", "Shows a draft to everybody."), api::open)
        .api(Method::POST, withdrawn, speak, one("withdrawProposal", "Takes it back."), api::withdraw)
        .api(Method::GET, comments, see, said, api::comments)
        .api(Method::POST, comments, speak, say.takes::<api::NewComment>(), api::comment)
}

#[cfg(test)]
mod tests;
