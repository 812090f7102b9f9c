//! The page of a meeting as one visitor sees it, and what every state of it shows.

use kit_web::account::TablePass;
use kit_web::{Ctx, Mistakes, Typed};
use maud::{Markup, html};
use people::members::PersonId;

use super::scene::Scene;
use crate::agenda::AgendaItem;
use crate::agenda::model::current;
use crate::agenda::views as agenda;
use crate::meetings::model::State;
use crate::meetings::views::below;
use crate::rights::RUN_MEETINGS;

/// The page of a meeting as one visitor sees it.
pub struct Room<'a> {
    pub ctx: &'a Ctx,
    pub scene: &'a Scene,
    /// Phones that joined or ask to, for those who run it.
    pub phones: Vec<TablePass>,
    /// The person who looks, if they are one of the coalition.
    pub me: Option<PersonId>,
    /// Whether this visitor takes notes.
    pub writes: bool,
    /// The five questions afterwards.
    pub pulse: Markup,
    /// The promise that is being made.
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    /// What other features show here.
    pub panels: Markup,
}

impl std::ops::Deref for Room<'_> {
    type Target = Scene;

    fn deref(&self) -> &Scene {
        self.scene
    }
}

impl Room<'_> {
    pub(super) fn name_of(&self, id: Option<PersonId>) -> Option<&str> {
        let id = id?.to_string();
        self.people.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str())
    }

    pub(super) fn current(&self) -> Option<&AgendaItem> {
        current(&self.written.items)
    }

    /// Pages of another shape are taken whole.
    pub(super) fn shape(&self) -> &'static str {
        match (self.meeting.state, self.current()) {
            (State::Running, Some(_)) => "item",
            (State::Running, None) => "running",
            (State::Over, _) => "over",
            (State::Planned | State::CalledOff, _) => "planned",
        }
    }

    /// Where the page hears of changes; another address once other questions are on the agenda.
    pub(super) fn events(&self) -> String {
        let asked = self.written.items.iter().filter_map(|item| item.proposal_id);
        let questions: Vec<String> = asked.map(|id| id.0.simple().to_string()).collect();
        below(self.ctx, &self.meeting, &format!("events?questions={}", questions.join(".")))
    }

    pub(super) fn agenda_panel(&self) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        html! {
            section.panel aria-labelledby="agenda" data-part="agenda" {
                div.ph { h2 id="agenda" { (ctx.say("agenda-plan-title")) }
                    @if ctx.holds(&RUN_MEETINGS) { a href=(below(ctx, meeting, "agenda")) { (ctx.say("live-change")) span.vh { " " (ctx.say("agenda-plan-title")) } } } }
                @if self.written.items.is_empty() { p.mut { (ctx.say("agenda-none")) } }
                (agenda::timed(ctx, meeting, &self.written.items, self.current()))
            }
        }
    }

    pub(super) fn papers(&self) -> Markup {
        let (ctx, meeting) = (self.ctx, &self.meeting);
        html! {
            section.panel aria-labelledby="papers" { h2 id="papers" { (ctx.say("live-papers")) }
                ul.bul {
                    li { a href=(below(ctx, meeting, "invitation.ics")) { (ctx.say("calendar-add-one")) } }
                    li { a href=(below(ctx, meeting, "packet")) { (ctx.say("live-packet")) } }
                    li { a href=(below(ctx, meeting, "minutes")) { (ctx.say("live-minutes")) } }
                    li { a href=(below(ctx, meeting, "sheet")) { (ctx.say("attendance-sheet")) } }
                    li { a href=(below(ctx, meeting, "attendance")) { (ctx.say("attendance-title")) } }
                }
            }
        }
    }
}
