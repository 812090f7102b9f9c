//! What the sealed pages draw.

use kit_text::Text;
use kit_web::Ctx;
use kit_web::form::Choice;
use maud::{Markup, html};

use super::chart;
use super::everybody::Everybody;
use super::model::{Known, KnowsWhom, MoveKind, MoveSeen, Stakeholder};

/// The way back to the map.
pub fn crumb(ctx: &Ctx) -> Choice {
    (ctx.path("/goals/opposition"), ctx.say("opposition-title"))
}

/// The reminder at the top of every sealed page.
pub fn reminder(ctx: &Ctx) -> Markup {
    html! { p.note.calm { (ctx.say("opposition-reminder")) " " a href=(ctx.path("/goals/opposition/readers")) { (ctx.say("opposition-readers")) } } }
}

pub fn stance_words(text: &Text, stance: i64) -> String {
    let side = if stance < 0 { "against" } else { "for" };
    match stance.abs() {
        0 => text.say("stakeholder-stance-undecided"),
        strength => text.say(&format!("stakeholder-stance-{side}-{strength}")),
    }
}

pub fn influence_words(text: &Text, influence: i64) -> String {
    text.say(&format!("stakeholder-influence-{influence}"))
}

/// "money, standing"
pub fn words_of<'a>(text: &Text, prefix: &str, words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<_> = words.map(|word| text.say(&format!("{prefix}-{word}"))).collect();
    words.join(", ")
}

pub fn move_name(ctx: &Ctx, kind: MoveKind) -> String {
    ctx.say(&format!("move-kind-{}", kind.word().replace('_', "-")))
}

pub fn address(ctx: &Ctx, one: &Stakeholder) -> String {
    ctx.path(&format!("/goals/opposition/stakeholders/{}", one.id))
}

/// The map twice, for wide and narrow screens, and the same as a table.
pub fn map(ctx: &Ctx, all: &[Stakeholder]) -> Markup {
    let description = chart::description(&ctx.text, all);
    html! {
        p.mut { (description) }
        div.wide { (chart::draw(&ctx.text, chart::WIDE, all, &description)) }
        div.narrow { (chart::draw(&ctx.text, chart::NARROW, all, &description)) }
        (table(ctx, all))
    }
}

fn table(ctx: &Ctx, all: &[Stakeholder]) -> Markup {
    let text = &ctx.text;
    let keys = ["name", "stance", "influence", "loses", "power-over"];
    let [name, stance, influence, loses, power] = keys.map(|key| ctx.say(&format!("stakeholders-{key}")));
    html! {
        table.stack.mt4 role="table" {
            caption.vh { (ctx.say("stakeholders-all")) }
            thead role="rowgroup" { tr role="row" {
                @for heading in [&name, &stance, &influence, &loses, &power] { th role="columnheader" scope="col" { (heading) } }
            } }
            tbody role="rowgroup" { @for (number, one) in (1..).zip(all) {
                tr role="row" {
                    th role="rowheader" scope="row" { (text.number(number)) ". " a.t href=(address(ctx, one)) { (one.name) }
                        @if !one.who.is_empty() { br; span.sm.mut.regular { (one.who) } } }
                    td role="cell" data-l=(stance) { (stance_words(text, one.stance)) }
                    td role="cell" data-l=(influence) { (influence_words(text, one.influence)) }
                    td role="cell" data-l=(loses) { (words_of(text, "stakeholder-loses", one.loses.iter())) }
                    td role="cell" data-l=(power) { (words_of(text, "stakeholder-power-over", one.power_over.iter())) }
                }
            } }
        }
    }
}

/// Moves with their answers; without an answer chosen, the replies of the playbook.
pub fn moves(ctx: &Ctx, moves: &[MoveSeen], everybody: &Everybody) -> Markup {
    let today = ctx.today();
    html! {
        ul.rows { @for one in moves {
            li {
                div.r2 {
                    p {
                        a.t href=(ctx.path(&format!("/goals/opposition/moves/{}/edit", one.id))) { (move_name(ctx, one.kind)) }
                        ", " (everybody.name(Known::Stakeholder(one.stakeholder_id)))
                    }
                    span.sm.mut { (ctx.text.date(one.seen_on, today)) }
                }
                @if !one.evidence.is_empty() { p.sm.pre { (one.evidence) } }
                @if one.answer.is_empty() {
                    p.sm.warn-t.mt2 { (ctx.say("moves-no-answer")) }
                    (replies(ctx, one.kind))
                } @else { p.sm.mt2 { b { (ctx.say("moves-answer")) ": " } (one.answer) } }
                p.sm.mut {
                    @if let Some(person) = one.answer_person_id { (everybody.name(Known::Person(person))) ". " }
                    @if let Some(by) = one.answer_by { (ctx.text.due(by, today)) ". " }
                    @if let Some(day) = one.review_on { (ctx.text.with("barriers-review-is", [("day", ctx.text.date(day, today).into())])) }
                }
                @if !one.came_of.is_empty() { p.sm.pre { (ctx.say("moves-came-of")) ": " (one.came_of) } }
            }
        } }
    }
}

/// The two replies of the playbook.
pub fn replies(ctx: &Ctx, kind: MoveKind) -> Markup {
    let key = kind.word().replace('_', "-");
    html! { ul.bul.sm { @for number in 1..=2 { li { (ctx.say(&format!("move-reply-{key}-{number}"))) } } } }
}

/// Who knows whom, each a link to change it.
pub fn ties<'a>(ctx: &Ctx, ties: impl Iterator<Item = &'a KnowsWhom>, everybody: &Everybody) -> Markup {
    html! {
        ul.rows.sm { @for tie in ties {
            li {
                a href=(ctx.path(&format!("/goals/opposition/ties/{}/edit", tie.id))) {
                    (ctx.text.with("ties-says", [
                        ("person", everybody.name(Known::Person(tie.person_id)).into()),
                        ("other", everybody.name(tie.knows).into()),
                    ]))
                }
                br; span.mut { (ctx.say(&format!("tie-trust-{}", tie.trust.word()))) @if !tie.how.is_empty() { ". " (tie.how) } }
            }
        } }
    }
}

/// The way from one of us to somebody, step by step.
pub fn way(ctx: &Ctx, way: Option<&[&KnowsWhom]>, everybody: &Everybody) -> Markup {
    html! {
        @match way {
            None => p.mut { (ctx.say("paths-none")) },
            Some(way) => {
                p { (ctx.text.count("paths-steps", way.len())) }
                ol.rows { @for tie in way {
                    li { (ctx.text.with("ties-says", [
                        ("person", everybody.name(Known::Person(tie.person_id)).into()),
                        ("other", everybody.name(tie.knows).into()),
                    ])) br; span.sm.mut { (ctx.say(&format!("tie-trust-{}", tie.trust.word()))) } }
                } }
            }
        }
    }
}
