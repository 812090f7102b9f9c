//! Before a meeting and after it: when and where, and what came of it.

use maud::{Markup, html};

use super::room::Room;
use crate::attendance::views as attendance;
use crate::deciding;
use crate::meetings::model::State;
use crate::meetings::views::{below, facts};
use crate::minutes::views as minutes;
use crate::rights::RUN_MEETINGS;

impl Room<'_> {
    pub(super) fn before_and_after(&self) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        let is_over = meeting.state == State::Over;
        html! {
            div.grid.side data-live=(self.events()) data-since=(self.scene.since) data-shape=(self.shape()) {
                div.grid.top-aligned {
                    @if is_over { (self.what_came_of_it()) }
                    section.panel aria-labelledby="facts" {
                        div.ph { h2 id="facts" { (ctx.say("live-facts")) }
                            @if ctx.holds(&RUN_MEETINGS) { a href=(below(ctx, meeting, "edit")) { (ctx.say("live-change")) span.vh { " " (meeting.title) } } } }
                        @if !meeting.about.is_empty() { p.pre.mt2 { (meeting.about) } }
                        (facts(ctx, meeting))
                    }
                }
                div.grid.top-aligned {
                    (self.panels)
                    (self.agenda_panel())
                    @if is_over { (attendance::panel(ctx, meeting, &self.sheet, &[]))
                        @if !self.written.turns.is_empty() { (minutes::speaking_panel(ctx, meeting, &self.sheet, &self.written, false)) } }
                    (self.pulse)
                    (self.papers())
                }
            }
        }
    }

    fn what_came_of_it(&self) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        html! {
            section.panel aria-labelledby="outcome" { h2 id="outcome" { (ctx.say("live-outcome")) }
                @for item in &self.written.items {
                    @let (notes, decided) = (self.written.notes_of(item), self.written.decided_on(item));
                    @if notes.is_some() || decided.is_some() { h3.mt3 { (item.title) } }
                    @if let Some(notes) = notes { p.sm.pre { (notes.words) } }
                    @if let Some(decided) = decided { (deciding::views::result(ctx, decided)) }
                }
                p.mt4 { a.btn.alt href=(below(ctx, meeting, "minutes")) { (ctx.say("live-minutes")) } }
            }
        }
    }
}
