use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::{Record, added};
use kit_web::{Answer, Ctx, Page, Problem};
use maud::html;
use uuid::Uuid;

use super::marks::Milestone;
use super::{marks, ratings, sets, stages, views};
use crate::rights::EDIT_GOALS;
use crate::tabs;

/// The way back to the page that leads here.
fn above(ctx: &Ctx) -> Vec<(String, String)> {
    vec![(ctx.path("/goals/purpose"), ctx.say("goals-tab-purpose"))]
}

/// All milestones by phase, what raters say of them, and the stages.
pub(super) async fn all(ctx: Ctx) -> Answer {
    let scope = ctx.scope();
    let milestones = marks::store::all(&scope).await?;
    let ratings = ratings::store::all(&scope).await?;
    let stages = stages::store::all(&scope).await?;
    let body = html! {
        (tabs::crumbs(&ctx, &above(&ctx)))
        (tabs::head(&ctx.say("milestones-title"), Some(ctx.say("milestones-lede")), html! {}))
        (views::agreement(&ctx, &milestones, &ratings))
        (views::milestones(&ctx, &milestones, &ratings))
        (views::stages(&ctx, &stages))
    };
    Ok(Page::new(ctx.say("milestones-title"), body).show(&ctx))
}

/// One milestone with its benchmarks, its evidence and what each rater says.
pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let milestone = Milestone::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let mut ratings = ratings::store::all(&ctx.scope()).await?;
    ratings.retain(|rating| rating.milestone_id == milestone.id);
    let mut between = above(&ctx);
    between.push((ctx.path("/goals/milestones"), ctx.say("milestones-title")));
    let body = html! {
        (tabs::crumbs(&ctx, &between))
        (views::milestone(&ctx, &milestone, &ratings))
    };
    Ok(Page::new(milestone.name.clone(), body).show(&ctx))
}

/// Takes the five phases over, when there are no milestones yet.
pub(super) async fn begin(ctx: Ctx) -> Answer {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    if marks::store::all(&tx).await?.is_empty() {
        for milestone in sets::five_phases(ctx.language(), || allowed.new_id())? {
            added(&tx, &allowed, &milestone).await?;
        }
        tx.commit().await?;
    }
    Ok(Redirect::to(&ctx.path("/goals/milestones")).into_response())
}
