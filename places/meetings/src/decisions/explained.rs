//! Choosing among options, told round by round in plain words.

use kit_web::{Ctx, parts};
use maud::{Markup, html};

use super::model::Decision;
use crate::ballots::counting::{OptionTotal, RoundTold};
use crate::ballots::fields::said_name;
use crate::rules::Method;

/// What each option got, and how that came.
pub fn options(ctx: &Ctx, decision: &Decision) -> Markup {
    let tallied = &decision.body.tallied;
    let heading = match decision.body.method {
        Method::Score => "decisions-points",
        Method::Dots => "decisions-dots",
        _ => "decisions-votes",
    };
    html! {
        table.stack role="table" {
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say("decisions-option")) }
                th.n role="columnheader" scope="col" { (ctx.say(heading)) }
                th role="columnheader" scope="col" { span.vh { (ctx.say("decisions-result")) } }
            } }
            tbody role="rowgroup" { @for option in &tallied.options { (row(ctx, heading, option)) } }
        }
        @if let Some(quota) = &tallied.quota { p.src { (ctx.text.with("decisions-quota", [("quota", quota.as_str().into())])) } }
        @if decision.body.method == Method::Gradients { p.src { (ctx.say("decisions-gradients-key")) } }
        @if tallied.rounds.len() > 1 || tallied.rounds.iter().any(|round| !round.tied.is_empty()) {
            details { summary { (ctx.say("decisions-rounds")) } ol.rows.sm { @for (index, told) in tallied.rounds.iter().enumerate() { (round(ctx, index + 1, told, &tallied.options)) } } }
        }
        @if !tallied.published.is_empty() { (published(ctx, decision)) }
    }
}

fn row(ctx: &Ctx, heading: &str, option: &OptionTotal) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (option.label) }
            td.n role="cell" data-l=(ctx.say(heading)) { (option.total) }
            td role="cell" { @if option.won { (parts::status(parts::Status::Good, &ctx.say("decisions-won"))) } }
        }
    }
}

fn list(ctx: &Ctx, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => ctx
            .text
            .with("decisions-and", [("most", most.join(", ").into()), ("last", last.as_str().into())]),
    }
}

fn round(ctx: &Ctx, number: usize, told: &RoundTold, options: &[OptionTotal]) -> Markup {
    let totals: Vec<String> = options
        .iter()
        .zip(&told.totals)
        .filter(|(_, total)| *total != "0")
        .map(|(option, total)| format!("{} {total}", option.label))
        .collect();
    let say = |key: &str, names: &[String]| {
        (!names.is_empty()).then(|| ctx.text.with(key, [("names", list(ctx, names).into())]))
    };
    let opening = told.moved_from.as_ref().map(|from| {
        let key = if told.is_surplus {
            "decisions-round-surplus"
        } else {
            "decisions-round-moved"
        };
        ctx.text.with(key, [("name", from.into())])
    });
    let tie = if told.by_lot { "decisions-round-lot" } else { "decisions-round-tied" };
    let sentences = [
        opening,
        Some(ctx.text.with("decisions-round-totals", [("totals", totals.join(", ").into())])),
        say("decisions-round-elected", &told.elected),
        say(tie, &told.tied),
        say("decisions-round-eliminated", &told.eliminated),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    html! { li { b { (ctx.text.count("decisions-round", number)) } br; (sentences.join(" ")) } }
}

/// The list of a secret vote: each receipt with what its ballot says.
pub fn published(ctx: &Ctx, decision: &Decision) -> Markup {
    let labels: Vec<&str> =
        decision.body.tallied.options.iter().map(|option| option.label.as_str()).collect();
    html! {
        details {
            summary { (ctx.say("decisions-published")) }
            p.sm.mut { (ctx.say("decisions-published-hint")) }
            ul.rows.sm { @for ballot in &decision.body.tallied.published {
                li { div.r2 {
                    span.num { (ballot.receipt) }
                    span { @match ballot.said {
                        Some(said) => (said_name(ctx, said)),
                        None => { @for (label, mark) in labels.iter().zip(&ballot.marks.0).filter(|(_, mark)| **mark > 0) { (label) " " (mark) " " } }
                    } }
                } }
            } }
        }
    }
}
