//! What programs read and write.

mod shapes;
mod sums;

use axum::extract::{Path, Query};
use axum::http::Method;
use kit_store::Record;
use kit_web::api::{Body, ListPage, Operation, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed, paging};
use uuid::Uuid;

use super::model::Activity;
use super::pages::list::{Narrowed, PAGE};
use super::{actions, store};
use crate::rights::{EDIT_GOALS, SCORE_ACTIVITIES, SEE_GOALS, TAKE_PART};
use shapes::{ActivityShape, NewActivity, NewScore, NewSettlement, ScoreShape};

/// How a list can be narrowed.
const NARROWED: &[(&str, &str)] = &[
    ("after", "The `next` of the page before; absent for the first page."),
    (
        "code",
        "One of change, action, development, organization, service, dissemination, resources, media.",
    ),
    ("goal", "The id of a goal."),
    ("strategy", "The id of a strategy."),
    ("promise", "The id of the promise it kept."),
    ("sector", "The key of a sector."),
    ("organization", "The id of an organization."),
    ("place", "A place, in the same words."),
    ("from", "A day, `2026-03-10`."),
    ("until", "A day, `2026-03-10`."),
    ("words", "The beginning of a word of what was done."),
];

pub fn routes() -> Routes {
    entries().merge(scores()).merge(sums::routes())
}

fn entries() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let take_part = Access::Holds(&TAKE_PART);
    let list =
        Operation::gives::<ListPage<ActivityShape>>("listActivities", "What was done, the newest first.");
    let add = Operation::gives::<ActivityShape>("addActivity", "Writes down what was done.");
    let show = Operation::gives::<ActivityShape>("getActivity", "One entry.");
    let change = Operation::gives::<ActivityShape>("changeActivity", "Replaces an entry.");
    let remove =
        Operation::gives::<ActivityShape>("removeActivity", "Removes an entry; answers with what it was.");
    const ALL: &str = "/api/v1/coalitions/{coalition}/activities";
    const ONE: &str = "/api/v1/coalitions/{coalition}/activities/{id}";
    Routes::new()
        .api(Method::GET, ALL, see, list.query(NARROWED), self::list)
        .api(Method::POST, ALL, take_part, add.takes::<NewActivity>(), self::add)
        .api(Method::GET, ONE, see, show, self::show)
        .api(Method::PUT, ONE, take_part, change.takes::<NewActivity>(), self::change)
        .api(Method::DELETE, ONE, take_part, remove, self::remove)
}

fn scores() -> Routes {
    let show = Operation::gives::<ScoreShape>("getActivityScore", "The second judgement of an entry.");
    let add = Operation::gives::<ScoreShape>("scoreActivity", "Judges an entry a second time.");
    let settle = Operation::gives::<ScoreShape>("settleActivityScore", "Settles two judgements that differ.");
    const ONE: &str = "/api/v1/coalitions/{coalition}/activities/{id}/score";
    const SETTLED: &str = "/api/v1/coalitions/{coalition}/activities/{id}/score/settled";
    Routes::new()
        .api(Method::GET, ONE, Access::Holds(&SEE_GOALS), show, show_score)
        .api(Method::POST, ONE, Access::Holds(&SCORE_ACTIVITIES), add.takes::<NewScore>(), add_score)
        .api(
            Method::PUT,
            SETTLED,
            Access::Holds(&EDIT_GOALS),
            settle.takes::<NewSettlement>(),
            settle_score,
        )
}

async fn list(ctx: Ctx, Query(narrowed): Query<Narrowed>) -> Answer {
    let after = ctx.page_start(&narrowed.after, store::LAST)?;
    let rows = store::for_export(&ctx.scope(), &narrowed.filter(), after, PAGE + 1).await?;
    let spot = |row: &Activity| store::Spot { day: row.happened_on, id: row.id.0 }.to_string();
    let (rows, next) = paging::cut(rows, PAGE, spot);
    let items = rows.into_iter().map(ActivityShape::from).collect();
    Ok(json_answer(&ListPage::<ActivityShape> { items, next }))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let activity = Activity::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&ActivityShape::from(activity)))
}

async fn add(ctx: Ctx, Body(new): Body<NewActivity>) -> Answer {
    let saved = actions::add(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), saved.id.0))).await
}

async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewActivity>) -> Answer {
    let saved = actions::change(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&ActivityShape::from(saved)))
}

async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let removed = actions::remove(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&ActivityShape::from(removed)))
}

async fn show_score(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let score = store::score_of(&ctx.scope(), super::ActivityId(id)).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&ScoreShape::from(score)))
}

async fn add_score(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewScore>) -> Answer {
    let saved = actions::score(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&ScoreShape::from(saved)))
}

async fn settle_score(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewSettlement>,
) -> Answer {
    let score = store::score_of(&ctx.scope(), super::ActivityId(id)).await?.ok_or(Problem::NotFound)?;
    let saved = actions::settle(&ctx, score.id.0, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&ScoreShape::from(saved)))
}
