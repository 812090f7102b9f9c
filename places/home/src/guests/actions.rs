use kit_store::Fault;
use kit_web::access::RUN_COALITION;
use kit_web::account::{self, GuestLink};
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use uuid::Uuid;

use super::model;

/// Why no link was made.
#[derive(Debug)]
pub enum LinkProblem {
    Mistakes(Mistakes),
    Other(Problem),
}

impl From<Fault> for LinkProblem {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl From<Problem> for LinkProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

/// Makes a link for a guest; the address to show once. Nothing when the same form made its link before.
///
/// # Errors
/// Mistakes in the form.
pub async fn make(ctx: &Ctx, typed: &Typed) -> Result<Option<String>, LinkProblem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let settings = &ctx.app.settings;
    let coalition = ctx.coalition();
    let invited = model::from_form(typed, &settings.base_url, &coalition.slug, &ctx.app.registry.routes)
        .map_err(LinkProblem::Mistakes)?;
    let link = GuestLink {
        coalition_id: coalition.id,
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        path: invited.path,
        label: invited.label,
        made_by: allowed.name.clone(),
        created_at: ctx.now,
        expires_at: ctx.now.plus_days(invited.days),
    };
    let secret = secret::for_link();
    let tx = ctx.scope().begin().await?;
    match account::insert_guest_link(&tx, &secret::hash(&secret), &link).await {
        Ok(()) => {}
        Err(Fault::Taken(_)) => return Ok(None),
        Err(fault) => return Err(fault.into()),
    }
    tx.commit().await?;
    Ok(Some(format!("{}/g/{secret}", settings.base_url)))
}

/// Makes a link stop working, for good.
///
/// # Errors
/// When the visitor may not.
pub async fn revoke(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    account::revoke_guest_link(&tx, ctx.coalition().id, id, ctx.now).await?;
    tx.commit().await?;
    Ok(())
}
