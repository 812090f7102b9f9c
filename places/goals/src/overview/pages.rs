use axum::extract::{Path, Query};
use kit_web::{Answer, Ctx, Page, Problem, paging, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::chain_views::Chain;
use super::{panels, store, views};
use crate::goals::{self, GoalFrame, strategies};
use crate::rights::EDIT_GOALS;
use crate::tabs;

/// All goals: the vision, each goal with its number, what is not yet part of a goal, goals that ended.
pub(super) async fn all(ctx: Ctx) -> Answer {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let ended = goals::store::ended_goals(&ctx.scope()).await?;
    let vision = panels::vision(&ctx).await?;
    let standings = panels::standings(&ctx, &goals).await?;
    let orphans = panels::orphans(&ctx).await?;
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
            @if goals.len() > 1 && ctx.holds(&EDIT_GOALS) { (views::change_order(&ctx, &goals)) }
        }
        (views::orphans(&ctx, &orphans))
        (views::ended(&ctx, &ended))
        (ctx.panels("/goals", ctx.coalition().id.0).await?)
        @if !goals.is_empty() || !ended.is_empty() { (views::take_along(&ctx)) }
    };
    Ok(Page::new(ctx.say("goals-menu"), body).show(&ctx))
}

/// One goal: is it working, for whom, and who does what by when? Every panel is one line, asked of the feature that
/// knows it.
pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let goal = &frame.goal;
    let (objectives, strategies) = strategies::store::with_objectives(&ctx.scope(), goal.id).await?;
    let number = panels::by_number(&ctx, goal).await?;
    let plan = panels::plan(&ctx, goal).await?;
    let commitments = panels::commitments(&ctx, goal).await?;
    let done = panels::done(&ctx, goal).await?;
    let evidence = panels::evidence(&ctx, goal).await?;
    let needs = panels::needs(&ctx, goal).await?;
    let in_the_way = panels::in_the_way(&ctx, goal).await?;
    let partners = panels::partners(&ctx, goal).await?;
    let chain = Chain {
        ctx: &ctx,
        goal,
        objectives: &objectives,
        strategies: &strategies,
        numbers: &number.names,
    };
    let body = html! { div.two-sheets {
        (frame.head(&ctx, "", &number.status, &html! { (views::edit_button(&ctx, goal)) (number.button) " " (ctx.pdf_link(&ctx.path(&format!("/goals/{id}/pdf")))) }))
        (views::how_it_ended(&ctx, goal))
        (views::gaps(&ctx, goal))
        (number.chart)
        div.grid.side.mt5 { (number.story) (number.left_out) }
        (chain.draw())
        (plan)
        div.beside-on-paper { (done) div { (commitments) (evidence) } }
        div.grid.three.sec { (needs) (in_the_way) (partners) }
        (views::way_out(&ctx, goal))
    } };
    Ok(Page::new(goal.title.clone(), body).show(&ctx))
}

/// The lines of goals for Home: name, value, target, small trend, status word.
///
/// # Errors
/// When the database does not answer.
pub async fn home_panel(ctx: &Ctx) -> Result<Markup, Problem> {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let shown = &goals[..goals.len().min(views::MOST_ON_HOME)];
    let standings = panels::standings(ctx, shown).await?;
    Ok(views::on_home(ctx, shown, &standings))
}

/// The goals of the panel on Home in words: each with its number and how it stands.
///
/// # Errors
/// When the database does not answer.
pub async fn home_lines(ctx: &Ctx) -> Result<Vec<(String, String)>, Problem> {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let shown = &goals[..goals.len().min(views::MOST_ON_HOME)];
    let standings = panels::standings(ctx, shown).await?;
    let line = |goal: &goals::Goal| {
        let standing = standings.iter().find(|standing| standing.goal == goal.id);
        (
            goal.title.clone(),
            standing.map_or_else(String::new, |standing| views::standing_words(ctx, standing)),
        )
    };
    Ok(shown.iter().map(line).collect())
}

/// Entries on one page of a goal's history.
const PAGE: i64 = 30;

#[derive(Default, Deserialize)]
pub(super) struct Older {
    #[serde(default)]
    after: String,
}

/// What changed in the goal and in what belongs to it.
pub(super) async fn history(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Query(older): Query<Older>,
) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let before = ctx.page_start(&older.after, Uuid::max())?;
    let entries = store::changes_around(&ctx.scope(), frame.goal.id, before, PAGE + 1).await?;
    let (entries, next) = paging::cut(entries, PAGE, |entry| entry.id);
    let next = next.map(|after| format!("{}?after={after}", ctx.path(&format!("/goals/{id}/history"))));
    let body = html! {
        (frame.head(&ctx, "/history", &html! {}, &html! {}))
        section.panel {
            h2 { (ctx.say("overview-history-title")) }
            (views::history(&ctx, &entries))
            (parts::next_page(&ctx.text, next))
        }
    };
    let title = format!("{}: {}", frame.goal.title, ctx.say("goals-tab-history"));
    Ok(Page::new(title, body).show(&ctx))
}
