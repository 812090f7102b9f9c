use kit_web::access::RUN_COALITION;
use kit_web::coalition::Coalition;
use kit_web::saving::{self, SaveProblem};
use kit_web::{Ctx, Problem, Role, Typed, account};

use super::model;

/// Changes the settings by a form that was filled from one of their versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, typed: &Typed) -> Result<Coalition, SaveProblem<Coalition>> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let read = |before: &Coalition| model::from_form(before, typed);
    saving::change(ctx, &allowed, ctx.coalition().id.0, typed, read).await
}

/// Looks at the coalition as somebody with another role would see it, or stops looking.
///
/// # Errors
/// [`Problem::NotAllowed`] for everybody but a coordinator, by their own role.
pub async fn view_as(ctx: &Ctx, role: Option<Role>) -> Result<(), Problem> {
    let own = ctx.standing.as_ref().map(|standing| standing.role);
    let session = ctx.session.as_ref().filter(|_| own == Some(Role::Coordinator));
    let session = session.ok_or(Problem::NotAllowed)?;
    let tx = ctx.app.db.begin().await?;
    account::set_view_as(&tx, session.account_id, session.id, role).await?;
    tx.commit().await?;
    Ok(())
}
