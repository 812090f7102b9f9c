use axum::extract::{Path, Query};
use kit_web::paging::{self, AfterDay};
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use crate::goals::GoalFrame;
use crate::numbers::followed::Followed;
use crate::numbers::following;
use crate::numbers::store::Spot;
use crate::numbers::views::lines;
use crate::numbers::{small_numbers, surveys};
use crate::rights::EDIT_GOALS;
use crate::tabs;

/// Indicators on one page.
const PAGE: i64 = 40;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
}

/// One page of indicators and where the next one starts.
pub async fn page_of(ctx: &Ctx, after: &After) -> Result<(Vec<Followed>, Option<String>), Problem> {
    let start = ctx.page_start(&after.after, AfterDay::start())?;
    let followed = following::by_due(&ctx.scope(), start, PAGE + 1).await?;
    Ok(paging::cut(followed, PAGE, |one| AfterDay::from(Spot::of(&one.indicator)).to_string()))
}

pub async fn all(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let text = &ctx.text;
    let (followed, next) = page_of(&ctx, &after).await?;
    let late = followed.iter().filter(|one| one.indicator.is_late(ctx.today())).count();
    let add = ctx.holds(&EDIT_GOALS).then(|| (ctx.path("/goals/numbers/add"), text.say("numbers-add")));
    let button = add.as_ref().map(|(address, words)| (address.as_str(), words.as_str()));
    let lede = (late > 0).then(|| text.count("numbers-late", late));
    let body = html! {
        (tabs::head(&text.say("numbers-title"), lede, html! {
            @if let Some((address, words)) = button && !followed.is_empty() { a.btn href=(address) { (words) } }
        }))
        (tabs::draw(&ctx, "/goals/numbers"))
        @if followed.is_empty() {
            div.panel { (parts::empty(&text.say("numbers-empty"), button)) }
        } @else {
            div.panel {
                (lines::table(&ctx, &followed, &text.say("numbers-title")))
                (parts::next_page(text, next.map(|after| format!("{}?{}", ctx.path("/goals/numbers"), paging::query(&[("after", &after)])))))
            }
        }
        (ways(&ctx))
    };
    Ok(Page::new(text.say("numbers-title"), body).show(&ctx))
}

/// Ways to bring numbers in and to take them along.
fn ways(ctx: &Ctx) -> Markup {
    let text = &ctx.text;
    html! {
        p.src.mt4 {
            a href=(ctx.path(small_numbers::PAGE)) { (text.say("small-numbers-link")) } " · "
            @if ctx.holds(&EDIT_GOALS) {
                a href=(ctx.path("/goals/numbers/paste")) { (text.say("numbers-paste-link")) } " · "
                a href=(ctx.path(surveys::PAGE)) { (text.say("surveys-list-link")) } " · "
                a href=(ctx.path("/goals/numbers/sources")) { (text.say("numbers-sources-title")) } " · "
            }
            (text.say("numbers-export")) " "
            a href=(ctx.path("/goals/numbers/list.xlsx")) { "Excel" } " · " a href=(ctx.path("/goals/numbers/list.csv")) { "CSV" }
        }
    }
}

/// The numbers of one goal.
pub async fn of_goal(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let text = &ctx.text;
    let frame = GoalFrame::read(&ctx, id).await?;
    let goal = &frame.goal;
    let followed = following::of_goal(&ctx.scope(), goal.id).await?;
    let add = ctx
        .holds(&EDIT_GOALS)
        .then(|| (ctx.path(&format!("/goals/numbers/add?goal={id}")), text.say("numbers-add")));
    let button = add.as_ref().map(|(address, words)| (address.as_str(), words.as_str()));
    let title = text.with("numbers-of-goal", [("goal", goal.title.as_str().into())]);
    let buttons = html! {
        @if let Some((address, words)) = button && !followed.is_empty() { a.btn href=(address) { (words) } }
    };
    let body = html! {
        (frame.head(&ctx, "/numbers", &html! {}, &buttons))
        div.panel {
            @if followed.is_empty() { (parts::empty(&text.say("numbers-empty"), button)) }
            @else { (lines::table(&ctx, &followed, &title)) }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}
