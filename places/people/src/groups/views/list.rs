use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::{goal_link, group_link, kind_name, office_name, person_link, term_words};
use crate::groups::bodies::{Asked, Group};
use crate::groups::frame::{cell, table};
use crate::groups::picture::Picture;
use crate::groups::terms::Held;
use crate::rights::EDIT_PEOPLE;
use crate::seats::model::Term;

const COLUMNS: [&str; 6] = [
    "groups-column-group",
    "groups-goal-id",
    "groups-lead-id",
    "groups-column-members",
    "groups-column-offices",
    "groups-column-until",
];

/// What is asked about a group, in a sentence.
pub fn asked_of(ctx: &Ctx, asked: Asked) -> String {
    let day = |key: &str, day| ctx.text.with(key, [("day", ctx.text.long_date(day).into())]);
    match asked {
        Asked::BecomeCouncil(since) => day("groups-asked-council", since),
        Asked::PastItsEnd(end) => day("groups-asked-past-end", end),
        Asked::NoEnd => ctx.say("groups-asked-no-end"),
        Asked::NoObjective => ctx.say("groups-asked-no-objective"),
        Asked::NoLead => ctx.say("groups-asked-no-lead"),
        Asked::NoGoal => ctx.say("groups-asked-no-goal"),
    }
}

/// The button that answers what is asked, where one press is enough; otherwise the way to the form.
pub fn answer_to(ctx: &Ctx, group: &Group, asked: Asked) -> Markup {
    let own = ctx.path(&format!("/people/groups/{}", group.id));
    let (action, words) = match asked {
        Asked::BecomeCouncil(_) => ("become-council", "groups-become-council"),
        Asked::PastItsEnd(_) => ("end", "groups-end-it"),
        _ => {
            return html! { a.btn.alt.sml.noprint href={ (own) "/edit" } { (ctx.say("groups-change-it")) span.vh { ": " (group.name) } } };
        }
    };
    html! {
        form.inline-form.noprint method="post" action={ (own) "/" (action) } {
            input type="hidden" name="version" value=(group.version);
            button.btn.sml { (ctx.say(words)) span.vh { ": " (group.name) } }
        }
    }
}

/// Lines that ask for attention before the rest is folded away.
const FIRST_LINES: usize = 8;

/// Everything that asks for attention: groups past their time, offices without anybody, terms that end soon or are over,
/// then what else groups lack. Nothing when all is well.
pub fn attention(ctx: &Ctx, picture: &Picture) -> Markup {
    let asked = picture
        .working()
        .flat_map(|group| picture.asked(group).into_iter().map(move |asked| (group, asked)));
    let is_past = |asked: &Asked| matches!(asked, Asked::BecomeCouncil(_) | Asked::PastItsEnd(_));
    let (past, lacking): (Vec<_>, Vec<_>) = asked.partition(|(_, asked)| is_past(asked));
    let group_line = |(group, asked): &(&Group, Asked)| {
        html! {
            li.r2.folds {
                div { (group_link(ctx, group)) div.sm { (asked_of(ctx, *asked)) } }
                @if ctx.holds(&EDIT_PEOPLE) { div { (answer_to(ctx, group, *asked)) } }
            }
        }
    };
    let offices = picture.working().flat_map(|group| office_lines(ctx, picture, group));
    let mut lines: Vec<Markup> = past.iter().map(group_line).collect();
    lines.extend(offices.map(|line| html! { li { (line) } }));
    lines.extend(lacking.iter().map(group_line));
    if lines.is_empty() {
        return html! {};
    }
    let (first, rest) = lines.split_at(FIRST_LINES.min(lines.len()));
    html! {
        section.panel aria-labelledby="attention" {
            h2 id="attention" { (ctx.say("groups-attention")) }
            ul.rows { @for line in first { (line) } }
            @if !rest.is_empty() {
                details.mt3 { summary { (ctx.text.count("groups-attention-more", rest.len())) }
                    ul.rows { @for line in rest { (line) } } }
            }
        }
    }
}

