//! The picture of who is part of what, with the same facts in the table below it.

use kit_charts::{Branch, Room, tree};
use kit_web::Ctx;
use maud::{Markup, html};

use super::bodies::{Group, GroupId};
use super::picture::Picture;
use super::views::kind_name;

/// The groups that work, each below the group it is part of.
pub fn draw(ctx: &Ctx, picture: &Picture) -> Markup {
    let roots = branches(ctx, picture, None);
    let count = picture.working().count();
    let parts = picture.working().filter(|group| above(picture, group).is_some()).count();
    let said = [
        ("groups", ctx.text.count("groups-count", count).into()),
        ("parts", ctx.text.count("groups-parts", parts).into()),
    ];
    let description = ctx.text.with("groups-chart", said);
    html! {
        figure {
            figcaption { b { (ctx.say("groups-chart-title")) } span { (ctx.say("groups-chart-hint")) } }
            div.wide { (tree(&roots, Room::Wide, &description)) }
            div.narrow { (tree(&roots, Room::Narrow, &description)) }
        }
    }
}

/// The group above that still works; parts of a group that ended stand alone.
fn above(picture: &Picture, group: &Group) -> Option<GroupId> {
    let id = group.part_of_id?;
    picture.working().find(|other| other.id == id).map(|other| other.id)
}

fn branches(ctx: &Ctx, picture: &Picture, of: Option<GroupId>) -> Vec<Branch> {
    let own = picture.working().filter(|group| above(picture, group) == of);
    own.map(|group| branch(ctx, picture, group)).collect()
}

fn branch(ctx: &Ctx, picture: &Picture, group: &Group) -> Branch {
    let lead = picture.name(group.lead_id);
    let detail = match &lead {
        Some(lead) => ctx.text.with(
            "groups-kind-and-lead",
            [("kind", kind_name(&ctx.text, group.kind).into()), ("lead", lead.into())],
        ),
        None => ctx.say("groups-nobody-leads"),
    };
    Branch {
        title: group.name.clone(),
        detail,
        is_open: lead.is_none(),
        parts: branches(ctx, picture, Some(group.id)),
    }
}
