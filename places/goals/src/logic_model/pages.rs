use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::chart::Stage;
use super::model::{LocalCondition, RootCause};
use super::{drawing, store, views, whole};
use crate::goals::{Goal, GoalFrame, GoalId, Strategy, strategies};
use crate::tabs;

/// The logic model of one goal, drawn and as a table.
pub(super) async fn of_goal(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let frame = GoalFrame::read(&ctx, id).await?;
    let goal = &frame.goal;
    let (boxes, description) = whole::boxes(&ctx, goal).await?;
    let has_causes = boxes.iter().any(|one| one.key.0 == Stage::RootCauses);
    let body = html! {
        div.logic-page {
            (frame.head(&ctx, "/logic-model", &html! {}, &html! { (ctx.pdf_link(&ctx.path(&format!("/goals/{id}/logic-model/pdf")))) }))
            (views::to_add(&ctx, goal))
            @if !has_causes { p.note.calm.noprint { (ctx.say("logic-model-begin")) } }
            section.panel.logic-sheet aria-labelledby="model" {
                h2 id="model" { (ctx.say("logic-model-title")) }
                div.wide.scroll { (drawing::draw(&ctx.text, &boxes, &description)) }
                // On paper the drawing says all of it, unless it had no room.
                div.logic-table.cut[!drawing::has_room_for(&boxes)] { (views::table(&ctx, &boxes)) }
            }
        }
    };
    let title = format!("{}: {}", goal.title, ctx.say("goals-tab-logic-model"));
    Ok(Page::new(title, body).show(&ctx))
}

/// The goal and its model, as the way back.
async fn between(ctx: &Ctx, goal: GoalId) -> Result<Vec<(String, String)>, Problem> {
    let Some(goal) = Goal::find(&ctx.scope(), goal.0).await? else {
        return Ok(Vec::new());
    };
    let page = ctx.path(&format!("/goals/{}", goal.id));
    let model = format!("{page}/logic-model");
    Ok(vec![(page, goal.title), (model, ctx.say("goals-tab-logic-model"))])
}

pub(super) async fn cause(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let cause = RootCause::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let mut conditions = store::conditions_of_goal(&ctx.scope(), cause.goal_id).await?;
    conditions.retain(|condition| condition.cause_id == Some(cause.id));
    let body = html! {
        (tabs::crumbs(&ctx, &between(&ctx, cause.goal_id).await?))
        (tabs::head(&cause.words, Some(ctx.say("root-causes-lede")), views::edit_button(&ctx, &cause)))
        (views::conditions_of(&ctx, &cause, &conditions))
        (views::history_link(&ctx, &cause))
    };
    Ok(Page::new(cause.words.clone(), body).show(&ctx))
}

pub(super) async fn condition(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let condition = LocalCondition::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let cause = match condition.cause_id {
        Some(cause) => RootCause::find(&ctx.scope(), cause.0).await?,
        None => None,
    };
    let strategies = strategies::store::of_goal(&ctx.scope(), condition.goal_id).await?;
    let body = html! {
        (tabs::crumbs(&ctx, &between(&ctx, condition.goal_id).await?))
        (tabs::head(&condition.words, Some(ctx.say("local-conditions-lede")), views::edit_button(&ctx, &condition)))
        (views::facts(&ctx, &condition, cause.as_ref(), &strategies))
        (views::history_link(&ctx, &condition))
    };
    Ok(Page::new(condition.words.clone(), body).show(&ctx))
}

/// The conditions a strategy answers, as a panel of its page; empty when there are none.
///
/// # Errors
/// When the database does not answer.
pub async fn answers_of_strategy(ctx: &Ctx, strategy: &Strategy) -> Result<Markup, Problem> {
    let mut conditions = store::conditions_of_goal(&ctx.scope(), strategy.goal_id).await?;
    conditions.retain(|condition| condition.is_answered_by(strategy.id));
    Ok(views::answers(ctx, &conditions))
}
