//! The pages of one objective and of one strategy: what they serve, up to the vision, and what hangs on them.

use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Ctx, Page, Problem};
use maud::html;
use uuid::Uuid;

use super::chain_views::{self, Link};
use super::panels;
use crate::goals::objectives::model as sentences;
use crate::goals::{Goal, GoalId, Objective, Strategy, strategies};
use crate::tabs;

async fn goal(ctx: &Ctx, id: GoalId) -> Result<Option<Goal>, Problem> {
    Ok(Goal::find(&ctx.scope(), id.0).await?)
}

/// Vision and goal, as far as they are there.
async fn upper_links(ctx: &Ctx, goal: Option<&Goal>) -> Result<Vec<Link>, Problem> {
    let mut links = Vec::new();
    if let Some(vision) = panels::vision(ctx).await? {
        links.push(Link::to(ctx, "overview-vision", "/goals", vision));
    }
    if let Some(goal) = goal {
        links.push(Link::to(ctx, "overview-goal", &format!("/goals/{}", goal.id), goal.title.clone()));
    }
    Ok(links)
}

fn between(ctx: &Ctx, goal: Option<&Goal>) -> Vec<(String, String)> {
    let link = |goal: &Goal| (ctx.path(&format!("/goals/{}", goal.id)), goal.title.clone());
    goal.map(link).into_iter().collect()
}

pub(super) async fn objective(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let objective = Objective::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let goal = goal(&ctx, objective.goal_id).await?;
    let links = upper_links(&ctx, goal.as_ref()).await?;
    let strategies = strategies::store::of_goal(&ctx.scope(), objective.goal_id).await?;
    let serving: Vec<&Strategy> =
        strategies.iter().filter(|one| one.objective_id == Some(objective.id)).collect();
    let measure = panels::measure(&ctx, &objective).await?;
    let sentence = sentences::sentence(&objective, &ctx.text);
    let body = html! {
        (tabs::crumbs(&ctx, &between(&ctx, goal.as_ref())))
        (tabs::head(&sentence, None, chain_views::edit_button(&ctx, &objective)))
        (chain_views::gaps(&ctx, &objective))
        div.mt5 { (measure) }
        div.grid.two.mt5 {
            (chain_views::upward(&ctx, &links))
            (chain_views::serving(&ctx, &objective, &serving))
        }
        (panels::groups(&ctx, &objective).await?)
        (chain_views::history_link(&ctx, &objective))
    };
    Ok(Page::new(sentence, body).show(&ctx))
}

pub(super) async fn strategy(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let strategy = Strategy::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let goal = goal(&ctx, strategy.goal_id).await?;
    let mut links = upper_links(&ctx, goal.as_ref()).await?;
    if let Some(id) = strategy.objective_id
        && let Some(objective) = Objective::find(&ctx.scope(), id.0).await?
    {
        let sentence = sentences::sentence(&objective, &ctx.text);
        links.push(Link::to(&ctx, "overview-objective", &format!("/goals/objectives/{id}"), sentence));
    }
    let answers = panels::answers_of_strategy(&ctx, &strategy).await?;
    let promises = panels::plan_of_strategy(&ctx, &strategy).await?;
    let body = html! {
        (tabs::crumbs(&ctx, &between(&ctx, goal.as_ref())))
        (tabs::head(&strategy.name, None, chain_views::edit_button(&ctx, &strategy)))
        div.grid.two {
            (chain_views::upward(&ctx, &links))
            (chain_views::classes(&ctx, &strategy))
        }
        (answers)
        (promises)
        (chain_views::history_link(&ctx, &strategy))
    };
    Ok(Page::new(strategy.name.clone(), body).show(&ctx))
}