fn office_lines(ctx: &Ctx, picture: &Picture, group: &Group) -> Vec<Markup> {
    let line = |filled: &crate::groups::picture::Filled<'_>| {
        let words = match filled.held(picture.today) {
            Held::Vacant => ctx.say("offices-vacant-sentence"),
            Held::By { term, state: state @ (Term::EndsIn(_) | Term::OverSince(_)) } => {
                let name = picture.name(Some(term.person_id)).unwrap_or_else(|| ctx.say("groups-somebody"));
                ctx.text.with(
                    "offices-term-sentence",
                    [("name", name.into()), ("term", term_words(ctx, state).into())],
                )
            }
            Held::By { .. } => return None,
        };
        let name = office_name(&ctx.text, filled.office.kind, &filled.office.own_name);
        let page = ctx.path(&format!("/people/groups/offices/{}", filled.office.id));
        let next = picture.name(filled.office.successor_id);
        Some(html! {
            a.t href=(page) { (ctx.text.with("office-of-group", [("office", name.into()), ("group", group.name.as_str().into())])) }
            div.sm { (words) @if let Some(next) = next { " " (ctx.text.with("offices-could-take-over", [("name", next.into())])) } }
        })
    };
    picture.offices_of(group.id).iter().filter_map(line).collect()
}

/// The groups that work, in a table.
pub fn groups_table(ctx: &Ctx, picture: &Picture) -> Markup {
    let groups: Vec<&Group> = picture.working().collect();
    table(ctx, "people-tab-groups", &COLUMNS, &groups, |group| row(ctx, picture, group))
}

fn row(ctx: &Ctx, picture: &Picture, group: &Group) -> Markup {
    let offices = picture.offices_of(group.id);
    let held = offices.iter().filter(|filled| filled.holder(picture.today).is_some()).count();
    let of = ctx
        .text
        .with("groups-offices-held", [("held", held.into()), ("all", offices.len().into())]);
    let above = group.part_of_id.and_then(|id| picture.group(id));
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (group_link(ctx, group))
                div.sm.mut.regular { (kind_name(&ctx.text, group.kind))
                    @if let Some(above) = above { ", " (ctx.text.with("groups-part-of", [("group", above.name.as_str().into())])) } } }
            (cell(ctx, COLUMNS[1], &goal_link(ctx, picture, group)))
            (cell(ctx, COLUMNS[2], &html! {
                @match group.lead_id.zip(picture.name(group.lead_id)) {
                    Some((id, name)) => { (person_link(ctx, id, &name)) }
                    None => { span.mut { (ctx.say("people-nobody")) } }
                }
            }))
            (cell(ctx, COLUMNS[3], &html! { (ctx.text.number(picture.size(group.id))) }))
            (cell(ctx, COLUMNS[4], &html! { @if offices.is_empty() { span.mut { (ctx.say("groups-no-offices")) } } @else { (of) } }))
            (cell(ctx, COLUMNS[5], &until(ctx, group)))
        }
    }
}

/// The day a group ends, with a sign when it is over.
fn until(ctx: &Ctx, group: &Group) -> Markup {
    let today = ctx.today();
    html! { @match group.ends_on {
        Some(end) if end < today => { (parts::status(parts::Status::Bad, &ctx.text.date(end, today))) }
        Some(end) => { (ctx.text.date(end, today)) }
        None => { span.mut { (ctx.say("groups-open-end")) } }
    } }
}

/// The groups that ended, folded away.
pub fn ended(ctx: &Ctx, picture: &Picture) -> Markup {
    let ended: Vec<&Group> = picture.groups.iter().filter(|group| !group.works_on(picture.today)).collect();
    html! {
        @if !ended.is_empty() {
            details.mt4 { summary { (ctx.text.count("groups-ended", ended.len())) }
                ul.rows.mt2 { @for group in ended {
                    li { (group_link(ctx, group)) " " span.sm.mut { (kind_name(&ctx.text, group.kind))
                        @if let Some(day) = group.ended_on { ", " (ctx.text.with("groups-ended-day", [("day", ctx.text.long_date(day).into())])) } } }
                } }
            }
        }
    }
}
