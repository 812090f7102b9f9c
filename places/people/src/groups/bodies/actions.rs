use kit_store::{Record, changed};
use kit_web::{Ctx, Problem, Typed, saving};
use uuid::Uuid;

use super::model::{Group, GroupKind};
use crate::rights::EDIT_PEOPLE;

/// Makes a coordinating council of a steering committee: the same group, with its members, offices and history.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version, or it is no steering committee any more.
pub async fn become_council(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Group, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let before = Group::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let is_stale = typed.version().is_some_and(|version| version != before.version);
    if is_stale || before.kind != GroupKind::Steering {
        return Err(Problem::ChangedMeanwhile);
    }
    let after = before.as_council(ctx.today());
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Notes that a group ended today; its history stays.
///
/// # Errors
/// When the group is not there or the visitor may not.
pub async fn end(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let today = ctx.today();
    let ended = |group: Group| Group { ended_on: group.ended_on.or(Some(today)), ..group };
    saving::adjust(ctx, &allowed, id, ended).await.map(drop)
}
