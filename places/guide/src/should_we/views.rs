//! What the page "Should we?" draws.

use goals::purpose::reasons::Purpose;
use goals::rights::EDIT_GOALS;
use kit_web::Ctx;
use kit_web::parts::{self, Status};
use maud::{Markup, html};

use super::checks::ReadinessCheck;
use super::parties::NamedParty;
use super::rule::{Answer, Because, Worth};
use super::verdict::Verdict;
use crate::founding::Question;
use crate::rights::RUN_GUIDE;

/// "Go", "Wait until June 3, 2026: the county says yes" or "A lighter form: a network".
pub fn in_short(ctx: &Ctx, verdict: &Verdict) -> Markup {
    let text = &ctx.text;
    let answer = verdict.answer();
    let status = match answer {
        Answer::Go => Status::Good,
        Answer::Wait => Status::Watch,
        Answer::Lighter => Status::Going,
    };
    let check = verdict.check.as_ref();
    let waits = check.filter(|_| answer == Answer::Wait);
    let form = verdict.lighter_form().filter(|_| answer == Answer::Lighter);
    html! {
        p { (parts::status(status, &text.say(&format!("should-we-answer-{}", answer.word())))) }
        @if let Some(check) = waits {
            @if let Some(day) = check.wait_until { p.sm { (text.with("should-we-look-again", [("day", text.long_date(day).into())])) } }
            @if !check.wait_for.is_empty() { p.sm.pre { b { (text.say("readiness-check-wait-for")) } " " (check.wait_for) } }
        }
        @if let Some(form) = form {
            p.sm { b { (text.say(&format!("should-we-form-{}", form.word().replace('_', "-")))) } ". "
                (text.say(&format!("should-we-form-{}-how", form.word().replace('_', "-")))) }
        }
    }
}

/// The answer with its reasons, and the way to decide otherwise.
pub fn answer(ctx: &Ctx, verdict: &Verdict) -> Markup {
    let text = &ctx.text;
    let check = verdict.check.as_ref();
    let suggested = text.say(&format!("should-we-answer-{}", verdict.suggestion.answer.word()));
    html! {
        section.panel aria-labelledby="answer" {
            h2 #answer { (text.say("should-we-answer")) }
            (in_short(ctx, verdict))
            @if let Some(check) = check.filter(|check| check.own_answer.is_some()) {
                p.mt3 { b { (text.say("should-we-decided")) } }
                p.pre { (check.own_words) }
            }
            h3.mt4 { (text.with("should-we-rule-says", [("answer", suggested.into())])) }
            ul.rows.sm { @for because in &verdict.suggestion.because { li { (reason(ctx, *because)) } } }
            @if verdict.is_overruled() { p.sm.mut { (text.say("should-we-overruled")) } }
            @if ctx.holds(&RUN_GUIDE) { p.acts { (decide(ctx, check)) } }
        }
    }
}

fn decide(ctx: &Ctx, check: Option<&ReadinessCheck>) -> Markup {
    let (below, words) = match check {
        Some(check) => (format!("/guide/should-we/check/{}/edit", check.id), "should-we-change"),
        None => ("/guide/should-we/check/add".to_owned(), "should-we-decide"),
    };
    html! {
        a.btn href=(ctx.path(&below)) { (ctx.say(words)) }
        @if let Some(check) = check {
            a href=(ctx.path(&format!("/history/readiness_check/{}", check.id))) { (ctx.say("should-we-history")) }
        }
    }
}

fn reason(ctx: &Ctx, because: Because) -> Markup {
    let key = format!("should-we-because-{}", because.word());
    let words = match because.count() {
        Some(count) => ctx.text.count(&key, count),
        None => ctx.say(&key),
    };
    let (status, kind) = if because.holds_back() {
        (Status::Watch, "should-we-holds-back")
    } else {
        (Status::Good, "should-we-speaks-for")
    };
    html! { (words) " " (parts::status(status, &ctx.say(kind))) }
}

