use axum::extract::Path;
use kit_web::{Answer, Ctx, Page, parts};
use maud::html;
use uuid::Uuid;

use super::{panels, views};
use crate::goals::{self, GoalFrame};
use crate::tabs;

/// All goals: the vision, each goal with its number, what is not yet part of a goal.
pub(super) async fn all(ctx: Ctx) -> Answer {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let vision = panels::vision(&ctx).await?;
    let standings = panels::standings(&ctx, &goals).await?;
    let add = ctx.may_open("/goals/add").then(|| (ctx.path("/goals/add"), ctx.say("goals-write")));
    let button = add.as_ref().map(|(address, words)| (address.as_str(), words.as_str()));
    let body = html! {
        (tabs::head(&ctx.say("goals-menu"), vision, html! {
            @if let Some((address, words)) = button && !goals.is_empty() { a.btn href=(address) { (words) } }
        }))
        (tabs::draw(&ctx, "/goals"))
        div.panel {
            @if goals.is_empty() { (parts::empty(&ctx.say("goals-empty"), button)) }
            @else { (views::goal_lines(&ctx, &goals, &standings)) }
        }
    };
    Ok(Page::new(ctx.say("goals-menu"), body).show(&ctx))
}

/// One goal: is it working, for whom, and who does what by when? Every panel is one line, asked of the feature that
/// knows it.
pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let goal = &frame.goal;
    let status = panels::status(&ctx, goal).await?;
    let headline = panels::headline(&ctx, goal).await?;
    let story = panels::story(&ctx, goal).await?;
    let left_out = panels::left_out(&ctx, goal).await?;
    let plan = panels::plan(&ctx, goal).await?;
    let needs = panels::needs(&ctx, goal).await?;
    let in_the_way = panels::in_the_way(&ctx, goal).await?;
    let partners = panels::partners(&ctx, goal).await?;
    let body = html! {
        (frame.head(&ctx, "", &status, &html! {}))
        (headline)
        div.grid.side.mt5 { (story) (left_out) }
        (plan)
        div.grid.three.sec { (needs) (in_the_way) (partners) }
    };
    Ok(Page::new(goal.title.clone(), body).show(&ctx))
}
