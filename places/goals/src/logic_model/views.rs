use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::chart::{Box, Key, Stage};
use super::model::{LocalCondition, RootCause};
use crate::forms::FormRecord;
use crate::goals::{Goal, Strategy};
use crate::rights::EDIT_GOALS;

/// The same as the drawing, as a table; on a phone it is the model.
pub fn table(ctx: &Ctx, boxes: &[Box]) -> Markup {
    let text = &ctx.text;
    let columns = ["logic-model-column-what", "logic-model-column-shows", "logic-model-column-leads"];
    html! {
        table.stack role="table" {
            caption.vh { (text.say("goals-tab-logic-model")) }
            thead role="rowgroup" { tr role="row" {
                @for column in columns { th role="columnheader" scope="col" { (text.say(column)) } }
            } }
            @for stage in Stage::ALL {
                @let own: Vec<&Box> = boxes.iter().filter(|one| one.key.0 == stage).collect();
                tbody role="rowgroup" {
                    tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan=(columns.len()) { (stage.name(text)) } }
                    @if own.is_empty() { tr role="row" { td role="cell" colspan=(columns.len()) { span.mut { (text.say("logic-model-none-yet")) } } } }
                    @for one in own { (row(ctx, one, boxes)) }
                }
            }
        }
    }
}

fn row(ctx: &Ctx, one: &Box, boxes: &[Box]) -> Markup {
    let name = |key: &Key| boxes.iter().find(|other| other.key == *key).map(|other| other.name.as_str());
    let leads_to: Vec<&str> = one.leads_to.iter().filter_map(name).collect();
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a href=(one.address) { (one.words) } }
            td role="cell" data-l=(ctx.say("logic-model-column-shows")) { (one.detail) }
            td role="cell" data-l=(ctx.say("logic-model-column-leads")) { @for name in leads_to { div { (name) } } }
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
