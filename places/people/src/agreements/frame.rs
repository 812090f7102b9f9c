//! What all pages of agreements share.

use kit_web::records::FormPlace;
use kit_web::{Ctx, Right};
use maud::{Markup, html};

use crate::rights::{EDIT_PEOPLE, TAKE_PART};
use crate::tabs;

/// What the place of meetings calls a proposal; agreements know no more of proposals than that.
pub const PROPOSAL: &str = "proposal";

const VIEWS: &[(&str, &str)] = &[
    ("/people/agreements", "agreements-view-agreements"),
    ("/people/agreements/interests", "agreements-view-interests"),
];

fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    let mut entries = vec![(ctx.path("/people/agreements"), ctx.say("people-tab-agreements"))];
    entries.extend_from_slice(between);
    tabs::crumbs(ctx, &entries)
}

/// Agreements, as their forms know them.
pub enum AgreementPages {}

impl FormPlace for AgreementPages {
    const HOME: &'static str = "/people/agreements";

    fn may_edit() -> &'static Right {
        &EDIT_PEOPLE
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        crumbs(ctx, between)
    }
}

/// Statements of interests: everybody makes their own.
pub enum StatementPages {}

impl FormPlace for StatementPages {
    const HOME: &'static str = "/people/agreements/interests";

    fn may_edit() -> &'static Right {
        &TAKE_PART
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        crumbs(ctx, between)
    }
}

/// Links between the two pages, the one at `current` marked.
pub fn views(ctx: &Ctx, current: &str) -> Markup {
    html! {
        nav.view-links.noprint aria-label=(ctx.say("people-tab-agreements")) {
            @for (path, words) in VIEWS {
                a href=(ctx.path(path)) aria-current=[(*path == current).then_some("page")] { (ctx.say(words)) }
            }
        }
    }
}
