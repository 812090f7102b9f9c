//! What the pages about groups draw.

mod list;
mod offices;
mod one;

pub use list::{asked_of, attention, ended, groups_table};
pub use offices::{jobs, office_page, offices_table, term_words};
pub use one::{facts, members};

use kit_text::Text;
use kit_web::Ctx;
use maud::{Markup, html};

use super::bodies::{Group, GroupKind};
use super::offices::OfficeKind;
use super::picture::Picture;
use crate::members::PersonId;

/// What a kind of group is called.
pub fn kind_name(text: &Text, kind: GroupKind) -> String {
    text.say(&format!("group-kind-{}", kind.word().replace('_', "-")))
}

/// What an office is called: by its own name, or as its kind.
pub fn office_name(text: &Text, kind: OfficeKind, own_name: &str) -> String {
    if own_name.is_empty() {
        text.say(&format!("office-kind-{}", kind.word().replace('_', "-")))
    } else {
        own_name.to_owned()
    }
}

pub fn lead_of(picture: &Picture, group: &Group) -> Option<String> {
    picture.name(group.lead_id)
}

/// Somebody's name as a link to their page.
pub fn person_link(ctx: &Ctx, id: PersonId, name: &str) -> Markup {
    html! { a href=(ctx.path(&format!("/people/{id}"))) { (name) } }
}

/// A group's name as a link to its page.
pub fn group_link(ctx: &Ctx, group: &Group) -> Markup {
    html! { a.t href=(ctx.path(&format!("/people/groups/{}", group.id))) { (group.name) } }
}

/// The goal a group works for, as a link where this visitor can open it.
pub fn goal_link(ctx: &Ctx, picture: &Picture, group: &Group) -> Markup {
    match picture.goal(group) {
        Some((id, title)) => aim_link(ctx, super::frame::GOAL, id, title),
        None => html! { span.mut { (ctx.say("groups-no-goal-yet")) } },
    }
}

/// A goal or an objective, as a link where it has a page.
pub fn aim_link(ctx: &Ctx, kind: &str, id: &uuid::Uuid, title: &str) -> Markup {
    let page = ctx.app.registry.page_of(kind, id);
    html! { @match page {
        Some(page) => { a href=(ctx.path(&page)) { (title) } }
        None => { (title) }
    } }
}
