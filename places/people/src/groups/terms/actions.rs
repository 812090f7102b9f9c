use kit_store::{Record, added};
use kit_web::{Ctx, Mistakes, Problem, saving};
use uuid::Uuid;

use super::form::stands_alone;
use super::model::{OfficeTerm, OfficeTermId};
use crate::rights::EDIT_PEOPLE;

/// Adds the same person's next term. The form brings its id, so that sending it twice makes one.
///
/// # Errors
/// When the term is not there, the visitor may not, or somebody else holds the office in that time.
pub async fn renew(ctx: &Ctx, id: Uuid, next: Option<Uuid>) -> Result<OfficeTerm, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let next = OfficeTermId(next.unwrap_or_else(|| allowed.new_id()));
    let tx = ctx.scope().begin().await?;
    let term = OfficeTerm::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if OfficeTerm::find(&tx, next.0).await?.is_none() {
        let renewed = term.renewed(next, ctx.today());
        let mut mistakes = Mistakes::none();
        stands_alone(&tx, &renewed, None, &mut mistakes).await?;
        mistakes.or(()).map_err(Problem::Mistaken)?;
        added(&tx, &allowed, &renewed).await?;
        tx.commit().await?;
    }
    Ok(term)
}

/// Notes that somebody gave an office back today.
///
/// # Errors
/// When the term is not there or the visitor may not.
pub async fn leave(ctx: &Ctx, id: Uuid) -> Result<OfficeTerm, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    // The office is free from today on.
    let yesterday = ctx.today().yesterday().unwrap_or(ctx.today());
    let left = |term: OfficeTerm| OfficeTerm { left_on: Some(yesterday.max(term.starts_on)), ..term };
    saving::adjust(ctx, &allowed, id, left).await
}
