//! What the pages of the agenda draw.

use kit_web::form::Choice;
use kit_web::parts;
use kit_web::{Ctx, Fields, Mistakes, Typed};
use maud::{Markup, html};

use super::model::{AgendaItem, ItemKind, ItemState, planned_times};
use crate::meetings::Meeting;
use crate::meetings::model::State;
use crate::meetings::views::{below, button, length};
use crate::rights::RUN_MEETINGS;

fn name(people: &[Choice], item: &AgendaItem) -> Option<String> {
    let owner = item.owner_id?.to_string();
    people.iter().find(|(id, _)| *id == owner).map(|(_, name)| name.clone())
}

/// How long the agenda takes beside how long the meeting is planned.
pub fn fills(ctx: &Ctx, meeting: &Meeting, items: &[AgendaItem]) -> String {
    let minutes: i64 = items.iter().map(|item| item.minutes).sum();
    let key = if minutes > meeting.minutes { "agenda-too-long" } else { "agenda-fills" };
    ctx.text.with(
        key,
        [("minutes", length(ctx, minutes).into()), ("of", length(ctx, meeting.minutes).into())],
    )
}

/// What was left open before, with the one button that carries it over.
pub fn carry(
    ctx: &Ctx,
    meeting: &Meeting,
    left: Option<&(Meeting, Vec<AgendaItem>)>,
    promises: usize,
) -> Markup {
    let open = left.map_or(0, |(_, items)| items.len());
    if (open == 0 && promises == 0) || !meeting.is_coming() {
        return html! {};
    }
    let before = left.map(|(before, _)| before.title.as_str()).unwrap_or_default();
    html! {
        section.note.calm aria-labelledby="left-open" {
            h2 id="left-open" { (ctx.say("agenda-left-open")) }
            @if open > 0 { p { (ctx.text.with("agenda-left-items", [("count", open.into()), ("meeting", before.into())])) } }
            @if promises > 0 { p { (ctx.text.count("agenda-left-promises", promises)) } }
            form.mt3 method="post" action=(below(ctx, meeting, "carry-forward")) { button.btn.alt { (ctx.say("agenda-carry")) } }
        }
    }
}

/// The agenda with its planned clock times.
pub fn timed(ctx: &Ctx, meeting: &Meeting, items: &[AgendaItem], current: Option<&AgendaItem>) -> Markup {
    let times = planned_times(items, meeting.counted_from());
    html! {
        ol.ag { @for (item, at) in items.iter().zip(times) {
            @let is_current = meeting.state == State::Running && current.is_some_and(|current| current.id == item.id);
            @let is_past = item.state != ItemState::Open || meeting.state == State::Over;
            li.cur[is_current].past[is_past && !is_current] aria-current=[is_current.then_some("step")] {
                span.num { (ctx.text.time(meeting.local(at).time())) }
                div {
                    (item.title)
                    @match item.state {
                        ItemState::Open => {}
                        ItemState::Done => { span.vh { (ctx.say("agenda-done-word")) } }
                        ItemState::Carried => { " " span.tag { (ctx.say("agenda-carried-word")) } }
                    }
                    @if meeting.state == State::Running && !is_current && item.state == ItemState::Open && ctx.holds(&RUN_MEETINGS) {
                        " " form.inline-form.noprint method="post" action=(ctx.path(&format!("/meetings/agenda/{}/now", item.id))) {
                            button.linkb.xs { (ctx.say("agenda-come-to")) span.vh { ": " (item.title) } }
                        }
                    }
                    (papers(ctx, meeting, item))
                }
            }
        } }
    }
}

/// What an item is, whose it is, and what to read.
pub fn details(ctx: &Ctx, meeting: &Meeting, item: &AgendaItem, owner: Option<&str>) -> Markup {
    html! {
        p.sm.mut { span.tag { (ctx.say(&format!("agenda-kind-{}", item.kind.word()))) } " "
            (length(ctx, item.minutes)) @if let Some(owner) = owner { ", " (owner) } }
        @if !item.details.is_empty() { p.sm.pre.mt1 { (item.details) } }
        (papers(ctx, meeting, item))
    }
}

