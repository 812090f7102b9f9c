//! From how many organizations on a place counts as overlap: the coalition's own choice.

use axum::response::{IntoResponse, Redirect};
use kit_store::{InCoalition, Record, added, changed};
use kit_web::{Answer, Ctx, Mistakes, Problem, Typed};

use super::model::{CoverageRule, OVERLAPS};
use crate::rights::EDIT_GOALS;

pub(super) async fn save(ctx: Ctx, typed: Typed) -> Answer {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let overlap_from = typed.get("overlap_from").parse().ok().filter(|from| OVERLAPS.contains(from));
    let wrong = || Problem::Mistaken(Mistakes::one("overlap_from", "coverage-rule-wrong"));
    let overlap_from = overlap_from.ok_or_else(wrong)?;
    let tx = ctx.scope().begin().await?;
    let rule = CoverageRule { id: tx.coalition().into(), overlap_from, version: 1 };
    match CoverageRule::find(&tx, rule.id).await? {
        None => added(&tx, &allowed, &rule).await?,
        Some(before) => {
            changed(&tx, &allowed, &before, rule).await?;
        }
    }
    tx.commit().await?;
    Ok(Redirect::to(&ctx.path("/goals/who-does-what")).into_response())
}
