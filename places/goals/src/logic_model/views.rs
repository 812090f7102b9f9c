use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::chart::{Box, Key, Stage};
use super::model::{LocalCondition, RootCause};
use crate::forms::FormRecord;
use crate::goals::{Goal, Strategy};
use crate::rights::EDIT_GOALS;

/// Boxes that are open to the eye at once; the columns below them fold.
const OPEN_AT_ONCE: usize = 12;
/// What a box leads to is named up to so many; the next column has them all.
const MOST_LED_TO: usize = 4;

/// The same as the drawing, column by column; on a phone it is the model.
pub fn table(ctx: &Ctx, boxes: &[Box]) -> Markup {
    let mut shown = 0;
    html! {
        @for stage in Stage::ALL {
            @let own: Vec<&Box> = boxes.iter().filter(|one| one.key.0 == stage).collect();
            @let is_open = { shown += own.len(); shown <= OPEN_AT_ONCE || own.len() == 1 };
            details.more open[is_open] {
                summary { (stage.name(&ctx.text)) ": " (own.len()) }
                @if own.is_empty() { p.mut { (ctx.say("logic-model-none-yet")) } }
                @else { (column(ctx, stage, &own, boxes)) }
            }
        }
    }
}

/// The boxes of one column.
fn column(ctx: &Ctx, stage: Stage, own: &[&Box], boxes: &[Box]) -> Markup {
    let text = &ctx.text;
    let columns = ["logic-model-column-what", "logic-model-column-shows", "logic-model-column-leads"];
    let name = |key: Key| boxes.iter().find(|other| other.key == key).map(|other| other.name.as_str());
    // Promises and what was done stand under the strategy they serve, which says once what all of them lead to.
    let groups: Vec<&[&Box]> = own.chunk_by(|one, next| one.under == next.under).collect();
    let rows = |group: &[&Box]| html! { @for one in group { (row(ctx, one, boxes)) } };
    html! {
        table.stack role="table" {
            caption.vh { (stage.name(text)) }
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th role="columnheader" scope="col" { (text.say(column)) } }
            } }
            @for group in groups { tbody role="rowgroup" {
                @if let Some(strategy) = group.first().and_then(|one| one.under).and_then(name) {
                    tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan=(columns.len()) {
                        (strategy)
                        @for leads_to in group.iter().take(1).flat_map(|one| &one.leads_to).filter_map(|key| name(*key)) {
                            " \u{2192} " (leads_to)
                        }
                    } }
                }
                (rows(group))
            } }
        }
    }
}

fn row(ctx: &Ctx, one: &Box, boxes: &[Box]) -> Markup {
    let name = |key: &Key| boxes.iter().find(|other| other.key == *key).map(|other| other.name.as_str());
    let leads_to: Vec<&str> = one.leads_to.iter().filter(|_| one.under.is_none()).filter_map(name).collect();
    let left = leads_to.len().saturating_sub(MOST_LED_TO);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a href=(one.address) { (one.words) } }
            td role="cell" data-l=(ctx.say("logic-model-column-shows")) { (one.detail) }
            td role="cell" data-l=(ctx.say("logic-model-column-leads")) {
                @for name in leads_to.iter().take(MOST_LED_TO) { div { (name) } }
                @if left > 0 { div.mut { (ctx.text.count("logic-model-more", left)) } }
            }
        }
    }
}

/// Links to what can be added, for those who may.
pub fn to_add(ctx: &Ctx, goal: &Goal) -> Markup {
    let places = [
        ("/goals/causes/add?goal_id=", "root-causes-add"),
        ("/goals/conditions/add?goal_id=", "local-conditions-add"),
        ("/goals/strategies/add?serves=goal:", "strategy-add"),
        ("/goals/objectives/add?goal_id=", "objectives-add"),
    ];
    html! {
        @if ctx.holds(&EDIT_GOALS) {
            p.view-links.noprint { @for (path, words) in places {
                a href=(ctx.path(&format!("{path}{}", goal.id))) { (ctx.say(words)) } " "
            } }
        }
    }
}

/// The conditions a strategy answers; nothing when there are none.
pub fn answers(ctx: &Ctx, conditions: &[LocalCondition]) -> Markup {
    html! {
        @if !conditions.is_empty() {
            section.panel.sec aria-labelledby="answers" {
                h2 id="answers" { (ctx.say("logic-model-answers")) }
                ul.rows { @for condition in conditions { li {
                    a.t href=(ctx.path(&condition.page())) { (condition.words) }
                    @if !condition.figure.is_empty() { div.sm.mut { (condition.figure) } }
                } } }
            }
        }
    }
}

/// The conditions of a cause.
pub fn conditions_of(ctx: &Ctx, cause: &RootCause, conditions: &[LocalCondition]) -> Markup {
    html! {
        section.panel aria-labelledby="conditions" {
            div.ph {
                h2 id="conditions" { (ctx.say("logic-model-local-conditions")) }
                @if ctx.holds(&EDIT_GOALS) {
                    a href=(ctx.path(&format!("/goals/conditions/add?goal_id={}&cause_id={}", cause.goal_id, cause.id))) { (ctx.say("local-conditions-add")) }
                }
            }
            @if conditions.is_empty() { (parts::empty(&ctx.say("logic-model-no-conditions"), None)) }
            ul.rows { @for condition in conditions { li {
                a.t href=(ctx.path(&condition.page())) { (condition.words) }
                @if !condition.figure.is_empty() { div.sm.mut { (condition.figure) } }
            } } }
        }
    }
}

/// Everything about one condition.
pub fn facts(
    ctx: &Ctx,
    condition: &LocalCondition,
    cause: Option<&RootCause>,
    strategies: &[Strategy],
) -> Markup {
    let text = &ctx.text;
    let answers: Vec<&Strategy> =
        strategies.iter().filter(|strategy| condition.is_answered_by(strategy.id)).collect();
    html! {
        section.panel { dl.sl {
            @if let Some(cause) = cause {
                (parts::fact(&text.say("local-conditions-cause-id"), html! { a href=(ctx.path(&cause.page())) { (cause.words) } }))
            }
            @if !condition.figure.is_empty() { (parts::fact(&text.say("local-conditions-figure"), html! { (condition.figure) })) }
            @if !condition.source.is_empty() { (parts::fact(&text.say("local-conditions-source"), html! { (condition.source) })) }
            (parts::fact(&text.say("local-conditions-strategies"), html! {
                @if answers.is_empty() { span.warn-t { (text.say("logic-model-no-answer")) } }
                @for (index, strategy) in answers.iter().enumerate() {
                    @if index > 0 { ", " }
                    a href=(ctx.path(&strategy.page())) { (strategy.name) }
                }
            }))
        } }
    }
}

/// The way to everything that changed in a record.
pub fn history_link<T: FormRecord>(ctx: &Ctx, record: &T) -> Markup {
    html! {
        p.src { a href=(ctx.path(&format!("/history/{}/{}", T::KIND, record.id()))) { (ctx.say("logic-model-history")) } }
    }
}

/// The button to the form, for those who may use it.
pub fn edit_button<T: FormRecord>(ctx: &Ctx, record: &T) -> Markup {
    html! {
        @if ctx.holds(&EDIT_GOALS) { a.btn.alt href={ (ctx.path(&record.page())) "/edit" } { (ctx.say("logic-model-edit")) } }
    }
}