/// What it costs and gives each founding party.
pub fn parties(ctx: &Ctx, parties: &[NamedParty]) -> Markup {
    let may_edit = ctx.holds(&RUN_GUIDE);
    let add = ctx.path("/guide/should-we/parties/add");
    let label = ctx.say("readiness-party-add");
    let columns = [
        "should-we-party",
        "readiness-party-costs",
        "readiness-party-gains",
        "readiness-party-worth",
    ];
    html! {
        section.panel aria-labelledby="parties" {
            h2 #parties { (ctx.say("should-we-parties")) }
            @if parties.is_empty() {
                (parts::empty(&ctx.say("should-we-no-parties"), may_edit.then_some((add.as_str(), label.as_str()))))
            } @else {
                table.stack role="table" {
                    caption.vh { (ctx.say("should-we-parties")) }
                    thead role="rowgroup" { tr role="row" { @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
                    tbody role="rowgroup" { @for party in parties { (party_row(ctx, party, may_edit)) } }
                }
                @if may_edit { p.acts { a.btn.alt href=(add) { (label) } } }
            }
        }
    }
}

fn party_row(ctx: &Ctx, party: &NamedParty, may_edit: bool) -> Markup {
    let name = match party.name() {
        name if name.is_empty() => ctx.say("should-we-party-gone"),
        name => name,
    };
    let status = match party.worth {
        Worth::Yes => Status::Good,
        Worth::Even => Status::Going,
        Worth::No => Status::Bad,
        Worth::Unknown => Status::Off,
    };
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                @if may_edit { a href=(ctx.path(&format!("/guide/should-we/parties/{}/edit", party.id))) { (name) } } @else { (name) }
            }
            td.pre role="cell" data-l=(ctx.say("readiness-party-costs")) { (party.costs) }
            td.pre role="cell" data-l=(ctx.say("readiness-party-gains")) { (party.gains) }
            td role="cell" data-l=(ctx.say("readiness-party-worth")) {
                (parts::status(status, &ctx.say(&format!("should-we-worth-{}", party.worth.word())))) }
        }
    }
}

/// What set it off and why one group is not enough: the purpose's own answers.
pub fn purpose(ctx: &Ctx, purpose: Option<&Purpose>) -> Markup {
    let text = &ctx.text;
    let trigger = purpose.and_then(|purpose| purpose.why_now);
    let trigger = trigger.map(|why| text.say(&format!("purpose-why-now-{}", why.word().replace('_', "-"))));
    let reasons: Vec<_> = purpose
        .into_iter()
        .flat_map(|purpose| purpose.reasons.iter())
        .map(|word| text.say(&format!("purpose-reason-{}", word.replace('_', "-"))))
        .collect();
    html! {
        section.panel aria-labelledby="purpose" {
            h2 #purpose { (text.say("should-we-purpose")) }
            h3 { (text.say("purpose-why-now")) }
            p { @match &trigger { Some(words) => (words), None => span.mut { (text.say("purpose-why-now-none")) } } }
            h3.mt3 { (text.say("purpose-reasons")) }
            @if reasons.is_empty() { p.mut { (text.say("should-we-no-reasons")) } }
            @else { ul.bul { @for reason in &reasons { li { (reason) } } } }
            @if ctx.holds(&EDIT_GOALS) && ctx.holds(&RUN_GUIDE) {
                p.mt3.view-links {
                    a href=(ctx.path(&Question::Problem.path())) { (text.say("should-we-change-trigger")) } " "
                    a href=(ctx.path(&Question::Alone.path())) { (text.say("should-we-change-reasons")) }
                }
            }
        }
    }
}

/// The rule itself, for everybody to see.
pub fn rule(ctx: &Ctx) -> Markup {
    html! {
        section.panel aria-labelledby="rule" {
            h2 #rule { (ctx.say("should-we-rule")) }
            ol.five.sm { @for step in ["reasons", "repeated", "wait", "go"] { li { (ctx.say(&format!("should-we-rule-{step}"))) } } }
            p.src { (ctx.say("should-we-rule-source")) }
        }
    }
}
