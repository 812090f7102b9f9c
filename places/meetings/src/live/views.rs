//! What the page of a meeting draws.

use kit_web::Ctx;
use maud::{Markup, html};
use people::members::PersonId;
use people::members::model::full_name;

use crate::meetings::model::{Meeting, State};
use crate::meetings::views::{below, button, facts, length, state, when};
use crate::rights::RUN_MEETINGS;
use crate::tabs;

/// Everybody's id and names.
pub type Names = [(PersonId, String, String)];

pub fn name_of(people: &Names, id: Option<PersonId>) -> Option<String> {
    let (_, given, family) = people.iter().find(|(known, ..)| Some(*known) == id)?;
    Some(full_name(given, family))
}

pub fn page(ctx: &Ctx, meeting: &Meeting, people: &Names) -> Markup {
    html! {
        (tabs::crumbs(ctx, &[]))
        (head(ctx, meeting, people))
        section.panel aria-labelledby="facts" {
            div.ph { h2 id="facts" { (ctx.say("live-facts")) }
                @if ctx.holds(&RUN_MEETINGS) { a href=(below(ctx, meeting, "edit")) { (ctx.say("live-change")) } } }
            @if !meeting.about.is_empty() { p.pre.mt2 { (meeting.about) } }
            (facts(ctx, meeting))
        }
    }
}

fn head(ctx: &Ctx, meeting: &Meeting, people: &Names) -> Markup {
    let chair = name_of(people, meeting.chair_id);
    let notes = name_of(people, meeting.notes_by_id);
    html! {
        div.head.headrow {
            div {
                h1 { (meeting.title) }
                p.lede {
                    @match running_for(ctx, meeting) {
                        Some(minutes) => { span.live { (ctx.text.with("live-in-progress", [("length", length(ctx, minutes).into())])) } }
                        None => { (state(ctx, meeting.state)) }
                    }
                    " " (when(ctx, meeting.starts_at, &meeting.time_zone)) ", " (length(ctx, meeting.minutes)) ". "
                    @if !meeting.place.is_empty() { (meeting.place) ". " }
                    @if let Some(name) = &chair { (ctx.text.with("live-chairs", [("name", name.into())])) " " }
                    @if let Some(name) = &notes { (ctx.text.with("live-takes-notes", [("name", name.into())])) }
                }
            }
            @if ctx.holds(&RUN_MEETINGS) { div.acts { (state_buttons(ctx, meeting)) } }
        }
    }
}

/// Minutes since it began, while it is under way.
fn running_for(ctx: &Ctx, meeting: &Meeting) -> Option<i64> {
    let began = meeting.began_at.filter(|_| meeting.state == State::Running)?;
    Some((ctx.now.microseconds() - began.microseconds()).max(0) / 60_000_000)
}

fn state_buttons(ctx: &Ctx, meeting: &Meeting) -> Markup {
    let (page, words) = match meeting.state {
        State::Planned => ("begin", "live-begin"),
        State::Running => ("end", "live-end"),
        State::Over => ("begin", "live-go-on"),
        State::CalledOff => ("put-back-on", "meetings-put-back-on"),
    };
    button(&below(ctx, meeting, page), meeting.version, &ctx.say(words))
}