/// What to read beforehand, as links.
fn papers(ctx: &Ctx, meeting: &Meeting, item: &AgendaItem) -> Markup {
    if item.papers.0.is_empty() {
        return html! {};
    }
    html! {
        ul.bul.sm.mt1 aria-label=(ctx.say("agenda-papers")) { @for paper in &item.papers.0 {
            li { @if let Some(file) = paper.file_id { a href=(below(ctx, meeting, &format!("papers/{file}"))) download { (paper.title) } }
                @else if paper.link.is_empty() { (paper.title) } @else { a href=(paper.link) rel="noopener noreferrer" { (paper.title) } } }
        } }
    }
}

/// The items with their buttons.
pub fn editable(ctx: &Ctx, meeting: &Meeting, items: &[AgendaItem], people: &[Choice]) -> Markup {
    if items.is_empty() {
        return parts::empty(&ctx.say("agenda-none"), None);
    }
    let times = planned_times(items, meeting.counted_from());
    html! {
        ol.rows { @for (item, at) in items.iter().zip(times) {
            li.r2 {
                div {
                    span.num.mut.sm { (ctx.text.time(meeting.local(at).time())) } " "
                    a.t href=(ctx.path(&format!("/meetings/agenda/{}/edit", item.id))) { (item.title) }
                    (details(ctx, meeting, item, name(people, item).as_deref()))
                }
                (steps(ctx, item))
            }
        } }
    }
}

fn steps(ctx: &Ctx, item: &AgendaItem) -> Markup {
    html! {
        form.inline-form.noprint method="post" action=(ctx.path(&format!("/meetings/agenda/{}/move", item.id))) {
            @for (step, words, arrow) in [("up", "agenda-up", "↑"), ("down", "agenda-down", "↓")] {
                button.btn.alt.sml name="step" value=(step) {
                    span aria-hidden="true" { (arrow) } span.vh { (ctx.text.with(words, [("name", item.title.as_str().into())])) }
                } " "
            }
        }
    }
}

/// The form that adds or changes an item.
pub struct ItemForm<'a> {
    pub ctx: &'a Ctx,
    pub typed: &'a Typed,
    pub mistakes: &'a Mistakes,
    pub people: Vec<Choice>,
    /// Proposals that wait for a decision.
    pub proposals: Vec<Choice>,
}

impl ItemForm<'_> {
    pub fn draw(&self, action: &str, save: &'static str, cancel: &str) -> Markup {
        let text = &self.ctx.text;
        let fields = Fields::new(text, self.typed, self.mistakes);
        let kinds = kit_web::form::words(text, "agenda-kind", ItemKind::ALL.iter().map(|kind| kind.word()));
        html! {
            form method="post" action=(action) novalidate {
                (fields.hidden("id")) (fields.hidden("version"))
                section.panel {
                    (fields.line("title", "agenda-title"))
                    (fields.one_of("kind", "agenda-kind", kinds))
                    @if self.proposals.len() > 1 {
                        (fields.menu("proposal_id", "agenda-proposal-id", self.proposals.clone()).hint(text.say("agenda-proposal-hint")).optional(text))
                    }
                    div.when {
                        (fields.line("minutes", "agenda-minutes"))
                        (fields.menu("owner_id", "agenda-owner-id", self.people.clone()))
                    }
                    (fields.lines("details", "agenda-details").optional(text))
                    (fields.lines("papers", "agenda-papers").hint(text.say("agenda-papers-hint")).optional(text))
                }
                p.acts { button.btn { (text.say(save)) } a.btn.alt href=(cancel) { (text.say("form-cancel")) } }
            }
        }
    }
}

/// Done or carried over: what became of an item, as two buttons.
pub fn state_buttons(ctx: &Ctx, item: &AgendaItem) -> Markup {
    let action = ctx.path(&format!("/meetings/agenda/{}/state", item.id));
    html! {
        form.inline-form method="post" action=(action) {
            button.btn.alt.sml name="state" value="done" { (ctx.say("agenda-mark-done")) }
        }
    }
}

/// Used where a small form with the version is enough.
pub fn begin_next(ctx: &Ctx, item: &AgendaItem) -> Markup {
    button(
        &ctx.path(&format!("/meetings/agenda/{}/now", item.id)),
        item.version,
        &ctx.say("agenda-next"),
    )
}
