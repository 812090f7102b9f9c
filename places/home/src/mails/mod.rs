//! Mails: what each person wants to hear of and when, how one kind is stopped with one click, what became of every
//! message, whom to telephone, and thanking people.

mod actions;
mod api;
mod model;
mod own;
mod pages;
mod stop;
mod store;
mod thanks;
mod views;

use axum::http::Method;
use kit_web::access::{RUN_COALITION, SEE_COALITION};
use kit_web::api::{ListPage, Operation};
use kit_web::{Access, Feature, Routes};
use people::rights::EDIT_PEOPLE;

pub fn feature() -> Feature {
    Feature {
        routes: page_routes().merge(api_routes()),
        texts: Some(kit_text::Source {
            feature: "mails",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("mails")
    }
}

fn page_routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_COALITION), Access::Holds(&RUN_COALITION));
    let thank = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        // Open to whoever holds the secret of a mail: RFC 8058 asks that nobody has to sign in.
        .get("/me/mails/stop/{secret}", Access::Public, stop::show_button)
        .post_from_anywhere("/me/mails/stop/{secret}", Access::Public, stop::stop)
        .get("/{coalition}/mails", see, own::show)
        .post("/{coalition}/mails", see, own::save)
        .get("/{coalition}/mails/thank", thank, thanks::ask)
        .post("/{coalition}/mails/thank", thank, thanks::send)
        .get("/{coalition}/settings/mails", run, pages::list)
        .get("/{coalition}/settings/mails/weekly-note", run, pages::weekly_note)
        .post("/{coalition}/settings/mails/weekly-note", run, pages::keep_hour)
        .post("/{coalition}/settings/mails/{id}/told", run, pages::told)
        .post("/{coalition}/settings/mails/{id}/came-back", run, pages::came_back)
        .post("/{coalition}/settings/mails/{id}/try-again", run, pages::try_again)
}

fn api_routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_COALITION), Access::Holds(&RUN_COALITION));
    let own = "/api/v1/coalitions/{coalition}/my-mails";
    let wishes = |name, summary| Operation::gives::<api::WishesShape>(name, summary);
    let change = wishes("changeMyMails", "Changes what one hears of by mail, and when not.");
    Routes::new()
        .api(
            Method::GET,
            own,
            see,
            wishes("getMyMails", "What one hears of by mail, and when not."),
            api::own,
        )
        .api(Method::PUT, own, see, change.takes::<api::NewWishes>(), api::change_own)
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/weekly-note",
            run,
            Operation::gives::<api::NoteTimeShape>("getWeeklyNoteTime", "When the weekly note goes out."),
            api::note_time,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/weekly-note",
            run,
            Operation::gives::<api::NoteTimeShape>(
                "setWeeklyNoteTime",
                "Sets when the weekly note goes out.",
            )
            .takes::<api::NewNoteTime>(),
            api::set_note_time,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/notifications",
            run,
            Operation::gives::<ListPage<api::NotificationShape>>(
                "listNotifications",
                "Who was to hear of what, and what became of it, newest first.",
            )
            .query(api::NARROWING),
            api::list,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/notifications/{id}/told",
            run,
            Operation::gives::<api::NotificationShape>("sayTold", "Somebody was told by telephone."),
            api::told,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/thanks",
            Access::Holds(&EDIT_PEOPLE),
            Operation::gives::<api::ThankedShape>("thankPeople", "Thanks people, each once.")
                .takes::<api::NewThanks>(),
            api::thank,
        )
}

#[cfg(test)]
mod tests;
