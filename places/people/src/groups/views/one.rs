use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::list::answer_to;
use super::{aim_link, asked_of, goal_link, group_link, kind_name, lead_of, person_link};
use crate::groups::belonging::store::Listed;
use crate::groups::bodies::Group;
use crate::groups::frame::{OBJECTIVE, cell, change_link, or_dash, table};
use crate::groups::picture::Picture;
use crate::rights::EDIT_PEOPLE;
use crate::sectors::Scheme;

const COLUMNS: [&str; 4] = [
    "group-members-person-id",
    "group-members-comes-for",
    "group-members-part",
    "group-members-since",
];

/// What is asked about a group, and what it is for.
pub fn facts(ctx: &Ctx, picture: &Picture, group: &Group) -> Markup {
    let text = &ctx.text;
    let day = |day: Option<kit_store::Day>| html! { @if let Some(day) = day { (text.long_date(day)) } };
    let above = group.part_of_id.and_then(|id| picture.group(id));
    let parts_of: Vec<&Group> =
        picture.working().filter(|other| other.part_of_id == Some(group.id)).collect();
    html! {
        @for asked in picture.asked(group) {
            div.note.mt3 { p { (asked_of(ctx, asked)) }
                @if ctx.holds(&EDIT_PEOPLE) { div.mt2 { (answer_to(ctx, group, asked)) } } }
        }
        section.panel.mt4 aria-labelledby="facts" {
            h2 id="facts" { (ctx.say("groups-facts")) }
            dl.sl.fields {
                (parts::fact(&text.say("groups-purpose"), html! { span.pre { (or_dash(ctx, &group.purpose)) } }))
                (parts::fact(&text.say("groups-authority"), html! { span.pre { (or_dash(ctx, &group.authority)) } }))
                (parts::fact(&text.say("groups-goal-id"), goal_link(ctx, picture, group)))
                @if let Some((id, says)) = picture.objective(group) { (parts::fact(&text.say("groups-objective-id"), aim_link(ctx, OBJECTIVE, id, says))) }
                @if !group.objective.is_empty() { (parts::fact(&text.say("groups-objective"), html! { (group.objective) })) }
                (parts::fact(&text.say("groups-lead-id"), html! {
                    @match group.lead_id.zip(lead_of(picture, group)) {
                        Some((id, name)) => { (person_link(ctx, id, &name)) }
                        None => { span.mut { (text.say("people-nobody")) } }
                    }
                }))
                @if let Some(above) = above { (parts::fact(&text.say("groups-part-of-id"), group_link(ctx, above))) }
                @if !parts_of.is_empty() {
                    (parts::fact(&text.say("groups-its-parts"), html! { ul { @for part in &parts_of { li { (group_link(ctx, part)) } } } }))
                }
                @if group.starts_on.is_some() { (parts::fact(&text.say("groups-starts-on"), day(group.starts_on))) }
                @if group.ends_on.is_some() { (parts::fact(&text.say("groups-ends-on"), day(group.ends_on))) }
                @if group.ended_on.is_some() { (parts::fact(&text.say("groups-ended-on"), day(group.ended_on))) }
                @if let Some(became) = &group.became {
                    (parts::fact(&text.say("groups-was"), html! {
                        (text.with("groups-was-until", [("kind", kind_name(text, became.from).into()), ("day", text.long_date(became.on).into())]))
                    }))
                }
            }
            p.src { a href=(ctx.path(&format!("/history/group/{}", group.id))) { (text.say("groups-what-changed")) } }
        }
    }
}

/// Who belongs to a group today; those of before fold away.
pub fn members(ctx: &Ctx, scheme: &Scheme, members: &[Listed]) -> Markup {
    let (here, before): (Vec<_>, Vec<_>) = members.iter().partition(|member| member.belongs_on(ctx.today()));
    html! {
        @if here.is_empty() { (parts::empty(&ctx.say("group-members-none"), None)) } @else {
            (table(ctx, "groups-column-members", &COLUMNS, &here, |member| row(ctx, scheme, member)))
        }
        @if !before.is_empty() {
            details.mt3 { summary { (ctx.text.count("group-members-before", before.len())) }
                (table(ctx, "groups-column-members", &COLUMNS, &before, |member| row(ctx, scheme, member)))
            }
        }
    }
}

/// Whom somebody comes for: the organization, the seat, or themselves.
fn comes_for(ctx: &Ctx, scheme: &Scheme, member: &Listed) -> Markup {
    let seat = member.sector.as_deref().map(|sector| {
        let label = member.seat.as_deref().unwrap_or_default();
        if label.is_empty() {
            scheme.sector_name(sector, ctx.text.language())
        } else {
            label
        }
    });
    html! {
        @if let Some(organization) = &member.organization { (organization) }
        @if let Some(seat) = seat {
            @if member.organization.is_some() { br; }
            (ctx.text.with("group-members-seat", [("seat", seat.into())]))
        }
        @if member.organization.is_none() && seat.is_none() { span.mut { (ctx.say("group-members-for-self")) } }
    }
}

fn row(ctx: &Ctx, scheme: &Scheme, member: &Listed) -> Markup {
    let name = member.name();
    let name = if name.is_empty() { ctx.say("groups-somebody") } else { name };
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (person_link(ctx, member.person_id, &name))
                div.regular { (change_link(ctx, "/people/groups/members", member.id, &name)) } }
            (cell(ctx, COLUMNS[1], &comes_for(ctx, scheme, member)))
            (cell(ctx, COLUMNS[2], &or_dash(ctx, &member.part)))
            (cell(ctx, COLUMNS[3], &html! {
                @if let Some(day) = member.since { (ctx.text.date(day, ctx.today())) }
                @if let Some(day) = member.until { " – " (ctx.text.date(day, ctx.today())) }
            }))
        }
    }
}
