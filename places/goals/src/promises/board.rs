//! The plan as a board: a column for each status, moved by a menu and a button.

use kit_web::{Answer, Ctx, Page};
use maud::{Markup, html};

use super::actions;
use super::actor::Actor;
use super::model::{Promise, PromiseId, Standing, Status};
use super::store::{self, Listed};
use super::{plan, views};
use crate::tabs;

/// A column of the board: the key of its heading, and which promises stand in it.
struct Column {
    key: &'static str,
    holds: fn(&Listed) -> bool,
}

const COLUMNS: &[Column] = &[
    Column {
        key: "promises-column-ideas",
        holds: |one| one.standing == Standing::Idea,
    },
    Column {
        key: "promise-status-not-started",
        holds: |one| is_open_as(one, Status::NotStarted),
    },
    Column {
        key: "promise-status-going-well",
        holds: |one| is_open_as(one, Status::GoingWell),
    },
    Column {
        key: "promise-status-needs-help",
        holds: |one| is_open_as(one, Status::NeedsHelp),
    },
    Column {
        key: "promises-column-kept",
        holds: |one| one.standing == Standing::Kept,
    },
];

fn is_open_as(one: &Listed, status: Status) -> bool {
    one.standing == Standing::Open && one.status == status
}

pub(super) async fn show(ctx: Ctx) -> Answer {
    let (cards, more) = store::board(&ctx.scope(), plan::recently(ctx.today())).await?;
    let count = store::counts(&ctx.scope(), ctx.today(), None).await?;
    let actor = actions::actor(&ctx).await?;
    let body = html! {
        (tabs::head(&ctx.say("promises-title"), Some(plan::sentence(&ctx, count)), plan::add_button(&ctx, None)))
        (tabs::draw(&ctx, "/goals/plan"))
        (views::view_links(&ctx, "/goals/plan/board"))
        @if more { p.note { (ctx.text.count("promises-board-full", cards.len())) " " a href=(ctx.path("/goals/plan")) { (ctx.say("promises-view-list")) } } }
        div.board.statuses.mt4 { @for Column { key, holds } in COLUMNS {
            (column(&ctx, actor, key, &cards.iter().filter(|one| holds(one)).collect::<Vec<_>>()))
        } }
    };
    Ok(Page::new(ctx.say("promises-board-title"), body).show(&ctx))
}

fn column(ctx: &Ctx, actor: Actor, key: &str, cards: &[&Listed]) -> Markup {
    html! {
        section.panel aria-labelledby=(key) {
            div.ph { h2 id=(key) { (ctx.say(key)) } span.mut.num.sm { (ctx.text.count("promises-cards", cards.len())) } }
            @if cards.is_empty() { p.sm.mut { (ctx.say("promises-column-empty")) } } @else {
                ul.rows { @for one in cards { (card(ctx, actor, one)) } }
            }
        }
    }
}

fn card(ctx: &Ctx, actor: Actor, one: &Listed) -> Markup {
    html! {
        li {
            a.t href=(views::address(ctx, one.id)) { (one.what) }
            p.sm.mt1 { (views::who(ctx, one)) }
            p.sm.mt1 {
                @if plan::is_late(ctx, one) || !one.progress.is_empty() { (views::mark(ctx, one.status, one.standing, one.by, &one.progress)) " " }
                span.mut.nw { (views::day(ctx, one)) }
            }
            @if one.standing == Standing::Open && may_move(actor, one) { (move_form(ctx, one)) }
        }
    }
}

/// The same rule as for the whole record, by what the card knows of it.
fn may_move(actor: Actor, one: &Listed) -> bool {
    let promise = Promise {
        person_id: one.person_id,
        organization_id: one.organization_id,
        ..Promise::idea(PromiseId(one.id.0), "")
    };
    actor.may_act_on(&promise)
}

/// A menu with a button: moving works with a keyboard, a phone and without script.
fn move_form(ctx: &Ctx, one: &Listed) -> Markup {
    let choices = Status::OPEN.iter().chain(&[Status::Kept, Status::LetGo]);
    html! {
        form.move.mt2 method="post" action={ (views::address(ctx, one.id)) "/status" } {
            input type="hidden" name="back" value="board";
            select name="status" aria-label=(ctx.text.with("promises-move-label", [("what", (&one.what).into())])) {
                @for status in choices { option value=(status.word()) selected[*status == one.status] { (views::status_name(ctx, *status)) } }
            }
            button.btn.alt.sml { (ctx.say("promises-move")) span.vh { ": " (one.what) } }
        }
    }
}
