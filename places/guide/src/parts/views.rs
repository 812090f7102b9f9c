//! The page of all twelve parts.

use goals::rights::SEE_SEALED;
use kit_web::Ctx;
use maud::{Markup, html};

use super::facts::Facts;
use super::next_step::{NextStep, next_step};
use super::remembered::Step;
use super::standing::{Stand, Standing, Why, done, of_stage};
use super::table::{Need, Part, Stage, parts};

pub(super) fn overview(ctx: &Ctx, facts: &Facts, standings: &[Standing]) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (ctx.say("guide-menu")) } p.lede { (ctx.say("guide-lede")) } }
            div.acts { @if ctx.may_open("/guide/plan") {
                a.btn.alt href=(ctx.path("/guide/plan")) { (ctx.say("guide-print-plan")) }
            } }
        }
        (how_far(ctx, standings))
        @for stage in Stage::ALL {
            @let first = of_stage(standings, *stage).next().map_or(1, |standing| standing.part.number);
            section.stage aria-labelledby={ "stage-" (stage.word()) } {
                div.sth {
                    h2 id={ "stage-" (stage.word()) } { (ctx.say(&format!("guide-stage-{}", stage.word()))) }
                    p.sm.mut { (ctx.say(&format!("guide-stage-{}-about", stage.word()))) }
                }
                ol.panel.steps start=(first) { @for standing in of_stage(standings, *stage) {
                    (row(ctx, facts, standing))
                } }
            }
        }
    }
}

/// "7 of 12 parts done", a bar, and the best next step.
fn how_far(ctx: &Ctx, standings: &[Standing]) -> Markup {
    let arguments = [("done", done(standings).into()), ("of", standings.len().into())];
    html! {
        div.panel.nexts {
            div {
                h2 { (ctx.text.with("guide-parts-done", arguments)) }
                div.prog.mt3 aria-hidden="true" { @for standing in standings {
                    i class=(match standing.stand { Stand::Done => "f", Stand::NotStarted => "", _ => "p" }) {}
                } }
            }
            @if let Some(step) = next_step(standings) { (best_step(ctx, &step)) }
            @else { p { (ctx.say("guide-all-done")) } }
        }
    }
}

fn best_step(ctx: &Ctx, step: &NextStep) -> Markup {
    let (part, question) = (step.standing.part.key, step.question.map(|question| question.key));
    let is_begun = step.standing.stand != Stand::NotStarted;
    html! {
        div.nx {
            p.sm.mut { (ctx.text.count("guide-next", step.minutes)) }
            p { a.btn href=(step_address(ctx, part, question)) { (step_words(ctx, part, step.is_again, is_begun)) } }
        }
    }
}

fn step_words(ctx: &Ctx, part: &str, is_again: bool, is_begun: bool) -> String {
    let part = ctx.say(&format!("guide-{part}-title"));
    let key = match (is_again, is_begun) {
        (true, _) => "guide-next-again",
        (false, false) => "guide-next-begin",
        (false, true) => "guide-next-go-on",
    };
    ctx.text.with(key, [("part", part.into())])
}

fn step_address(ctx: &Ctx, part: &str, question: Option<&str>) -> String {
    match question {
        Some(question) => ctx.path(&format!("/guide/{part}/{question}")),
        None => ctx.path(&format!("/guide/{part}")),
    }
}

/// The page of a question.
pub(super) fn address_of(ctx: &Ctx, part: &Part, question: &str) -> String {
    ctx.path(&format!("/guide/{}/{question}", part.key))
}

/// One row: the whole of it leads to the part.
fn row(ctx: &Ctx, facts: &Facts, standing: &Standing) -> Markup {
    let part = standing.part;
    let class = match standing.stand {
        Stand::Done => "step fin",
        Stand::NotStarted => "step",
        _ => "step now",
    };
    let mark = format!("part-{}", part.number);
    html! {
        li class=(class) {
            span.no aria-hidden="true" { @if standing.is_done() { "✓" } @else { (part.number) } }
            span {
                a.t href=(ctx.path(&format!("/guide/{}", part.key))) aria-describedby=(mark) {
                    span.vh { (ctx.text.with("guide-part-number", [("number", part.number.into())])) " " }
                    (ctx.say(&part.words("title")))
                }
                br;
                span.sm.mut { (line(ctx, facts, part))
                    @if let Some(first) = first_missing(ctx, standing) { ". " (first) "." }
                    @else if let Stand::LookAgain(why) = standing.stand { ". " (why_again(ctx, why)) } }
            }
            (status_called(ctx, standing, Some(&mark)))
        }
    }
}

