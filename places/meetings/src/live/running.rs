//! While a meeting runs: what is now on the left, the agenda and who is here on the right.

use kit_web::Ctx;
use kit_web::parts::Status;
use maud::{Markup, html};
use people::members::PersonId;

use super::room::Room;
use crate::agenda::AgendaItem;
use crate::agenda::model::ItemState;
use crate::agenda::views as agenda;
use crate::attendance::views as attendance;
use crate::deciding::{self, OwnPart};
use crate::joining;
use crate::meetings::model::State;
use crate::meetings::views::{below, button};
use crate::minutes::views as minutes;
use crate::rights::RUN_MEETINGS;

/// People shown beside the agenda before the link to everyone.
const FIRST_PEOPLE: usize = 6;

impl Room<'_> {
    /// While it runs: what is now on the left, the agenda and who is here on the right.
    pub(super) fn running(&self, own: &OwnPart) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        html! {
            nav.sub.narrow aria-label=(ctx.say("live-this-meeting")) {
                @for (target, words) in [("#now", "live-now"), ("#agenda", "agenda-plan-title"), ("#here", "attendance-here-now"), ("#notes", "live-notes"), ("#promises", "live-promises")] {
                    a href=(target) { (ctx.say(words)) }
                }
            }
            div.grid.side data-live=(self.events()) data-since=(self.scene.since) data-parts=(below(ctx, meeting, "parts")) data-shape=(self.shape()) {
                div.grid.top-aligned {
                    (joining::asking(ctx, meeting, &self.phones))
                    (self.oneself())
                    @if let Some(item) = self.current() { (self.now(item, own)) (self.notes(item)) }
                    (self.promise_form())
                }
                div.grid.top-aligned {
                    (self.agenda_panel())
                    (attendance::panel(ctx, meeting, &self.sheet, &self.first_people()))
                    (minutes::speaking_panel(ctx, meeting, &self.sheet, &self.written, self.writes))
                    (self.papers())
                }
            }
        }
    }

    /// The item the meeting is at.
    pub(super) fn now(&self, item: &AgendaItem, own: &OwnPart) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        let items = &self.written.items;
        let number = items.iter().position(|known| known.id == item.id).map_or(1, |index| index + 1);
        let next = items.iter().skip(number).find(|next| next.state == ItemState::Open);
        html! {
            section.panel aria-labelledby="now" data-part="now" {
                p.sm.mut { (ctx.text.with("live-item-of", [("number", number.into()), ("of", items.len().into())]))
                    @if let Some(left) = minutes_left(ctx, item) { ", " (time_left(ctx, left)) } }
                h2.q-h id="now" { (item.title) }
                (agenda::details(ctx, meeting, item, self.name_of(item.owner_id)))
                @let is_voting = self.question.as_ref().is_some_and(|question| question.is_voting());
                (minutes::silent_note(ctx, &self.sheet, &self.written, item, is_voting))
                @if let Some(question) = &self.question { (deciding::views::panel(ctx, meeting, question, &self.sheet, &self.scheme, own)) }
                @if let Some(decided) = self.written.decided_on(item) { div.mt4 { (deciding::views::result(ctx, decided)) } }
                @if ctx.holds(&RUN_MEETINGS) {
                    div.acts.mt4 {
                        @match next {
                            Some(next) => (button(&ctx.path(&format!("/meetings/agenda/{}/now", next.id)), next.version, &ctx.say("agenda-next"))),
                            None => (agenda::state_buttons(ctx, item)),
                        }
                    }
                }
                @if ctx.holds(&RUN_MEETINGS) && meeting.state == State::Running { p.sm { a href=(below(ctx, meeting, "agenda")) { (ctx.say("live-change-agenda")) } } }
            }
        }
    }

    pub(super) fn notes(&self, item: &AgendaItem) -> Markup {
        if self.writes {
            return minutes::notes_panel(self.ctx, &self.meeting, item, &self.written);
        }
        html! {
            section.panel aria-labelledby="notes" data-part="notes" { h2 id="notes" { (self.ctx.say("minutes-notes")) }
                @match self.written.notes_of(item) {
                    Some(notes) => p.pre { (notes.words) },
                    None => p.mut { (self.ctx.say("minutes-no-notes")) },
                } }
        }
    }

    fn promise_form(&self) -> Markup {
        html! {
            @if self.ctx.holds(&goals::rights::TAKE_PART) {
                (minutes::promise_panel(self.ctx, &self.meeting, self.typed, self.mistakes, &self.people, &self.written.promises))
            }
        }
    }

    /// "I am here", from one's own phone; once here, leaving. Whoever runs the meeting marks everybody, themselves too.
    pub(super) fn oneself(&self) -> Markup {
        let ctx = self.ctx;
        if self.me.is_none() || ctx.holds(&RUN_MEETINGS) {
            return html! {};
        }
        let own = self.me.and_then(|person| self.sheet.of(person)).filter(|mark| mark.is_present());
        let action = below(ctx, &self.meeting, "here");
        html! {
            section.panel.oneself aria-labelledby="oneself" data-part="oneself" { h2.sm id="oneself" { (ctx.say("live-oneself")) }
                @match own {
                    None => {
                        form data-entry=(ctx.say("live-oneself")) method="post" action=(action) {
                            button.btn name="how" value="here" { (ctx.say("attendance-i-am-here")) } " "
                            button.btn.alt name="how" value="online" { (ctx.say("live-i-am-online")) }
                        }
                    }
                    Some(mark) => {
                        form.r2 data-entry=(ctx.say("live-oneself")) method="post" action=(action) {
                            span { (kit_web::parts::status(Status::Good, &ctx.say(attendance::how_key(mark.how)))) }
                            button.linkb.sm name="how" value="away" { (ctx.say("live-i-leave")) }
                        }
                    }
                }
            }
        }
    }

    /// Whoever has a part in running it, then others who speak for a voice.
    pub(super) fn first_people(&self) -> Vec<(PersonId, String, &'static str)> {
        let meeting = &self.meeting;
        let parts = [(meeting.chair_id, "live-part-chair"), (meeting.notes_by_id, "live-part-notes")];
        let named =
            parts.into_iter().filter_map(|(id, part)| Some((id?, self.name_of(id)?.to_owned(), part)));
        let mut people: Vec<(PersonId, String, &'static str)> = named.collect();
        for line in self.sheet.speakers() {
            if people.len() >= FIRST_PEOPLE {
                break;
            }
            if !people.iter().any(|(id, ..)| *id == line.id) {
                people.push((line.id, line.name.to_owned(), "live-part-voice"));
            }
        }
        people
    }
}

/// Minutes left of an item the meeting came to; negative when it takes longer than planned.
fn minutes_left(ctx: &Ctx, item: &AgendaItem) -> Option<i64> {
    let began = item.began_at?;
    Some(item.minutes - (ctx.now.microseconds() - began.microseconds()) / 60_000_000)
}

fn time_left(ctx: &Ctx, left: i64) -> String {
    if left >= 0 {
        ctx.text.count("live-minutes-left", left)
    } else {
        ctx.text.count("live-minutes-over", -left)
    }
}
