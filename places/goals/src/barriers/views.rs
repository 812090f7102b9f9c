//! What the pages of barriers draw.

use kit_web::Ctx;
use kit_web::form::Choice;
use kit_web::parts::{self, Status as Mark};
use maud::{Markup, html};

use super::model::{Barrier, BarrierId, BarrierKind, Presence, Stand, TryState, is_late, stand};
use super::store::Try;
use crate::rights::EDIT_GOALS;

/// A barrier with its tries and where it stands.
pub struct Seen {
    pub barrier: Barrier,
    pub tries: Vec<Try>,
    pub stand: Stand,
}

impl Seen {
    pub fn new(ctx: &Ctx, barrier: Barrier, tries: &[Try]) -> Self {
        let tries: Vec<Try> = tries.iter().filter(|one| one.barrier == barrier.id).cloned().collect();
        let states: Vec<_> = tries.iter().map(|one| TryState { status: one.status, by: one.by }).collect();
        let stand = stand(&barrier, &states, ctx.today());
        Self { barrier, tries, stand }
    }
}

pub fn address(ctx: &Ctx, id: BarrierId) -> String {
    ctx.path(&format!("/goals/barriers/{id}"))
}

/// The way back to the eight questions.
pub fn crumb(ctx: &Ctx) -> Choice {
    (ctx.path("/goals/in-the-way"), ctx.say("goals-tab-in-the-way"))
}

pub fn kind_name(ctx: &Ctx, kind: BarrierKind) -> String {
    ctx.say(&format!("barrier-kind-{}", kind.word().replace('_', "-")))
}

/// Key of the question that helps to look at this kind.
pub fn guide_key(kind: BarrierKind) -> String {
    format!("barrier-guide-{}", kind.word().replace('_', "-"))
}

/// Its own title, or the name of its kind.
pub fn name(ctx: &Ctx, barrier: &Barrier) -> String {
    if barrier.title.is_empty() {
        kind_name(ctx, barrier.kind)
    } else {
        barrier.title.clone()
    }
}

pub fn severity(ctx: &Ctx, barrier: &Barrier) -> Option<String> {
    barrier.severity.map(|number| ctx.say(&format!("barrier-severity-{number}")))
}

/// Where a barrier stands, in a word and a shape.
pub fn mark(ctx: &Ctx, stand: Stand) -> Markup {
    let (shape, words) = match stand {
        Stand::Late => (Mark::Bad, "barriers-stand-late"),
        Stand::NoTry => (Mark::Watch, "barriers-stand-no-try"),
        Stand::LookAgain => (Mark::Watch, "barriers-stand-look-again"),
        Stand::Tried => (Mark::Going, "barriers-stand-tried"),
        Stand::NotKnown => (Mark::Off, "barrier-presence-not-known"),
        Stand::Absent => (Mark::Good, "barrier-presence-absent"),
    };
    parts::status(shape, &ctx.say(words))
}

/// The tries of a barrier: what, who, by when; late ones say so.
pub fn tries(ctx: &Ctx, tries: &[Try]) -> Markup {
    let today = ctx.today();
    html! {
        ul.rows.sm.mt2 { @for one in tries {
            li {
                a href=(ctx.path(&format!("/goals/promises/{}", one.id))) { (one.what) } br;
                span.mut {
                    (one.who().unwrap_or_else(|| ctx.say("promises-nobody-yet")))
                    @if let Some(by) = one.by { ", " (ctx.text.date(by, today)) }
                    ". "
                }
                @if let Some(by) = one.by.filter(|_| is_late(one.status, one.by, today)) {
                    (parts::status(Mark::Bad, &ctx.text.due(by, today)))
                } @else {
                    span.mut { (crate::promises::status_name(ctx, one.status)) @if !one.progress.is_empty() { ", " (one.progress) } }
                }
            }
        } }
    }
}

/// One kind with its question, and whatever was noted of it.
pub fn kind_section(ctx: &Ctx, number: usize, kind: BarrierKind, seen: &[&Seen]) -> Markup {
    let id = format!("kind-{}", kind.word().replace('_', "-"));
    let add = ctx.path(&format!("/goals/barriers/add?kind={}", kind.word()));
    html! {
        section.panel.sec aria-labelledby=(id) {
            div.ph {
                h2 id=(id) { (ctx.text.with("barriers-numbered", [("number", number.into()), ("kind", kind_name(ctx, kind).into())])) }
                @if seen.is_empty() { (parts::status(Mark::Off, &ctx.say("barriers-stand-open"))) }
            }
            p.mut { (ctx.say(&guide_key(kind))) }
            @if !seen.is_empty() { ul.rows.mt3 { @for one in seen { li { (row(ctx, one)) } } } }
            @if ctx.holds(&EDIT_GOALS) { p.mt3 {
                a.btn.alt.sml href={ (add) "&presence=present" } { (ctx.say("barriers-note-one")) span.vh { ": " (kind_name(ctx, kind)) } }
                @if seen.is_empty() {
                    " " a.btn.alt.sml href={ (add) "&presence=absent" } { (ctx.say("barrier-presence-absent")) span.vh { ": " (kind_name(ctx, kind)) } }
                    " " a.btn.alt.sml href={ (add) "&presence=not_known" } { (ctx.say("barrier-presence-not-known")) span.vh { ": " (kind_name(ctx, kind)) } }
                }
            } }
        }
    }
}

/// One barrier in a list.
pub fn row(ctx: &Ctx, seen: &Seen) -> Markup {
    let barrier = &seen.barrier;
    let page = address(ctx, barrier.id);
    html! {
        div.r2 {
            p {
                a.t href=(page) { (name(ctx, barrier)) }
                @if !barrier.words.is_empty() { br; (barrier.words) }
            }
            div { (mark(ctx, seen.stand)) }
        }
        p.sm.mut {
            @if let Some(severity) = severity(ctx, barrier) { (ctx.text.with("barriers-severity-is", [("severity", severity.into())])) " " }
            @if !barrier.whose.is_empty() { (ctx.text.with("barriers-whose-is", [("whose", (&barrier.whose).into())])) " " }
            @if let Some(day) = barrier.review_on { (ctx.text.with("barriers-review-is", [("day", ctx.text.date(day, ctx.today()).into())])) }
        }
        (tries(ctx, &seen.tries))
        @if barrier.presence == Presence::Present && seen.tries.is_empty() && ctx.holds(&EDIT_GOALS) {
            p.mt2 { a href={ (page) "/try" } { (ctx.say("barriers-try")) span.vh { ": " (name(ctx, barrier)) } } }
        }
    }
}
