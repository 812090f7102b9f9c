//! What the page of a meeting draws.

use kit_web::account::TablePass;
use kit_web::parts::Status;
use kit_web::{Ctx, Fields, Mistakes, Typed, assets};
use maud::{Markup, html};
use people::members::PersonId;

use super::scene::{Parts, Scene, Seen};
use crate::agenda::AgendaItem;
use crate::agenda::model::{ItemState, current};
use crate::agenda::views as agenda;
use crate::attendance::views as attendance;
use crate::deciding::{self, OwnPart};
use crate::decisions::views::outcome_name;
use crate::joining;
use crate::meetings::Meeting;
use crate::meetings::model::State;
use crate::meetings::views::{below, button, facts, length, state, when};
use crate::minutes::views as minutes;
use crate::rights::RUN_MEETINGS;
use crate::tabs;

/// People shown beside the agenda before the link to everyone.
const FIRST_PEOPLE: usize = 6;

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

    /// Pages of another shape are taken whole.
    fn shape(&self) -> &'static str {
        match (self.meeting.state, self.current()) {
            (State::Running, Some(_)) => "item",
            (State::Running, None) => "running",
            (State::Over, _) => "over",
            (State::Planned | State::CalledOff, _) => "planned",
        }
    }

    /// Where the page hears of changes; another address once other questions are on the agenda.
    fn events(&self) -> String {
        let asked = self.written.items.iter().filter_map(|item| item.proposal_id);
        let questions: Vec<String> = asked.map(|id| id.0.simple().to_string()).collect();
        below(self.ctx, &self.meeting, &format!("events?questions={}", questions.join(".")))
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

    fn name_of(&self, id: Option<PersonId>) -> Option<&str> {
        let id = id?.to_string();
        self.people.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str())
    }

    fn current(&self) -> Option<&AgendaItem> {
        current(&self.written.items)
    }

    fn head(&self) -> Markup {
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

    fn state_line(&self) -> Markup {
        let ctx = self.ctx;
        html! {
            span data-part="state" { @match running_for(ctx, &self.meeting) {
                Some(minutes) => { span.live { (ctx.text.with("live-in-progress", [("length", length(ctx, minutes).into())])) } }
                None => { (state(ctx, self.meeting.state)) }
            } }
        }
    }

    /// While it runs: what is now on the left, the agenda and who is here on the right.
    fn running(&self, own: &OwnPart) -> Markup {
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
    fn now(&self, item: &AgendaItem, own: &OwnPart) -> Markup {
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

    fn notes(&self, item: &AgendaItem) -> Markup {
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

    fn agenda_panel(&self) -> Markup {
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

    /// Whoever has a part in running it, then others who speak for a voice.
    fn first_people(&self) -> Vec<(PersonId, String, &'static str)> {
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

    /// "I am here", from one's own phone; once here, leaving. Whoever runs the meeting marks everybody, themselves too.
    fn oneself(&self) -> Markup {
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

    fn papers(&self) -> Markup {
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

    fn before_and_after(&self) -> Markup {
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
                    @if is_over { (attendance::panel(ctx, meeting, &self.sheet, &[])) (minutes::speaking_panel(ctx, meeting, &self.sheet, &self.written, false)) }
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

/// What waits on this device, and what was refused when it was sent at last.
pub fn waiting(ctx: &Ctx) -> Markup {
    html! {
        div.note.calm.waiting hidden data-waiting="" role="status" { p { (ctx.say("live-waiting")) } ul {} }
        div.note.waiting hidden data-refused="" role="alert" { p { (ctx.say("live-refused")) } ul {}
            p.mt2 { button.btn.alt.sml type="button" data-seen="" { (ctx.say("live-seen")) } } }
    }
}

/// Minutes since it began, while it is under way.
fn running_for(ctx: &Ctx, meeting: &Meeting) -> Option<i64> {
    let began = meeting.began_at.filter(|_| meeting.state == State::Running)?;
    Some((ctx.now.microseconds() - began.microseconds()).max(0) / 60_000_000)
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

fn state_button(ctx: &Ctx, meeting: &Meeting) -> Markup {
    let (page, words) = match meeting.state {
        State::Planned => ("begin", "live-begin"),
        State::Running => ("end", "live-end"),
        State::Over => ("begin", "live-go-on"),
        State::CalledOff => ("put-back-on", "meetings-put-back-on"),
    };
    button(&below(ctx, meeting, page), meeting.version, &ctx.say(words))
}
