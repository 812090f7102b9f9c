use axum::extract::{Path, Query};
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::{Answer, Ctx, Mistakes, Problem};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions;
use super::fields::Choice;
use super::look::look_again;
use super::merging::{Refused, Wanted};
use super::model::{Merge, Pair, Subject};
use super::pages::{self, Paging};

/// Two records that look alike.
#[derive(Serialize, JsonSchema)]
pub struct LikelyShape {
    /// organization or person
    subject: String,
    first_id: Uuid,
    first_name: String,
    second_id: Uuid,
    second_name: String,
    /// Probability that both are the same, 0 to 1.
    score: f64,
    /// almost_certain, probable or possible
    band: String,
    /// What speaks for and against, strongest first; a number stands behind a colon.
    reasons: Vec<String>,
}

/// Two records that are to become one.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMerge {
    /// Your own id makes merging repeatable; left out, one is made.
    id: Option<Uuid>,
    /// organization or person
    subject: String,
    kept_id: Uuid,
    gone_id: Uuid,
    /// Fields whose value is taken from the record that goes. Left out, every field takes its fuller or newer value.
    from_gone: Option<Vec<String>>,
}

/// A merge.
#[derive(Serialize, JsonSchema)]
pub struct MergeShape {
    id: Uuid,
    subject: String,
    kept_id: Uuid,
    gone_id: Uuid,
    undone: bool,
}

/// Two records that are not the same.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNotSame {
    /// organization or person
    subject: String,
    first_id: Uuid,
    second_id: Uuid,
}

/// What was remembered about two records.
#[derive(Serialize, JsonSchema)]
pub struct NotSameShape {
    id: Uuid,
    first_id: Uuid,
    second_id: Uuid,
}

fn shape(merge: &Merge) -> MergeShape {
    MergeShape {
        id: merge.id,
        subject: merge.subject.word().to_owned(),
        kept_id: merge.kept_id,
        gone_id: merge.gone_id,
        undone: merge.is_undone(),
    }
}

fn subject(word: &str) -> Result<Subject, Problem> {
    let mistaken = || Problem::Mistaken(Mistakes::one("subject", "duplicates-subject-wrong"));
    Subject::from_word(word).ok_or_else(mistaken)
}

/// Programs get the words a page would say.
fn said(refused: Refused) -> Problem {
    match refused {
        Refused::AlreadyMerged(_) => Problem::Mistaken(Mistakes::one("gone_id", "duplicates-already-merged")),
        Refused::TwoAccounts => Problem::Mistaken(Mistakes::one("gone_id", "duplicates-two-accounts")),
        Refused::LaterMerge(_) => Problem::Mistaken(Mistakes::one("id", "duplicates-later-merge")),
        Refused::Meanwhile => Problem::ChangedMeanwhile,
        Refused::Other(problem) => problem,
        Refused::Fault(fault) => fault.into(),
    }
}

pub(super) async fn list(ctx: Ctx, Query(paging): Query<Paging>) -> Answer {
    // A program waits for a look rather than asking again.
    if paging.is_first() && pages::is_stale(&ctx).await? {
        look_again(&ctx.scope(), ctx.now).await?;
    }
    let (pairs, next) = pages::page_of(&ctx, &paging).await?;
    let items = pairs
        .into_iter()
        .map(|pair| LikelyShape {
            subject: pair.subject.word().to_owned(),
            first_id: pair.first_id,
            first_name: pair.first_name.trim().to_owned(),
            second_id: pair.second_id,
            second_name: pair.second_name.trim().to_owned(),
            score: pair.score,
            band: pair.band.word().to_owned(),
            reasons: pair.reasons.0,
        })
        .collect();
    Ok(json_answer(&ListPage::<LikelyShape> { items, next }))
}

pub(super) async fn merge(ctx: Ctx, Body(new): Body<NewMerge>) -> Answer {
    let wanted = Wanted {
        id: new.id.unwrap_or_else(|| ctx.app.ids.next(ctx.now)),
        subject: subject(&new.subject)?,
        kept: new.kept_id,
        gone: new.gone_id,
        versions: None,
    };
    let merge = actions::merge(&ctx, wanted, |field| {
        let from_gone = new.from_gone.as_ref()?;
        let listed = from_gone.iter().any(|name| name == field.name);
        Some(if listed { Choice::Gone } else { Choice::Kept })
    });
    Ok(json_answer(&shape(&merge.await.map_err(said)?)))
}

pub(super) async fn undo(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Ok(json_answer(&shape(&actions::undo(&ctx, id).await.map_err(said)?)))
}

pub(super) async fn say_not_same(ctx: Ctx, Body(new): Body<NewNotSame>) -> Answer {
    let pair = Pair::new(subject(&new.subject)?, new.first_id, new.second_id);
    let kept = actions::say_not_same(&ctx, pair).await.map_err(said)?;
    Ok(json_answer(&NotSameShape {
        id: kept.id,
        first_id: kept.first_id,
        second_id: kept.second_id,
    }))
}
