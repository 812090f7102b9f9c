use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::agreements::Renewal;

use super::list::paper;
use crate::commitments::elements::Element;
use crate::commitments::made::Commitment;
use crate::commitments::standing::{ElementStanding, Standing, Tally};
use crate::commitments::words::{evidence, standing_mark, tally, target, value};
use crate::forms::pages::steps;
use crate::rights::EDIT_GOALS;
use crate::views::{change_link, history_link};

const COLUMNS: [&str; 4] = [
    "commitments-column-element",
    "commitments-column-value",
    "commitments-column-standing",
    "commitments-column-evidence",
];

/// One commitment: who bound itself to what, the paper, the elements.
pub fn one(ctx: &Ctx, commitment: &Commitment, standing: &Standing, signed: &[Renewal]) -> Markup {
    let may_edit = ctx.holds(&EDIT_GOALS);
    let add = ctx.path(&format!("/goals/commitment-elements/add?commitment_id={}", commitment.id));
    html! {
        div.head.headrow {
            div { h1 { (commitment.title) } p.lede { (standing.commitment.organization) } }
            div.acts { (change_link(ctx, commitment, &commitment.title)) }
        }
        section.panel aria-labelledby="agreed" {
            h2 id="agreed" { (ctx.say("commitments-agreed")) }
            (facts(ctx, standing, signed))
        }
        section.panel.sec aria-labelledby="elements" {
            div.ph { h2 id="elements" { (ctx.say("commitments-elements-title")) }
                @if may_edit { a.btn href=(add) { (ctx.say("commitment-element-add")) } } }
            @if standing.elements.is_empty() { (parts::empty(&ctx.say("commitments-elements-none"), None)) } @else {
                p.sm.mut { (tally(&ctx.text, &Tally::of([standing]))) }
                (elements(ctx, standing))
            }
        }
        p.src.noprint { a href=(ctx.path("/goals/commitments/report")) { (ctx.say("commitments-report")) } }
        (history_link(ctx, commitment))
    }
}

fn facts(ctx: &Ctx, standing: &Standing, signed: &[Renewal]) -> Markup {
    let one = &standing.commitment;
    let say = |key: &str| ctx.say(key);
    let organization = ctx.path(&format!("/people/organizations/{}", one.organization_id));
    html! {
        dl.sl.fields.mt3 {
            (parts::fact(&say("commitment-organization-id"), html! { a href=(organization) { (one.organization) } }))
            (parts::fact(&say("commitment-serves"), html! {
                @match (&one.goal, one.goal_id) {
                    (Some(goal), Some(id)) => a href=(ctx.path(&format!("/goals/{id}"))) { (goal) },
                    _ => (say("goals-whole-coalition")),
                }
            }))
            (parts::fact(&say("commitment-agreement-id"), paper(ctx, one.agreement_id, signed)))
            (parts::fact(&say("commitments-days"), html! { (days(ctx, standing)) }))
            (parts::fact(&say("commitment-decided-in"), html! {
                @if one.decided_in.is_empty() && one.decision_link.is_empty() {
                    (parts::status(parts::Status::Watch, &say("commitments-not-decided")))
                } @else if one.decision_link.is_empty() { (one.decided_in) } @else {
                    a href=(one.decision_link) rel="noopener noreferrer nofollow" {
                        @if one.decided_in.is_empty() { (one.decision_link) } @else { (one.decided_in) } }
                }
            }))
        }
    }
}

fn days(ctx: &Ctx, standing: &Standing) -> String {
    let text = &ctx.text;
    match (standing.commitment.starts_on, standing.commitment.ends_on) {
        (Some(start), Some(end)) => text.with(
            "commitments-from-until",
            [("start", text.long_date(start).into()), ("end", text.long_date(end).into())],
        ),
        (Some(start), None) => text.with("commitments-since", [("start", text.long_date(start).into())]),
        (None, Some(end)) => text.with("commitments-until", [("end", text.long_date(end).into())]),
        (None, None) => text.say("commitments-no-days"),
    }
}

fn elements(ctx: &Ctx, standing: &Standing) -> Markup {
    html! {
        table.stack.mt3 role="table" {
            caption.vh { (ctx.say("commitments-elements-title")) }
            thead role="rowgroup" { tr role="row" { @for column in COLUMNS { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
            tbody role="rowgroup" { @for one in &standing.elements { (row(ctx, one)) } }
        }
    }
}

fn row(ctx: &Ctx, one: &ElementStanding) -> Markup {
    let text = &ctx.text;
    let element = &one.element;
    let words = target(text, element);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a href=(ctx.path(&format!("/goals/commitment-elements/{}", element.id))) { (element.what) }
                @if !words.is_empty() { div.sm.mut.regular { (words) } }
                @if ctx.holds(&EDIT_GOALS) { div.regular { (steps::<Element>(ctx, element.id.0, &element.what)) } }
            }
            td role="cell" data-l=(ctx.say(COLUMNS[1])) { (value(text, one)) }
            td role="cell" data-l=(ctx.say(COLUMNS[2])) { (standing_mark(text, one, None))
                @if one.is_overdue(ctx.today()) { " " (parts::status(parts::Status::Bad, &ctx.say("commitments-overdue"))) } }
            td role="cell" data-l=(ctx.say(COLUMNS[3])) { (evidence(text, one.evidence)) }
        }
    }
}
