use kit_web::{Ctx, parts};
use maud::{Markup, html};
use people::agreements::documents::AgreementId;
use people::agreements::{Renewal, standing_words};

use crate::commitments::standing::{Standing, Tally};
use crate::commitments::words::tally;
use crate::due::Due;

const COLUMNS: [&str; 4] = [
    "commitments-column-commitment",
    "commitments-column-paper",
    "commitments-column-standing",
    "commitment-ends-on",
];

/// The commitments in a table, one group for each organization.
pub fn list(ctx: &Ctx, all: &[Standing], signed: &[Renewal]) -> Markup {
    html! {
        table.stack.mt3 role="table" {
            caption.vh { (ctx.say("commitments-by-organization")) }
            thead role="rowgroup" { tr role="row" { @for column in COLUMNS { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
            @for own in all.chunk_by(|one, other| one.commitment.organization_id == other.commitment.organization_id) {
                tbody role="rowgroup" {
                    @if let Some(first) = own.first() {
                        tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan="4" {
                            a href=(ctx.path(&format!("/people/organizations/{}", first.commitment.organization_id))) { (first.commitment.organization) } } }
                    }
                    @for standing in own { (row(ctx, standing, signed)) }
                }
            }
        }
    }
}

fn row(ctx: &Ctx, standing: &Standing, signed: &[Renewal]) -> Markup {
    let commitment = &standing.commitment;
    let ends = commitment.ends_on.map(|day| ctx.text.long_date(day)).unwrap_or_default();
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                a href=(ctx.path(&format!("/goals/commitments/{}", commitment.id))) { (commitment.title) }
                @if let Some(goal) = &commitment.goal { div.sm.mut.regular { (goal) } }
            }
            td role="cell" data-l=(ctx.say(COLUMNS[1])) { (paper(ctx, commitment.agreement_id, signed)) }
            td role="cell" data-l=(ctx.say(COLUMNS[2])) { (tally(&ctx.text, &Tally::of([standing]))) }
            td role="cell" data-l=(ctx.say(COLUMNS[3])) { (ends) }
        }
    }
}

/// Elements whose day is near or past and that nobody found met.
pub fn due(ctx: &Ctx, due: &[Due]) -> Markup {
    let today = ctx.today();
    html! {
        @if !due.is_empty() {
            section.panel.mt4 aria-labelledby="due" {
                h2 id="due" { (ctx.say("commitments-due")) }
                ul.rows { @for one in due { li.r2.folds {
                    div { a.t href=(ctx.path(&format!("/goals/commitment-elements/{}", one.id))) { (one.name) } div.sm.mut { (one.organization) } }
                    @if one.day < today { (parts::status(parts::Status::Bad, &ctx.text.due(one.day, today))) }
                    @else { span.sm { (ctx.text.due(one.day, today)) } }
                } } }
            }
        }
    }
}

/// Where the signed agreement stands; that there is none is said.
pub fn paper(ctx: &Ctx, agreement: Option<AgreementId>, signed: &[Renewal]) -> Markup {
    let found = signed.iter().find(|one| Some(one.agreement.id) == agreement);
    match found {
        Some(renewal) => {
            let (status, words) = standing_words(ctx, renewal.standing);
            html! { div { a href=(ctx.path(&format!("/people/agreements/{}", renewal.agreement.id))) { (renewal.agreement.title) } " "
            (parts::status(status, &words)) } }
        }
        None => parts::status(parts::Status::Watch, &ctx.say("commitments-no-agreement")),
    }
}

/// The list as a file; `path` without its ending.
pub fn take_along(ctx: &Ctx, path: &str) -> Markup {
    html! {
        p.src.noprint { (ctx.say("commitments-export")) " "
            a href=(ctx.path(&format!("{path}.csv"))) { "CSV" } ", "
            a href=(ctx.path(&format!("{path}.xlsx"))) { "XLSX" } }
    }
}
