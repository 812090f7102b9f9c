//! What the board and the list draw.

use kit_web::Ctx;
use maud::{Markup, html};

use super::model::{self, Stage};
use super::store::{BOARD, Listed};
use crate::rights::EDIT_PEOPLE;
use crate::sectors::Scheme;
use kit_web::form::words;

/// A column for each stage, late asks first in each.
pub fn board(ctx: &Ctx, scheme: &Scheme, everybody: &[Listed]) -> Markup {
    let text = &ctx.text;
    let late = everybody.iter().filter(|one| model::is_late(one.stage, one.ask_by, ctx.today())).count();
    html! {
        @if late > 0 { p.note { b { (text.count("recruiting-late", late)) } " " (text.say("recruiting-late-hint")) } }
        @if everybody.len() as i64 == BOARD {
            p.note { (text.count("recruiting-board-full", BOARD)) " "
                a href=(ctx.path("/people/recruiting?view=list")) { (text.say("recruiting-view-list")) } }
        }
        div.board.mt4 { @for stage in Stage::ALL {
            @let cards: Vec<&Listed> = everybody.iter().filter(|one| one.stage == *stage).collect();
            @let heading = format!("stage-{}", stage.word());
            section.panel aria-labelledby=(heading) {
                div.ph { h2 id=(heading) { (stage_name(ctx, *stage)) } span.mut.num.sm { (text.count("recruiting-people", cards.len())) } }
                @if cards.is_empty() { p.sm.mut { (text.say("recruiting-column-empty")) } } @else {
                    ul.rows { @for one in cards { (card(ctx, scheme, one)) } }
                }
            }
        } }
    }
}

fn stage_name(ctx: &Ctx, stage: Stage) -> String {
    ctx.say(&format!("recruiting-stage-{}", stage.word().replace('_', "-")))
}

fn page_of(ctx: &Ctx, one: &Listed) -> String {
    ctx.path(&format!("/people/recruiting/{}", one.id))
}

fn card(ctx: &Ctx, scheme: &Scheme, one: &Listed) -> Markup {
    let name = one.name();
    html! {
        li {
            a.t href=(page_of(ctx, one)) { (name) }
            @if !one.organization.is_empty() && one.organization != name { br; span.sm.mut { (one.organization) } }
            @if let Some(sector) = &one.sector { p.mt1 { span.tag { (scheme.sector_name(sector, ctx.language())) } } }
            p.sm.mt1 { (ask(ctx, one)) }
            @if ctx.holds(&EDIT_PEOPLE) {
                @if one.stage == Stage::SaidYes {
                    p.mt2 { a.btn.sml href={ (page_of(ctx, one)) "/join" } { (ctx.say("recruiting-join")) } }
                }
                (move_form(ctx, one))
            }
        }
    }
}

/// Who asks by when; since when for everybody who was asked.
fn ask(ctx: &Ctx, one: &Listed) -> Markup {
    let text = &ctx.text;
    let today = ctx.today();
    let since = one.since.map(|day| text.date(day, today));
    html! {
        @if one.stage.awaits_asking() {
            @match one.asks() {
                Some(asks) => (text.with("recruiting-asked-by", [("name", asks.into())])),
                None => span.warn-t { (text.say("recruiting-nobody-asks-yet")) },
            }
            @if let Some(day) = one.ask_by {
                " " @if model::is_late(one.stage, one.ask_by, today) { span.st.bad { (text.due(day, today)) } }
                @else { span.mut.nw { (text.due(day, today)) } }
            }
        } @else {
            @if let Some(since) = since { span.mut { (text.with("recruiting-since", [("day", since.into())])) } }
        }
    }
}

/// A menu of stages with a button: moving works with a keyboard, a phone and without script.
fn move_form(ctx: &Ctx, one: &Listed) -> Markup {
    let text = &ctx.text;
    let stages = words(text, "recruiting-stage", Stage::ALL.iter().map(|stage| stage.word()));
    html! {
        form.move.mt2 method="post" action={ (page_of(ctx, one)) "/stage" } {
            input type="hidden" name="back" value="board";
            select name="stage" aria-label=(text.with("recruiting-move-label", [("name", one.name().into())])) {
                @for (word, name) in &stages { option value=(word) selected[word == one.stage.word()] { (name) } }
            }
            button.btn.alt.sml { (text.say("recruiting-move")) }
        }
    }
}

/// The same as a table.
pub fn table(ctx: &Ctx, scheme: &Scheme, found: &[Listed], caption: &str) -> Markup {
    let text = &ctx.text;
    let today = ctx.today();
    let column = |key: &str| html! { th role="columnheader" scope="col" { (text.say(key)) } };
    html! {
        table.stack role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                (column("recruiting-column-who")) (column("members-sector")) (column("recruiting-stage"))
                (column("recruiting-asks-id")) (column("recruiting-ask-by"))
            } }
            tbody role="rowgroup" { @for one in found {
                @let name = one.name();
                tr role="row" {
                    th role="rowheader" scope="row" { a.t href=(page_of(ctx, one)) { (name) }
                        @if !one.organization.is_empty() && one.organization != name { br; span.mut.regular { (one.organization) } } }
                    td role="cell" data-l=(text.say("members-sector")) { (one.sector.as_deref().map_or("", |key| scheme.sector_name(key, text.language()))) }
                    td role="cell" data-l=(text.say("recruiting-stage")) {
                        @if one.joined_batch.is_some() { (text.say("recruiting-joined-word")) } @else { (stage_name(ctx, one.stage)) }
                    }
                    td role="cell" data-l=(text.say("recruiting-asks-id")) { (one.asks().unwrap_or_default()) }
                    td.nw role="cell" data-l=(text.say("recruiting-ask-by")) {
                        @if let Some(day) = one.ask_by {
                            @if model::is_late(one.stage, one.ask_by, today) && one.joined_batch.is_none() { span.st.bad { (text.due(day, today)) } }
                            @else { (text.date(day, today)) }
                        }
                    }
                }
            } }
        }
    }
}
