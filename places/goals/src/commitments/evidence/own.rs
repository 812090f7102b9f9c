//! Changing a piece of evidence: what somebody else brought is changed by those who edit goals alone.

use axum::extract::Path;
use kit_store::Record;
use kit_web::{Answer, Ctx, Problem, Typed};
use people::members;
use uuid::Uuid;

use super::model::Shown;
use crate::forms::pages;
use crate::rights::{BRING_EVIDENCE, EDIT_GOALS};

/// Whether the visitor may change it: an editor of goals, or whoever brought it.
///
/// # Errors
/// When the database does not answer.
pub async fn may_change(ctx: &Ctx, shown: &Shown) -> Result<bool, Problem> {
    if ctx.holds(&EDIT_GOALS) {
        return Ok(true);
    }
    let own = members::of_visitor(ctx).await?;
    Ok(ctx.holds(&BRING_EVIDENCE) && own.is_some() && own == shown.brought_by_id)
}

/// # Errors
/// [`Problem::NotAllowed`] for what somebody else brought.
pub async fn checked(ctx: &Ctx, id: Uuid) -> Result<Shown, Problem> {
    let shown = Shown::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    if may_change(ctx, &shown).await? {
        Ok(shown)
    } else {
        Err(Problem::NotAllowed)
    }
}

pub(super) async fn edit(ctx: Ctx, Path((coalition, id)): Path<(String, Uuid)>) -> Answer {
    checked(&ctx, id).await?;
    pages::edit::<Shown>(ctx, Path((coalition, id))).await
}

pub(super) async fn save(ctx: Ctx, Path((coalition, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    checked(&ctx, id).await?;
    pages::save::<Shown>(ctx, Path((coalition, id)), typed).await
}

pub(super) async fn remove(ctx: Ctx, Path((coalition, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    checked(&ctx, id).await?;
    pages::remove::<Shown>(ctx, Path((coalition, id)), typed).await
}
