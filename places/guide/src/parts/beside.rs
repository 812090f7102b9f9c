//! What stands beside a question: what its answer writes, ideas of others, and how far its part is.

use kit_web::Ctx;
use maud::{Markup, html};

use super::asked::Asked;
use super::asking::Known;
use super::facts::Facts;
use super::replies::ReplyKind;
use super::standing::Standing;
use super::views;

/// The kinds of record, each with the one it changes where there is one.
pub(super) fn writes(ctx: &Ctx, asked: Asked, known: &Known, facts: &Facts) -> Markup {
    let reply = facts.reply(asked.part.key, asked.question.key);
    let is_asked_again = reply.is_some_and(|reply| reply.kind == ReplyKind::Unknown);
    html! {
        section.panel aria-labelledby="writes" {
            h2 #writes { (ctx.say("guide-writes")) }
            ul.rows.sm {
                @for kind in asked.question.writes {
                    @let word = kind.replace('_', "-");
                    li { span.tag { (ctx.say(&format!("guide-writes-{word}"))) } br;
                        @if let Some((_, name)) = known.changes.iter().find(|(changed, _)| changed == kind) { b { (name) } br; }
                        span.mut { (ctx.say(&format!("guide-writes-{word}-where"))) } }
                }
                @if is_asked_again && !asked.question.is_sealed {
                    li { span.tag { (ctx.say("guide-writes-question")) } br;
                        span.mut { (ctx.say("guide-writes-question-where")) } }
                }
            }
        }
    }
}

pub(super) fn ideas(ctx: &Ctx, asked: Asked) -> Markup {
    let keys = (1..=5).map(|number| asked.part.words(&format!("{}-idea-{number}", asked.question.key)));
    let ideas: Vec<String> = keys.filter(|key| ctx.text.has(key)).map(|key| ctx.say(&key)).collect();
    html! { @if !ideas.is_empty() {
        section.panel aria-labelledby="ideas" {
            h2 #ideas { (ctx.say("guide-ideas")) }
            ul.rows.sm { @for idea in &ideas { li { (idea) } } }
        }
    } }
}

/// The questions of the part, with a tick where there is an answer.
pub(super) fn so_far(ctx: &Ctx, asked: Asked, facts: &Facts) -> Markup {
    let standing = Standing::of(asked.part, facts);
    let shown = standing.missing().take(if views::is_sealed_from(ctx, asked.part) { 0 } else { 1 });
    let title = ctx.text.with("guide-so-far", [("number", asked.part.number.into())]);
    html! {
        section.panel aria-labelledby="so-far" {
            h2 #so-far { (title) }
            ol.sm.qlist { @for (question, given) in asked.part.questions.iter().zip(&standing.answers) {
                @let is_here = question.key == asked.question.key;
                @let name = ctx.say(&asked.part.words(question.key));
                li.cu[is_here].dn[given.is_answered()] {
                    @if is_here { span aria-current="step" { (name) } }
                    @else { a.plain href=(views::address_of(ctx, asked.part, question.key)) { (name) } }
                    @if given.is_answered() { span.vh { ", " (ctx.say("guide-given-answered")) } }
                }
            } }
            @for need in shown { p.src { (views::missing_words(ctx, &standing, need)) } }
        }
    }
}
