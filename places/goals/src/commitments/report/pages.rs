use axum::extract::Query;
use kit_web::records::FormPlace;
use kit_web::{Answer, Ctx, Page, parts};
use maud::html;

use super::views;
use super::year::{Wanted, words, years};
use crate::commitments::place::Commitments;
use crate::commitments::standing::{Asked, Tally, first_start, read};
use crate::commitments::words::tally;

/// The report card of a year.
pub(super) async fn show(ctx: Ctx, Query(wanted): Query<Wanted>) -> Answer {
    let year = wanted.year(&ctx)?;
    let standings = read(&ctx, &Asked { year: Some(year), ..Asked::default() }).await?;
    let years = years(first_start(&ctx.scope()).await?, ctx.today());
    let title = ctx.text.with("commitments-report-of", [("year", year.to_string().into())]);
    let pdf = ctx.path(&format!("/goals/commitments/report/pdf?year={year}"));
    let body = html! {
        (Commitments::crumbs(&ctx, &[]))
        div.head.headrow {
            div { h1 { (title) } p.lede { (words(&ctx, year)) } }
            div.acts { (ctx.pdf_link(&pdf)) }
        }
        nav.view-links.noprint aria-label=(ctx.say("commitments-years")) { @for one in &years {
            a href=(ctx.path(&format!("/goals/commitments/report?year={one}"))) aria-current=[(*one == year).then_some("page")] { (one) }
        } }
        @if standings.is_empty() { section.panel { (parts::empty(&ctx.say("commitments-report-none"), None)) } } @else {
            section.panel aria-labelledby="in-all" {
                h2 id="in-all" { (ctx.say("commitments-in-all")) }
                p { (tally(&ctx.text, &Tally::of(&standings))) }
                p.src { (ctx.say("commitments-report-rule")) }
            }
            (views::organizations(&ctx, &standings, year))
            (views::take_along(&ctx, year))
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}
