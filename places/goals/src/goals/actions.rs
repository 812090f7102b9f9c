use kit_store::{Record, changed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::model::{self, Goal};
use super::store;
use crate::rights::EDIT_GOALS;

/// Ends a goal: reached, or given up with a reason.
///
/// # Errors
/// The mistakes in the form.
pub async fn end(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Goal, SaveProblem<Goal>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let before = Goal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = model::ending_from_form(&before, typed, ctx.today()).map_err(SaveProblem::Mistakes)?;
    let goal = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(goal)
}

/// Takes up a goal that had ended, at the end of the list.
///
/// # Errors
/// When the goal is not there.
pub async fn take_up(ctx: &Ctx, id: Uuid) -> Result<Goal, Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let before = Goal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if before.ended_on.is_none() {
        return Ok(before);
    }
    let last = store::goals(&tx).await?.last().map_or(0, |goal| goal.position);
    let goal = changed(&tx, &allowed, &before, before.clone().taken_up(last + 1)).await?;
    tx.commit().await?;
    Ok(goal)
}