/// What the records say of a part; what the part is about while they say nothing.
pub(super) fn line(ctx: &Ctx, facts: &Facts, part: &Part) -> String {
    let numbers = (part.line)(facts);
    if numbers.iter().all(|(_, number)| *number == 0) {
        return ctx.say(&part.words("about"));
    }
    ctx.text.fill(
        &format!("guide-line-{}", part.key),
        numbers.into_iter().map(|(name, number)| (name, number.into())),
    )
}

/// The first thing missing, for a part that is begun.
fn first_missing(ctx: &Ctx, standing: &Standing) -> Option<String> {
    let is_shown = standing.stand == Stand::Going && !is_sealed_from(ctx, standing.part);
    let need = standing.missing().next().filter(|_| is_shown)?;
    Some(missing_words(ctx, standing, need))
}

/// "Two more leaders"; with "and this is done" when nothing else is missing.
pub(super) fn missing_words(ctx: &Ctx, standing: &Standing, need: &Need) -> String {
    let words = ctx.text.count(&format!("guide-missing-{}", need.key), need.missing());
    if standing.missing().count() == 1 {
        ctx.text.with("guide-last-missing", [("missing", words.into())])
    } else {
        words
    }
}

/// Whether this visitor may not know what a part asks about, not even how much of it there is.
pub(super) fn is_sealed_from(ctx: &Ctx, part: &Part) -> bool {
    part.questions.iter().any(|question| question.is_sealed) && !ctx.holds(&SEE_SEALED)
}

/// Where a part stands, in a word.
pub(super) fn status(ctx: &Ctx, standing: &Standing) -> Markup {
    status_called(ctx, standing, None)
}

/// As [`status`], with an id by which the link of its row is described.
fn status_called(ctx: &Ctx, standing: &Standing, id: Option<&str>) -> Markup {
    let (answered, of) = (standing.answered(), standing.answers.len());
    let (class, words) = match standing.stand {
        Stand::Done => ("done", ctx.say("guide-done")),
        Stand::NotStarted => ("off", ctx.say("guide-not-started")),
        Stand::LookAgain(_) => ("watch", ctx.say("guide-look-again")),
        Stand::Going if answered == of => {
            ("go", ctx.text.count("guide-things-missing", standing.missing().count()))
        }
        Stand::Going => {
            let arguments = [("answered", answered.into()), ("of", of.into())];
            ("go", ctx.text.with("guide-answered", arguments))
        }
    };
    html! { span class={ "st " (class) } id=[id] { (words) } }
}

/// Why a part should be looked at again, in a sentence.
pub(super) fn why_again(ctx: &Ctx, why: Why) -> String {
    let day = |day| ctx.text.date(day, ctx.today());
    match why {
        Why::ReviewsDue(count) => ctx.text.count("guide-again-reviews", count),
        Why::Old(since) => ctx.text.with("guide-again-old", [("day", day(since).into())]),
        Why::Changed(kind, on) => {
            let what = ctx.say(&format!("history-kind-{}", kind.replace('_', "-")));
            ctx.text.with("guide-again-changed", [("what", what.into()), ("day", day(on).into())])
        }
    }
}

/// The block of Home.
pub(super) fn home_panel(ctx: &Ctx, step: Step) -> Markup {
    let arguments = [("done", step.done.into()), ("of", parts().count().into())];
    html! {
        section.panel aria-labelledby="home-guide" {
            div.ph { h2 #home-guide { (ctx.text.count("guide-next", step.minutes)) }
                a href=(ctx.path("/guide")) { (ctx.text.with("guide-home-done", arguments)) } }
            p { a.t href=(step_address(ctx, step.part, step.question)) {
                (step_words(ctx, step.part, step.is_again, step.is_begun))
            } }
        }
    }
}
