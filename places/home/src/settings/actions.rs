use kit_store::{Fault, Record, changed, changes_of};
use kit_web::access::RUN_COALITION;
use kit_web::coalition::Coalition;
use kit_web::{Ctx, Mistakes, Problem, Role, Typed, account};

use super::model;

/// How saving the settings can go wrong.
#[derive(Debug)]
pub enum SaveProblem {
    Mistakes(Mistakes),
    /// Somebody changed the settings in between: their state, and who it was.
    Meanwhile {
        theirs: Box<Coalition>,
        by: String,
    },
    Other(Problem),
}

impl From<Fault> for SaveProblem {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl From<Problem> for SaveProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

/// Changes the settings by a form that was filled from one of their versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, typed: &Typed) -> Result<Coalition, SaveProblem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let id = ctx.coalition().id.0;
    let tx = ctx.scope().begin().await?;
    let before = Coalition::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = model::from_form(&before, typed).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = changes_of(&tx, Coalition::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
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
