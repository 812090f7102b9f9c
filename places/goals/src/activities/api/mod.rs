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
use super::{actions, blind, store};
use crate::rights::{EDIT_GOALS, SCORE_ACTIVITIES, SEE_GOALS, TAKE_PART};
use shapes::{ActivityShape, JudgingShape, NewActivity, NewJudging, NewScore, NewSettlement, ScoreShape};

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
    let judging =
        Operation::gives::<JudgingShape>("getActivityJudging", "Whether you judge entries a second time.");
    let set_judging = Operation::gives::<JudgingShape>(
        "setActivityJudging",
        "Begins to judge what others write down from now on, or stops and sees every code.",
    );
    const JUDGING: &str = "/api/v1/coalitions/{coalition}/activity-judging";
    let score = Access::Holds(&SCORE_ACTIVITIES);
    Routes::new()
        .api(Method::GET, JUDGING, score, judging, show_judging)
        .api(Method::PUT, JUDGING, score, set_judging.takes::<NewJudging>(), self::set_judging)
        .api(Method::GET, ONE, Access::Holds(&SEE_GOALS), show, show_score)
        .api(Method::POST, ONE, score, add.takes::<NewScore>(), add_score)
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
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    let rows = store::for_export(&ctx.scope(), &narrowed.filter(sight), after, PAGE + 1).await?;
    let spot = |row: &Activity| store::Spot { day: row.happened_on, id: row.id.0 }.to_string();
    let (rows, next) = paging::cut(rows, PAGE, spot);
    let seen = |row: Activity| {
        let is_sealed = sealed.holds(row.id);
        ActivityShape::seen(row, is_sealed)
    };
    let items = rows.into_iter().map(seen).collect();
    Ok(json_answer(&ListPage::<ActivityShape> { items, next }))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let activity = Activity::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let is_sealed = blind::sealed(&ctx).await?.holds(activity.id);
    Ok(json_answer(&ActivityShape::seen(activity, is_sealed)))
}

async fn add(ctx: Ctx, Body(new): Body<NewActivity>) -> Answer {
    let saved = actions::add(&ctx, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), saved.id.0))).await
}

async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewActivity>) -> Answer {
    let saved = actions::change(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    Ok(json_answer(&ActivityShape::seen(saved, false)))
}

async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let removed = actions::remove(&ctx, id, &Typed::default()).await?;
    Ok(json_answer(&ActivityShape::seen(removed, false)))
}

async fn show_judging(ctx: Ctx) -> Answer {
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    Ok(json_answer(&JudgingShape { judges: sight.judges(), waiting: sealed.count() }))
}

async fn set_judging(ctx: Ctx, Body(new): Body<NewJudging>) -> Answer {
    actions::set_judging(&ctx, new.judges).await?;
    show_judging(ctx).await
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
