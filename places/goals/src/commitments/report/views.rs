use kit_web::{Ctx, parts};
use maud::{Markup, html};

use crate::commitments::standing::{ElementStanding, Standing, Tally};
use crate::commitments::words::{evidence, said_by, standing_mark, tally, target, value};

const COLUMNS: [&str; 4] = [
    "commitments-column-element",
    "commitments-column-value",
    "commitments-column-standing",
    "commitments-column-evidence",
];

/// One section for each organization.
pub fn organizations(ctx: &Ctx, all: &[Standing], year: i64) -> Markup {
    html! {
        @for own in all.chunk_by(|one, other| one.commitment.organization_id == other.commitment.organization_id) {
            @if let Some(first) = own.first() {
                section.panel.sec aria-labelledby={ "of-" (first.commitment.organization_id) } {
                    h2 id={ "of-" (first.commitment.organization_id) } { (first.commitment.organization) }
                    p.sm.mut { (tally(&ctx.text, &Tally::of(own))) }
                    @for standing in own { (commitment(ctx, standing, year)) }
                }
            }
        }
    }
}

fn commitment(ctx: &Ctx, standing: &Standing, year: i64) -> Markup {
    let one = &standing.commitment;
    html! {
        h3.mt4 { a href=(ctx.path(&format!("/goals/commitments/{}", one.id))) { (one.title) } }
        @if one.agreement.is_none() { p { (parts::status(parts::Status::Watch, &ctx.say("commitments-no-agreement"))) } }
        @if standing.elements.is_empty() { p.sm.mut { (ctx.say("commitments-no-elements")) } } @else {
            table.stack.even.mt3 role="table" {
                caption.vh { (one.title) }
                thead role="rowgroup" { tr role="row" { @for column in COLUMNS { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
                tbody role="rowgroup" { @for element in &standing.elements { (row(ctx, element, year)) } }
            }
        }
    }
}

fn row(ctx: &Ctx, one: &ElementStanding, year: i64) -> Markup {
    let text = &ctx.text;
    let aim = target(text, &one.element);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a href=(ctx.path(&format!("/goals/commitment-elements/{}", one.element.id))) { (one.element.what) }
                div.sm.mut.regular { @if aim.is_empty() { (ctx.say("commitments-no-aim")) } @else { (aim) } }
            }
            td role="cell" data-l=(ctx.say(COLUMNS[1])) { (value(text, one)) }
            td role="cell" data-l=(ctx.say(COLUMNS[2])) { div {
                (standing_mark(text, one, Some(year)))
                @if let Some(verdict) = &one.verdict {
                    div.sm { (verdict.reason) }
                    div.sm.mut { (said_by(text, verdict)) }
                    @if !verdict.is_independent_today() { (parts::status(parts::Status::Watch, &ctx.say("commitments-no-longer-independent"))) }
                }
            } }
            td role="cell" data-l=(ctx.say(COLUMNS[3])) { (evidence(text, one.evidence)) }
        }
    }
}

/// The report card as a file.
pub fn take_along(ctx: &Ctx, year: i64) -> Markup {
    let file = |ending: &str| ctx.path(&format!("/goals/commitments/report.{ending}?year={year}"));
    html! {
        p.src.noprint { (ctx.say("commitments-export")) " " a href=(file("csv")) { "CSV" } ", " a href=(file("xlsx")) { "XLSX" } }
    }
}
