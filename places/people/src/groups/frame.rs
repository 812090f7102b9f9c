//! What all pages of groups share: the way back, the views, who may change them.

use kit_web::records::FormPlace;
use kit_web::{Ctx, Right, parts};
use maud::{Markup, html};

use crate::rights::EDIT_PEOPLE;
use crate::tabs;

/// What the place of goals calls a goal; groups know no more of goals than that.
pub const GOAL: &str = "goal";
/// What it calls an objective.
pub const OBJECTIVE: &str = "objective";

const VIEWS: &[(&str, &str)] = &[
    ("/people/groups", "groups-view-groups"),
    ("/people/groups/who-does-what", "groups-view-duties"),
    ("/people/groups/shape", "groups-view-shape"),
];

/// Groups and roles, as their forms know them.
pub enum GroupPages {}

impl FormPlace for GroupPages {
    const HOME: &'static str = "/people/groups";

    fn may_edit() -> &'static Right {
        &EDIT_PEOPLE
    }

    fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
        let mut entries = vec![(ctx.path(Self::HOME), ctx.say("people-tab-groups"))];
        entries.extend_from_slice(between);
        tabs::crumbs(ctx, &entries)
    }
}

/// Links between the three pages about groups, the one at `current` marked.
pub fn views(ctx: &Ctx, current: &str) -> Markup {
    html! {
        nav.view-links.noprint aria-label=(ctx.say("people-tab-groups")) {
            @for (path, words) in VIEWS {
                a href=(ctx.path(path)) aria-current=[(*path == current).then_some("page")] { (ctx.say(words)) }
            }
        }
    }
}

/// A link to the form of a record, for those who may use it; `name` tells screen readers which one.
pub fn change_link(ctx: &Ctx, below: &str, id: impl std::fmt::Display, name: &str) -> Markup {
    html! {
        @if ctx.holds(&EDIT_PEOPLE) {
            a.sm.noprint href=(ctx.path(&format!("{below}/{id}/edit"))) {
                (ctx.say("groups-change-it")) span.vh { ": " (name) }
            }
        }
    }
}

/// A heading with a link that adds to what stands below it.
pub fn heading(ctx: &Ctx, id: &str, words: &str, add: Option<(String, &str)>) -> Markup {
    html! {
        div.ph {
            h2 id=(id) { (ctx.say(words)) }
            @if let Some((address, label)) = add.filter(|_| ctx.holds(&EDIT_PEOPLE)) {
                a.noprint href=(address) { (ctx.say(label)) }
            }
        }
    }
}

/// A table that folds into cards on a phone; its rows are drawn by `row`.
pub fn table<T>(ctx: &Ctx, name: &str, columns: &[&str], rows: &[T], row: impl Fn(&T) -> Markup) -> Markup {
    html! {
        table.stack.mt3 role="table" {
            caption.vh { (ctx.say(name)) }
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } }
            } }
            tbody role="rowgroup" { @for one in rows { (row(one)) } }
        }
    }
}

/// One cell of such a table.
pub fn cell(ctx: &Ctx, column: &str, inside: &Markup) -> Markup {
    html! { td role="cell" data-l=(ctx.say(column)) { (inside) } }
}

/// The links that take a list along.
pub fn exports(ctx: &Ctx, below: &str) -> Markup {
    html! {
        p.src.noprint { (ctx.say("groups-export")) " "
            a href=(ctx.path(&format!("{below}.xlsx"))) { "Excel" } " · "
            a href=(ctx.path(&format!("{below}.csv"))) { "CSV" } }
    }
}

/// Words for something that has none yet.
pub fn or_dash(ctx: &Ctx, words: &str) -> Markup {
    html! { @if words.is_empty() { span.mut { (ctx.say("groups-not-said")) } } @else { (words) } }
}

/// A status with a shape, for what is asked.
pub fn asked(words: &str) -> Markup {
    parts::status(parts::Status::Watch, words)
}
