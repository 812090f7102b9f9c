//! What the pages of "What we did" draw.

pub mod bars;
pub mod facts;
pub mod form;

use kit_web::Ctx;
use kit_web::form::Choice;
use maud::{Markup, html};

use super::blind::Sealed;
use super::model::{ActivityId, Code, Coding};
use super::store::Listed;

/// The pages besides the list: address and key of the words.
const PAGES: &[(&str, &str)] = &[
    ("/goals/done", "activities-page-list"),
    ("/goals/done/growth", "activities-page-growth"),
    ("/goals/done/funders", "activities-page-funders"),
    ("/goals/done/agreement", "activities-page-agreement"),
    ("/goals/done/scoring", "activities-page-scoring"),
];

/// Links between the pages of "What we did", those this visitor may open.
pub fn other_pages(ctx: &Ctx, current: &str) -> Markup {
    html! {
        p.view-links { @for (path, words) in PAGES.iter().filter(|(path, _)| ctx.may_open(path)) {
            a href=(ctx.path(path)) aria-current=[(*path == current).then_some("true")] { (ctx.say(words)) }
        } }
    }
}

/// The page of an entry.
pub fn address(ctx: &Ctx, id: impl std::fmt::Display) -> String {
    ctx.path(&format!("/goals/done/{id}"))
}

/// The way back to the list.
pub fn crumb(ctx: &Ctx) -> Choice {
    (ctx.path("/goals/done"), ctx.say("goals-tab-done"))
}

pub fn code_name(ctx: &Ctx, code: Code) -> String {
    ctx.say(&format!("activity-coding-{}", code.word()))
}

pub fn coding_name(ctx: &Ctx, coding: Coding) -> String {
    ctx.say(&format!("activity-coding-{}", coding.word().replace('_', "-")))
}

/// Stored words with their names: `activity-duration-once`.
pub fn words<'a>(ctx: &Ctx, prefix: &str, words: impl Iterator<Item = &'a str>) -> Vec<Choice> {
    words
        .map(|word| (word.to_owned(), ctx.say(&format!("{prefix}-{}", word.replace('_', "-")))))
        .collect()
}

/// A score or a share with two decimal places: "0.85".
pub fn two_places(number: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "scores and shares lie between -1 and a few thousand"
    )]
    let millionths = (number * 1e6).round() as i64;
    kit_text::decimal(millionths, 2)
}

/// The codes of an entry, one tag each.
pub fn tags(ctx: &Ctx, coding: Coding) -> Markup {
    html! { @for code in coding.codes() {
        @if *code == Code::Change { span.tag.b { (code_name(ctx, *code)) } } @else { span.tag { (code_name(ctx, *code)) } }
        " "
    } }
}

/// The codes of an entry; for somebody who still has to judge it, the way to do so.
pub fn code(ctx: &Ctx, id: ActivityId, coding: Coding, is_sealed: bool) -> Markup {
    html! {
        @if is_sealed { a.sm href=(ctx.path(&format!("/goals/done/scoring/{id}"))) { (ctx.say("activities-sealed")) } }
        @else { (tags(ctx, coding)) }
    }
}

/// What a sum leaves out for somebody who still has to judge entries.
pub fn not_counted(ctx: &Ctx, sealed: &Sealed) -> Markup {
    html! {
        @if !sealed.is_empty() {
            p.note.calm { (ctx.text.count("activities-sealed-not-counted", sealed.count())) " "
                a href=(ctx.path("/goals/done/scoring")) { (ctx.say("activities-page-scoring")) } }
        }
    }
}

/// The table of a list of entries.
pub fn table(ctx: &Ctx, entries: &[Listed], sealed: &Sealed, caption: &str) -> Markup {
    let [when, kind, serves, who, intensity] = [
        "activities-column-when",
        "activities-column-kind",
        "activities-column-serves",
        "activities-column-who",
        "activities-column-intensity",
    ]
    .map(|key| ctx.say(key));
    let today = ctx.today();
    html! {
        table.stack role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say("activities-column-what")) }
                th role="columnheader" scope="col" { (when) }
                th role="columnheader" scope="col" { (kind) }
                th role="columnheader" scope="col" { (serves) }
                th role="columnheader" scope="col" { (who) }
                th.n role="columnheader" scope="col" { (intensity) }
            } }
            tbody role="rowgroup" { @for entry in entries {
                tr role="row" {
                    th role="rowheader" scope="row" {
                        a.t href=(address(ctx, entry.id)) { (entry.what) }
                        @if entry.is_key_event { " " span.tag.w { (ctx.say("activities-key-event")) } }
                    }
                    td.nw role="cell" data-l=(when) { (ctx.text.date(entry.happened_on, today)) }
                    td role="cell" data-l=(kind) { span { (code(ctx, entry.id, entry.coding, sealed.holds(entry.id))) } }
                    td role="cell" data-l=(serves) { (entry.strategy.as_deref().or(entry.goal.as_deref()).unwrap_or_default()) }
                    td role="cell" data-l=(who) { (entry.who()) }
                    td.n role="cell" data-l=(intensity) { @if let Some(score) = entry.intensity.filter(|_| !sealed.holds(entry.id)) { (two_places(score)) } }
                }
            } }
        }
    }
}
