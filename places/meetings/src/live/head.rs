//! The head of the page: the meeting in a line, and what moves it on.

use kit_web::Ctx;
use maud::{Markup, html};

use super::room::Room;
use crate::meetings::Meeting;
use crate::meetings::model::State;
use crate::meetings::views::{below, button, length, state, when};
use crate::rights::RUN_MEETINGS;

impl Room<'_> {
    pub(super) fn head(&self) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        html! {
            div.head.headrow {
                div {
                    h1 { (meeting.title) }
                    p.lede {
                        (self.state_line())
                        " " (when(ctx, meeting.starts_at, &meeting.time_zone)) ", " (length(ctx, meeting.minutes)) ". "
                        @if let Some(group) = &self.group { (ctx.text.with("live-meets", [("group", group.into())])) " " }
                        @if !meeting.place.is_empty() { (meeting.place) ". " }
                        @if let Some(name) = self.name_of(meeting.chair_id) { (ctx.text.with("live-chairs", [("name", name.into())])) " " }
                        @if let Some(name) = self.name_of(meeting.notes_by_id) { (ctx.text.with("live-takes-notes", [("name", name.into())])) }
                    }
                }
                @if ctx.holds(&RUN_MEETINGS) {
                    div.acts {
                        @if meeting.state == State::Running {
                            a.btn.alt href=(below(ctx, meeting, "phones")) { (ctx.say("joining-phones")) } " "
                            a.btn.alt href=(below(ctx, meeting, "screen")) { (ctx.say("attendance-screen")) } " "
                        }
                        (state_button(ctx, meeting))
                    }
                }
            }
        }
    }

    pub(super) fn state_line(&self) -> Markup {
        let ctx = self.ctx;
        html! {
            span data-part="state" { @match running_for(ctx, &self.meeting) {
                Some(minutes) => { span.live { (ctx.text.with("live-in-progress", [("length", length(ctx, minutes).into())])) } }
                None => { (state(ctx, self.meeting.state)) }
            } }
        }
    }
}

/// Minutes since it began, while it is under way.
fn running_for(ctx: &Ctx, meeting: &Meeting) -> Option<i64> {
    let began = meeting.began_at.filter(|_| meeting.state == State::Running)?;
    Some((ctx.now.microseconds() - began.microseconds()).max(0) / 60_000_000)
}

fn state_button(ctx: &Ctx, meeting: &Meeting) -> Markup {
    let (page, words) = match meeting.state {
        State::Planned => ("begin", "live-begin"),
        State::Running => ("end", "live-end"),
        State::Over => ("begin", "live-go-on"),
        State::CalledOff => ("put-back-on", "meetings-put-back-on"),
    };
    button(&below(ctx, meeting, page), meeting.version, &ctx.say(words))
}
