//! What all pages of thanks and hours share.

use kit_text::Text;
use kit_web::records::FormPlace;
use kit_web::{Ctx, Right};
use maud::{Markup, html};

use super::given::model::Way;
use crate::rights::{EDIT_PEOPLE, TAKE_PART};
use crate::tabs;

const HOME: &str = "/people/thanks";
/// Where the guide says how people are kept; there only if the guide is.
const KEEPING: &str = "/guide/keeping";

const VIEWS: &[(&str, &str)] = &[
    (HOME, "thanks-view-both"),
    ("/people/thanks/given", "thanks-view-given"),
    ("/people/thanks/hours", "thanks-view-hours"),
];

fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    let mut entries = vec![(ctx.path(HOME), ctx.say("people-tab-thanks"))];
    entries.extend_from_slice(between);
    tabs::crumbs(ctx, &entries)
}

/// Thanks and hours, as their forms know them: everybody thanks, everybody writes down hours.
pub enum ThanksPages {}

impl FormPlace for ThanksPages {
    const HOME: &'static str = HOME;

    fn may_edit() -> &'static Right {
        &TAKE_PART
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        crumbs(ctx, between)
    }
}

/// What an hour is worth is set by those who run the coalition.
pub enum ValuePages {}

impl FormPlace for ValuePages {
    const HOME: &'static str = "/people/thanks/hours";

    fn may_edit() -> &'static Right {
        &EDIT_PEOPLE
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        crumbs(ctx, between)
    }
}

/// Links between the pages, the one at `current` marked.
pub fn views(ctx: &Ctx, current: &str) -> Markup {
    html! {
        nav.view-links.noprint aria-label=(ctx.say("people-tab-thanks")) {
            @for (path, words) in VIEWS {
                a href=(ctx.path(path)) aria-current=[(*path == current).then_some("page")] { (ctx.say(words)) }
            }
            @if ctx.may_open(KEEPING) { a href=(ctx.path(KEEPING)) { (ctx.say("thanks-keeping")) } }
        }
    }
}

/// How a thank-you was said.
pub fn way(text: &Text, way: Way) -> String {
    text.say(&format!("thanks-way-{}", way.word().replace('_', "-")))
}

/// "2 h 30 min"
pub fn time(text: &Text, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => text.with("hours-minutes", [("minutes", rest.into())]),
        (hours, 0) => text.with("hours-hours", [("hours", text.number(hours).into())]),
        (hours, rest) => text.with(
            "hours-hours-and-minutes",
            [("hours", text.number(hours).into()), ("minutes", rest.into())],
        ),
    }
}
