use axum::extract::Query;
use kit_web::paging::{self, AfterDay};
use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};
use serde::Deserialize;

use super::model::{PaidBy, VolunteerHours};
use super::store;
use crate::groups::frame::{cell, change_link, exports, table};
use crate::members;
use crate::rights::TAKE_PART;
use crate::tabs;
use crate::thanks::{frame, from_the_end, hourly_values};
use kit_text::full_name;

/// Entries on one page.
const PAGE: i64 = 50;

const COLUMNS: [&str; 4] = ["hours-person-id", "hours-what", "hours-time", "hours-worked-on"];

#[derive(Default, Deserialize)]
pub(super) struct Older {
    #[serde(default)]
    after: String,
}

pub(super) async fn list(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    let before = ctx.page_start(&older.after, from_the_end())?;
    let scope = ctx.scope();
    let given = store::latest(&scope, before, PAGE + 1).await?;
    let (given, next) = paging::cut(given, PAGE, |one| AfterDay { day: one.worked_on, id: one.id.0 });
    let values = hourly_values::store::all(&scope).await?;
    let names = members::store::names(&scope).await?;
    let address = ctx.path("/people/thanks/hours");
    let name = |one: &VolunteerHours| {
        let name = names.iter().find(|(id, ..)| *id == one.person_id);
        name.map_or_else(|| ctx.say("groups-somebody"), |(_, given, family)| full_name(given, family))
    };
    let body = html! {
        (tabs::heading(&ctx, "thanks-view-hours", None))
        (tabs::draw(&ctx, "/people/thanks").await?)
        (frame::views(&ctx, "/people/thanks/hours"))
        div.grid.side.top-aligned {
            section.panel aria-labelledby="hours" {
                div.ph { h2 id="hours" { (ctx.say("hours-title")) }
                    @if ctx.holds(&TAKE_PART) { a.noprint href=(ctx.path("/people/thanks/hours/add")) { (ctx.say("hours-add")) } } }
                @if given.is_empty() { (parts::empty(&ctx.say("hours-none"), None)) } @else {
                    (table(&ctx, "hours-title", &COLUMNS, &given, |one| row(&ctx, one, &name(one), one.worth(&values))))
                    (exports(&ctx, "/people/thanks/hours"))
                }
                (parts::next_page(&ctx.text, next.map(|after| format!("{address}?after={after}"))))
            }
            (hourly_values::panel(&ctx, &values))
        }
    };
    Ok(Page::new(ctx.say("thanks-view-hours"), body).show(&ctx))
}

fn row(ctx: &Ctx, one: &VolunteerHours, name: &str, worth: Option<i64>) -> Markup {
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a href=(ctx.path(&format!("/people/{}", one.person_id))) { (name) }
                div.regular { (change_link(ctx, "/people/thanks/hours", one.id, &one.what)) } }
            (cell(ctx, COLUMNS[1], &html! { (one.what)
                @if one.paid_by != PaidBy::Nobody { div.sm.mut { (ctx.say(&format!("hours-paid-by-{}", one.paid_by.word().replace('_', "-")))) } } }))
            (cell(ctx, COLUMNS[2], &html! { (frame::time(&ctx.text, one.minutes))
                @if let Some(cents) = worth { div.sm.mut { (ctx.text.money(cents)) } } }))
            (cell(ctx, COLUMNS[3], &html! { (ctx.text.date(one.worked_on, ctx.today())) }))
        }
    }
}
