//! What the page of a meeting draws.

use kit_web::{Ctx, Fields, assets};
use maud::{Markup, html};

use super::room::Room;
use super::scene::{Parts, Seen};
use crate::attendance::views as attendance;
use crate::deciding::OwnPart;
use crate::decisions::views::outcome_name;
use crate::joining;
use crate::meetings::model::State;
use crate::minutes::views as minutes;
use crate::tabs;

impl Room<'_> {
    pub fn draw(&self) -> Markup {
        let ctx = self.ctx;
        html! {
            @if !ctx.sees_one_page() { (tabs::crumbs(ctx, &[])) }
            (Fields::new(&ctx.text, self.typed, self.mistakes).summary())
            (self.whole())
            (waiting(ctx))
            script defer src=(assets::LIVE.path()) {}
        }
    }

    /// Everything that may change while the page is open.
    pub fn whole(&self) -> Markup {
        html! {
            (self.head())
            (self.announcements())
            @if self.meeting.state == State::Running { (self.running(&self.own_part())) } @else { (self.before_and_after()) }
        }
    }

    /// The parts that changed, to take the place of those on an open page.
    pub fn changed(&self, parts: Parts) -> Markup {
        if self.writes {
            // Their forms carry ids of their own.
            return self.parts(parts, &self.own_part());
        }
        let shared = Parts { oneself: false, ..parts };
        let draw = || self.parts(shared, &OwnPart::left_open()).into_string();
        let drawn = self.scene.drawn(Seen::by(self.ctx), shared, draw);
        html! {
            (self.own_part().put_into(&drawn))
            @if parts.oneself { (self.oneself()) }
        }
    }

    fn parts(&self, parts: Parts, own: &OwnPart) -> Markup {
        html! {
            (self.state_line())
            (self.announcements())
            @if parts.joining { (joining::asking(self.ctx, &self.meeting, &self.phones)) }
            @if parts.oneself { (self.oneself()) }
            @if let Some(item) = self.current() {
                @if parts.now { (self.now(item, own)) }
                @if parts.notes { (self.notes(item)) }
            }
            @if parts.promised { (minutes::promised(self.ctx, &self.written.promises)) }
            @if parts.attendance { (attendance::panel(self.ctx, &self.meeting, &self.sheet, &self.first_people())) }
            @if parts.speaking { (minutes::speaking_panel(self.ctx, &self.meeting, &self.sheet, &self.written, self.writes)) }
        }
    }

    /// The votes of the voices this visitor speaks for.
    fn own_part(&self) -> OwnPart {
        let Some(question) = &self.question else {
            return OwnPart::default();
        };
        let ctx = self.ctx;
        let voices = &self.sheet.voices;
        let own = self.me.map(|me| question.voices_of(me, voices, ctx.today())).unwrap_or_default();
        OwnPart::of(ctx, &self.meeting, question, &self.sheet, &own)
    }

    /// What screen readers hear once it changes: where the meeting is, whether enough are here, what was decided.
    fn announcements(&self) -> Markup {
        let ctx = self.ctx;
        let enough = if self.sheet.standing(ctx, &self.meeting).met() {
            "attendance-enough"
        } else {
            "attendance-not-enough"
        };
        let item = self.current();
        let vote = match (&self.question, item.and_then(|item| self.written.decided_on(item))) {
            (_, Some(decided)) => outcome_name(ctx, decided.outcome),
            (Some(question), None) if question.is_voting() => ctx.say("deciding-is-open"),
            _ => String::new(),
        };
        let said = [
            ("item", item.map(|item| item.title.clone()).unwrap_or_default()),
            ("enough", ctx.say(enough)),
            ("vote", vote),
        ];
        html! {
            @if self.meeting.state == State::Running {
                @for (about, words) in said { span hidden data-about=(about) data-announce=(words) {} }
            }
        }
    }
}

/// What waits on this device, and what was refused when it was sent at last.
pub fn waiting(ctx: &Ctx) -> Markup {
    html! {
        div.note.calm.waiting hidden data-waiting="" role="status" { p { (ctx.say("live-waiting")) } ul {} }
        div.note.waiting hidden data-refused="" role="alert" { p { (ctx.say("live-refused")) } ul {}
            p.mt2 { button.btn.alt.sml type="button" data-seen="" { (ctx.say("live-seen")) } } }
    }
}
