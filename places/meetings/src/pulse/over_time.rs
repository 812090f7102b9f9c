//! How the answers go over time: which meetings, the line, the table.

use axum::extract::RawQuery;
use kit_web::form::{Choice, or_none};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use people::groups::bodies;

use super::chart;
use super::model::{Question, Spreads};
use super::store::{self, Asked};
use super::views;
use super::wanted::Wanted;
use crate::meetings::store::AfterMoment;
use crate::rights::RUN_MEETINGS;
use crate::tabs;

/// Meetings on one page of the trend.
const PAGE: i64 = 24;

/// Meetings with what shows of each, the latest first, and where the next page starts.
pub(super) async fn trend(
    ctx: &Ctx,
    wanted: &Wanted,
    before: AfterMoment,
    page: i64,
) -> Result<(Vec<(Asked, Spreads)>, Option<AfterMoment>), Problem> {
    let scope = ctx.scope();
    let meetings = store::meetings(&scope, wanted.group, wanted.series, before, page + 1).await?;
    let (meetings, next) = paging::cut(meetings, page, Asked::after);
    let (Some(latest), Some(earliest)) = (meetings.first(), meetings.last()) else {
        return Ok((Vec::new(), None));
    };
    let found = store::spreads_between(&scope, earliest.starts_at, latest.starts_at).await?;
    let of = |meeting: &Asked| {
        let mut spreads = Spreads::default();
        for (_, question, degree, count) in found.iter().filter(|(pulse, ..)| pulse.0 == meeting.id.0) {
            spreads.add(*question, *degree, *count);
        }
        spreads
    };
    let rows = meetings.into_iter().map(|meeting| {
        let spreads = of(&meeting);
        (meeting, spreads)
    });
    Ok((rows.collect(), next))
}

/// How the answers go over time.
pub(super) async fn show(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let (wanted, typed) = Wanted::from_query(query);
    let before = typed.get("before").parse().unwrap_or(AfterMoment::end());
    let (rows, next) = trend(&ctx, &wanted, before, PAGE).await?;
    let title = ctx.say("pulse-over-time");
    let is_filtered = wanted.group.is_some() || wanted.series.is_some();
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        (tabs::head(&title, Some(ctx.say("pulse-over-time-lede")), html! {
            @if ctx.holds(&RUN_MEETINGS) { a.btn.alt href=(ctx.path("/meetings/pulse/habit")) { (ctx.say("pulse-habit-open")) } }
        }))
        (filters(&ctx, &typed).await?)
        @if rows.is_empty() {
            (parts::empty(&ctx.say(if is_filtered { "pulse-none-here" } else { "pulse-none" }), None))
        } @else {
            (chart::figure(&ctx, &wanted, &rows))
            section.panel.mt5 aria-labelledby="meetings" {
                div.ph { h2 #meetings { (ctx.say("pulse-meetings")) }
                    span.sm { a href=(ctx.path(&format!("/meetings/pulse.csv?{}", wanted.query("")))) { "CSV" } " "
                        a href=(ctx.path(&format!("/meetings/pulse.xlsx?{}", wanted.query("")))) { "Excel" } } }
                (views::trend_table(&ctx, &rows))
                p.src { (ctx.say("pulse-good-means")) " " (ctx.say("pulse-steps-mean")) }
                (parts::next_page(&ctx.text, next.map(|next| ctx.path(&format!("/meetings/pulse?{}", wanted.query(&next.to_string()))))))
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// Which meetings, and which question.
async fn filters(ctx: &Ctx, typed: &Typed) -> Result<Markup, Problem> {
    let scope = ctx.scope();
    let groups: Vec<Choice> = bodies::store::all(&scope)
        .await?
        .into_iter()
        .map(|group| (group.id.to_string(), group.name))
        .collect();
    let series: Vec<Choice> = store::series(&scope)
        .await?
        .into_iter()
        .map(|(id, title)| (id.to_string(), title))
        .collect();
    let questions: Vec<Choice> = Question::ALL
        .iter()
        .map(|question| (question.word().to_owned(), ctx.say(&views::short_key(*question))))
        .collect();
    let none = Mistakes::none();
    let fields = Fields::new(&ctx.text, typed, &none);
    Ok(html! {
        form.panel.when method="get" action=(ctx.path("/meetings/pulse")) {
            (fields.menu("group", "pulse-group", or_none(&ctx.text, "pulse-group-any", groups)))
            (fields.menu("series", "pulse-series", or_none(&ctx.text, "pulse-series-any", series)))
            (fields.menu("question", "pulse-question", or_none(&ctx.text, "pulse-question-all", questions)))
            p { button.btn.alt { (ctx.say("pulse-look")) } }
        }
    })
}
