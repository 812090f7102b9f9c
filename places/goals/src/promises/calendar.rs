//! The plan as a month: a table with a column for each day of the week, on a phone a list of days.

use axum::extract::Query;
use kit_store::Day;
use kit_store::jiff::Span;
use kit_store::jiff::civil::Weekday;
use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};
use serde::Deserialize;

use super::store::{self, Listed};
use super::{plan, views};
use crate::due::{self, Due};
use crate::tabs;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// `2026-03`; anything else is this month.
    #[serde(default)]
    month: String,
}

impl Asked {
    /// The first day of the month.
    fn first(&self, today: Day) -> Day {
        let asked = format!("{}-01", self.month).parse::<Day>().ok();
        let sensible = asked.filter(|day| (1900..=2200).contains(&day.year()));
        sensible.unwrap_or(today).first_of_month()
    }
}

pub(super) async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let today = ctx.today();
    let first = asked.first(today);
    let end = first.saturating_add(Span::new().months(1));
    let promises = store::in_month(&ctx.scope(), first, end).await?;
    let elements = due::elements_between(&ctx.scope(), first, end).await?;
    let count = store::counts(&ctx.scope(), today, None).await?;
    let body = html! {
        (tabs::head(&ctx.say("promises-title"), Some(plan::sentence(&ctx, count)), plan::add_button(&ctx, None)))
        (tabs::draw(&ctx, "/goals/plan"))
        (views::view_links(&ctx, "/goals/plan/calendar"))
        section.panel.mt4 aria-labelledby="month" {
            div.ph { h2 #month { (ctx.text.month(first)) } (months_beside(&ctx, first)) }
            div.wide { (table(&ctx, first, &promises, &elements)) }
            div.narrow { (list(&ctx, &promises, &elements)) }
        }
    };
    Ok(
        Page::new(ctx.text.with("promises-calendar-title", [("month", ctx.text.month(first).into())]), body)
            .show(&ctx),
    )
}

fn months_beside(ctx: &Ctx, first: Day) -> Markup {
    let before = first.saturating_sub(Span::new().months(1));
    let after = first.saturating_add(Span::new().months(1));
    let link = |day: Day| {
        html! { a href=(ctx.path(&format!("/goals/plan/calendar?month={}", day.strftime("%Y-%m")))) { (ctx.text.month(day)) } }
    };
    html! { nav.months aria-label=(ctx.say("promises-months")) { (link(before)) " " (link(after)) } }
}

/// Weeks from Sunday to Saturday that together hold the month; days of the months beside it stay empty.
pub(super) fn weeks(first: Day) -> Vec<[Option<Day>; 7]> {
    let lead = usize::try_from(first.weekday().since(Weekday::Sunday)).unwrap_or_default();
    let days = usize::try_from(first.days_in_month()).unwrap_or_default();
    let day_at = |place: usize| {
        let number = place.checked_sub(lead)? + 1;
        let number = i8::try_from(number).ok().filter(|_| number <= days)?;
        Day::new(first.year(), first.month(), number).ok()
    };
    (0..(lead + days).div_ceil(7))
        .map(|week| std::array::from_fn(|weekday| day_at(week * 7 + weekday)))
        .collect()
}

fn table(ctx: &Ctx, first: Day, promises: &[Listed], elements: &[Due]) -> Markup {
    let weekday = |number: usize| ctx.say(&format!("text-weekday-short-{number}"));
    html! {
        table.cal {
            caption.vh { (ctx.text.with("promises-calendar-title", [("month", ctx.text.month(first).into())])) }
            thead { tr { @for number in [7, 1, 2, 3, 4, 5, 6] { th scope="col" { (weekday(number)) } } } }
            tbody { @for week in weeks(first) {
                tr { @for day in week { @match day {
                    None => td {},
                    Some(day) => td.now[day == ctx.today()] {
                        span.d { (day.day()) @if day == ctx.today() { span.vh { ", " (ctx.say("text-today")) } } }
                        @for one in promises.iter().filter(|one| one.by == Some(day)) { (entry(ctx, one)) }
                        @for one in elements.iter().filter(|one| one.day == day) { (element(ctx, one)) }
                    },
                } } }
            } }
        }
    }
}

fn entry(ctx: &Ctx, one: &Listed) -> Markup {
    html! {
        p.one {
            a href=(views::address(ctx, one.id)) { (one.what) } br;
            span.mut { (one.who().unwrap_or_else(|| ctx.say("promises-nobody-yet"))) }
            @if plan::is_late(ctx, one) || !one.status.is_open() { br; (views::mark(ctx, one.status, one.standing, one.by, &one.progress)) }
        }
    }
}

/// What an organization committed itself to by that day.
fn element(ctx: &Ctx, one: &Due) -> Markup {
    html! {
        p.one {
            a href=(ctx.path(&format!("/goals/commitment-elements/{}", one.id))) { (one.name) } br;
            span.mut { (ctx.text.with("promises-committed", [("organization", one.organization.as_str().into())])) }
        }
    }
}

fn list(ctx: &Ctx, promises: &[Listed], elements: &[Due]) -> Markup {
    let today = ctx.today();
    html! {
        @if promises.is_empty() && elements.is_empty() { (parts::empty(&ctx.say("promises-month-empty"), None)) } @else {
            ul.rows { @for one in promises {
                li.due {
                    span.d.late[plan::is_late(ctx, one)] { @if let Some(by) = one.by { (ctx.text.day(by, today)) } }
                    a.t href=(views::address(ctx, one.id)) { (one.what) }
                    span.p { (one.who().unwrap_or_else(|| ctx.say("promises-nobody-yet")))
                        @if plan::is_late(ctx, one) || !one.status.is_open() { " " (views::mark(ctx, one.status, one.standing, one.by, &one.progress)) } }
                }
            }
            @for one in elements { li.due {
                span.d { (ctx.text.day(one.day, today)) }
                a.t href=(ctx.path(&format!("/goals/commitment-elements/{}", one.id))) { (one.name) }
                span.p { (ctx.text.with("promises-committed", [("organization", one.organization.as_str().into())])) }
            } } }
        }
    }
}
