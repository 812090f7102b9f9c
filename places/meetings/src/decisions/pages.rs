//! The register, with what is still open above it.

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Day;
use kit_web::{Answer, Ctx, Page, Problem, paging, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::model::Decision;
use super::{store, views};
use crate::proposals::{self, Proposal, State};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::tabs;

const PAGE: i64 = 30;
/// Open proposals shown above the register.
const MOST_OPEN: i64 = 50;

/// What the list is narrowed to.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    words: String,
    #[serde(default)]
    after: String,
}

pub(super) async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let before = asked.after.parse().unwrap_or(i64::MAX);
    let word = kit_text::search_words(&asked.words).into_iter().max_by_key(String::len);
    let rows = store::list(&ctx.scope(), word.as_deref(), before, PAGE + 1).await?;
    let (rows, next) = paging::cut(rows, PAGE, |row| row.number.to_string());
    let reviews = match (rows.last(), rows.first()) {
        (Some(first), Some(last)) => store::reviews(&ctx.scope(), first.number, last.number).await?,
        _ => Vec::new(),
    };
    let open = open_proposals(&ctx).await?;
    let title = ctx.say("meetings-tab-decisions");
    let add = ctx.path("/meetings/proposals/add");
    let speaks = ctx.holds(&SPEAK);
    let buttons = html! { @if speaks { a.btn href=(add) { (ctx.say("proposals-add")) } } };
    let next = next.map(|after| {
        let query = paging::query(&[("words", &asked.words), ("after", &after)]);
        ctx.path(&format!("/meetings/decisions?{query}"))
    });
    let words = ctx.say("proposals-add");
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        (tabs::head(&title, Some(ctx.say("decisions-lede")), buttons))
        (tabs::draw(&ctx, "/meetings/decisions"))
        section.panel aria-labelledby="open" {
            h2 #open { (ctx.say("decisions-open")) }
            @if open.is_empty() { (parts::empty(&ctx.say("decisions-open-none"), speaks.then_some((add.as_str(), words.as_str())))) }
            ul.rows { @for proposal in &open { (proposal_row(&ctx, proposal)) } }
        }
        section.sec aria-labelledby="register" {
            div.ph { h2 #register { (ctx.say("decisions-register")) } a href=(ctx.path("/meetings/decisions.csv")) { (ctx.say("decisions-csv")) } }
            form.filters method="get" role="search" aria-label=(ctx.say("decisions-search")) {
                div.f { label for="words" { (ctx.say("decisions-search")) } input type="search" id="words" name="words" value=(asked.words) maxlength="100"; }
                div { button.btn.alt { (ctx.say("decisions-search-button")) } }
            }
            @if rows.is_empty() { (parts::empty(&ctx.say(if word.is_some() { "decisions-found-none" } else { "decisions-none" }), None)) }
            @else { (table(&ctx, &rows, &reviews)) }
            (parts::next_page(&ctx.text, next))
            @if ctx.holds(&RUN_MEETINGS) { p.src { a href=(ctx.path("/meetings/decisions/earlier")) { (ctx.say("decisions-earlier-title")) } } }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// What is being voted on, talked about and drafted, in this order.
async fn open_proposals(ctx: &Ctx) -> Result<Vec<Proposal>, Problem> {
    let mut all = Vec::new();
    for state in [State::Voting, State::Open, State::Draft] {
        all.extend(proposals::store::in_state(&ctx.scope(), state, Uuid::nil(), MOST_OPEN).await?);
    }
    Ok(all)
}

fn proposal_row(ctx: &Ctx, proposal: &Proposal) -> Markup {
    html! {
        li { div.r2 {
            span {
                a.t href=(proposals::views::address(ctx, proposal)) { (proposal.title) } br;
                span.sm.mut { (proposal.proposed_by) @if let Some(end) = proposal.closes_at { ". " (ctx.say("ballots-ends")) " " (proposals::views::moment(ctx, end)) } }
            }
            (proposals::views::state(ctx, proposal.state))
        } }
    }
}

fn table(ctx: &Ctx, rows: &[Decision], reviews: &[(Uuid, Option<Day>)]) -> Markup {
    let review_of = |row: &Decision| {
        let noted = reviews.iter().rev().find(|(id, _)| *id == row.id.0);
        noted.map_or(row.review_on, |(_, day)| *day)
    };
    let today = ctx.today();
    html! {
        table.stack role="table" {
            thead role="rowgroup" { tr role="row" {
                @for key in ["decisions-column-number", "decisions-column-decision", "decisions-column-outcome", "decisions-column-day", "decisions-column-review"] {
                    th role="columnheader" scope="col" { (ctx.say(key)) }
                }
            } }
            tbody role="rowgroup" { @for row in rows {
                tr role="row" {
                    td.num role="cell" data-l=(ctx.say("decisions-column-number")) { (row.number) }
                    th scope="row" role="rowheader" { a href=(views::address(ctx, row)) { (row.title) } }
                    td role="cell" data-l=(ctx.say("decisions-column-outcome")) { (views::outcome(ctx, row.outcome)) }
                    td.nw role="cell" data-l=(ctx.say("decisions-column-day")) { (ctx.text.date(row.decided_on, today)) }
                    td role="cell" data-l=(ctx.say("decisions-column-review")) {
                        @if let Some(day) = review_of(row) { (ctx.text.date(day, today)) @if day <= today { " " (parts::status(parts::Status::Watch, &ctx.say("decisions-review-due"))) } }
                    }
                }
            } }
        }
    }
}

/// `/decisions/31`, as people say it and write it down: leads to the page of the decision.
pub(super) async fn by_number(ctx: Ctx, Path((_, number)): Path<(String, String)>) -> Answer {
    let number = number.parse().map_err(|_| Problem::NotFound)?;
    let decision = store::by_number(&ctx.scope(), number).await?.ok_or(Problem::NotFound)?;
    Ok(Redirect::to(&views::address(&ctx, &decision)).into_response())
}
