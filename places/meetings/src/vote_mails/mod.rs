//! Mails about votes: the ballot link when a vote opens, a reminder two days before it ends, thanks with the result.
//!
//! Whoever cannot sign in votes by the link itself. Links and results go out after whoever runs meetings saw who will get them. The reminder goes by itself, only to
//! those who got a link and did not vote; whoever votes meanwhile hears nothing.

mod actions;
mod api;
mod kinds;
mod link;
mod message;
pub mod model;
mod pages;
mod store;

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_store::{Day, Migration};
use kit_web::{Access, App, Coalition, Daily, Feature, Panel, Routes};

use crate::rights::RUN_MEETINGS;
use kinds::{BALLOT_LINK, BALLOT_REMINDER};
use message::{Ballots, Results};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "meetings/vote_mails/0001",
        text: include_str!("migrations/0001_vote_by_end.sql"),
    },
    Migration {
        name: "meetings/vote_mails/0002",
        text: include_str!("migrations/0002_ballot_link.sql"),
    },
];

pub fn feature() -> Feature {
    let run = Access::Holds(&RUN_MEETINGS);
    let routes = Routes::new()
        .get("/{coalition}/meetings/proposals/{id}/mails", run, pages::look)
        .post("/{coalition}/meetings/proposals/{id}/mails", run, pages::send)
        // Open to whoever holds the secret of a mail: many who speak for a seat have no account.
        .get("/{coalition}/ballot/{secret}", Access::Public, link::show)
        .post("/{coalition}/ballot/{secret}", Access::Public, link::vote)
        .merge(api::routes());
    let panel = |on| Panel { on, draw: |ctx, id| Box::pin(pages::panel(ctx, id)) };
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "vote-mails",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        panels: vec![panel("proposal"), panel("decision")],
        daily: vec![Box::new(Morning)],
        messages: vec![
            Box::new(Ballots { kind: BALLOT_LINK }),
            Box::new(Ballots { kind: BALLOT_REMINDER }),
            Box::new(Results),
        ],
        ..Feature::new("vote-mails")
    }
}

/// Looks every morning which votes end soon.
struct Morning;

#[async_trait]
impl Daily for Morning {
    fn name(&self) -> &'static str {
        "ballot-reminders"
    }

    fn hour(&self) -> i8 {
        9
    }

    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        Ok(actions::remind(app, coalition, day).await?)
    }
}

#[cfg(test)]
mod tests;
