use kit_store::{Change, Fault, Record, UndoProblem, Verb};
use kit_web::access::RUN_COALITION;
use kit_web::coalition::Coalition;
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::UNDO;

/// Why a change stays as it is.
#[derive(Debug)]
pub enum StayProblem {
    /// The change, for the page, and the reason.
    Undo(Box<Change>, UndoProblem),
    Other(Problem),
}

impl From<Problem> for StayProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

impl From<Fault> for StayProblem {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

/// Whether this visitor may see the past of this kind of record: whoever may open its page. Kinds without a page
/// are for those who may take changes back.
pub fn may_see(ctx: &Ctx, kind: &str) -> bool {
    let page = ctx.app.registry.pages.iter().find(|(known, _)| *known == kind);
    page.map_or_else(|| ctx.holds(&UNDO), |(_, below)| ctx.may_open(below))
}

/// Whether this visitor may take this change back. Settings are the coordinators' matter, and founding a coalition
/// is not undone: that would leave everything in it without a home.
pub fn may_undo(ctx: &Ctx, change: &Change) -> bool {
    let kind = change.subject_kind.as_str();
    let allowed = if kind == Coalition::KIND {
        ctx.holds(&RUN_COALITION) && change.verb == Verb::Changed
    } else {
        ctx.holds(&UNDO)
    };
    allowed && ctx.viewing_as().is_none() && ctx.app.registry.keeper(kind).is_some()
}

/// Takes a change back, as a new change.
///
/// # Errors
/// The reason why it stays.
pub async fn undo(ctx: &Ctx, id: Uuid) -> Result<Change, StayProblem> {
    let allowed = ctx.may(&UNDO)?;
    let tx = ctx.scope().begin().await?;
    let change = kit_store::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !may_see(ctx, &change.subject_kind) {
        return Err(Problem::NotFound.into());
    }
    if !may_undo(ctx, &change) {
        return Err(Problem::NotAllowed.into());
    }
    let keeper = ctx.app.registry.keeper(&change.subject_kind).ok_or(Problem::NotFound)?;
    match kit_store::undo(&tx, &allowed, keeper, &change).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(change)
        }
        Err(UndoProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => Err(StayProblem::Undo(Box::new(change), problem)),
    }
}
