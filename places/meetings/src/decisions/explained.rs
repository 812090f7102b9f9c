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
        Method::Schulze => "decisions-beaten",
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
        @if !tallied.pairs.is_empty() { (pairs(ctx, &tallied.options, &tallied.pairs)) }
        @if tallied.rounds.len() > 1 || tallied.rounds.iter().any(|round| !round.tied.is_empty()) {
            details { summary { (ctx.say("decisions-rounds")) } ol.rows.sm { @for (index, told) in tallied.rounds.iter().enumerate() { (round(ctx, decision, index + 1, told)) } } }
        }
        (published(ctx, decision))
    }
}

fn row(ctx: &Ctx, heading: &str, option: &OptionTotal) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (option.label) }
            td.n role="cell" data-l=(ctx.say(heading)) { (shown(&option.total)) }
            td role="cell" { @if option.won { (parts::status(parts::Status::Good, &ctx.say("decisions-won"))) } }
        }
    }
}

/// Votes with at most four decimals; the count itself goes by all of them.
fn shown(total: &str) -> &str {
    let end = total.find('.').map_or(total.len(), |point| total.len().min(point + 5));
    let cut = total.get(..end).unwrap_or(total);
    if end < total.len() {
        cut.trim_end_matches('0').trim_end_matches('.')
    } else {
        cut
    }
}

/// Every two options compared, pair by pair, and what follows from it.
fn pairs(ctx: &Ctx, options: &[OptionTotal], pairs: &[Vec<u64>]) -> Markup {
    let preferring = |row: usize, column: usize| {
        let cell = pairs.get(row).and_then(|row| row.get(column));
        i64::try_from(cell.copied().unwrap_or_default()).unwrap_or(i64::MAX)
    };
    let beats_all = |row: usize| {
        (0..options.len()).all(|other| other == row || preferring(row, other) > preferring(other, row))
    };
    let winner = options.iter().enumerate().find(|(row, _)| beats_all(*row)).map(|(_, option)| option);
    html! {
        p.mt3 { @match winner {
            Some(option) => (ctx.text.with("decisions-pairs-winner", [("name", option.label.as_str().into())])),
            None => (ctx.say("decisions-pairs-cycle")),
        } }
        details open {
            summary { (ctx.say("decisions-pairs")) }
            p.sm.mut { (ctx.say("decisions-pairs-key")) }
            table.stack role="table" {
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (ctx.say("decisions-option")) }
                    @for option in options { th.n role="columnheader" scope="col" { (option.label) } }
                } }
                tbody role="rowgroup" { @for (row, option) in options.iter().enumerate() {
                    tr role="row" {
                        th scope="row" role="rowheader" { (option.label) }
                        @for (column, other) in options.iter().enumerate() {
                            td.n role="cell" data-l=(ctx.text.with("decisions-pair-against", [("name", other.label.as_str().into())])) {
                                @if row == column { span.mut { "–" } }
                                @else {
                                    @let (own, theirs) = (preferring(row, column), preferring(column, row));
                                    @let words = ctx.text.with("decisions-pair", [("own", own.into()), ("other", theirs.into())]);
                                    @if own > theirs { b { (words) } } @else { (words) }
                                }
                            }
                        }
                    }
                } }
            }
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

fn round(ctx: &Ctx, decision: &Decision, number: usize, told: &RoundTold) -> Markup {
    let options = &decision.body.tallied.options;
    let totals: Vec<String> = options
        .iter()
        .zip(&told.totals)
        .filter(|(_, total)| *total != "0")
        .map(|(option, total)| format!("{} {}", option.label, shown(total)))
        .collect();
    let say = |key: &str, names: &[String]| {
        // A lot is drawn from the id of the proposal; with it anybody can draw again (`commonweal count --seed`).
        let seed = decision.id.to_string();
        (!names.is_empty())
            .then(|| ctx.text.with(key, [("names", list(ctx, names).into()), ("seed", seed.into())]))
    };
    let shared = told.is_shared_anew.then(|| ctx.say("decisions-round-shared"));
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
        shared,
        Some(ctx.text.with("decisions-round-totals", [("totals", totals.join(", ").into())])),
        say("decisions-round-elected", &told.elected),
        say(tie, &told.tied),
        say("decisions-round-eliminated", &told.eliminated),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    html! { li { b { (ctx.text.count("decisions-round", number)) } br; (sentences.join(" ")) } }
}

/// The list of a secret vote: each receipt with what its ballot says; nothing where too few voted to show them.
pub fn published(ctx: &Ctx, decision: &Decision) -> Markup {
    let labels: Vec<&str> =
        decision.body.tallied.options.iter().map(|option| option.label.as_str()).collect();
    html! {
        @if !decision.body.tallied.published.is_empty() { details {
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
        } }
    }
}
