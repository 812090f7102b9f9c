use kit_store::{Fault, Record, Words, added, removed};
use kit_web::saving::{SaveProblem, change};
use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::model::{PlanCopy, PlanCopyId, fingerprint, read_sent_to};
use super::store;
use crate::plan::contents;
use crate::plan::model::Asked;
use crate::plan::since::Since;
use crate::rights::RUN_GUIDE;

/// Freezes the plan as it is now, in the language of whoever asks. The form brings the id, so that sending it twice makes
/// one copy.
///
/// # Errors
/// The mistakes in the form.
pub async fn freeze(ctx: &Ctx, typed: &Typed) -> Result<PlanCopy, SaveProblem<PlanCopy>> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let sent_to = read_sent_to(typed).map_err(SaveProblem::Mistakes)?;
    let asked = Asked { since: None, copy: None, ..Asked::read(typed) };
    let document = contents::write(ctx, &asked, &Since::default()).await?;
    let text = serde_json::to_string(&document).map_err(Fault::from)?;
    let copy = PlanCopy {
        id: PlanCopyId(typed.id().unwrap_or_else(|| allowed.new_id())),
        made_on: ctx.today(),
        made_at: ctx.now,
        audience: asked.audience,
        parts: Words(asked.parts.iter().map(|part| part.word().to_owned()).collect()),
        language: document.language.to_owned(),
        title: document.title,
        sent_to,
        hash: fingerprint(&text),
        version: 1,
    };
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = PlanCopy::find(&tx, copy.id.0).await? {
        return Ok(stored);
    }
    // The text of a copy that was taken out is not another one's.
    if store::text_of(&tx, copy.id.0).await?.is_some() {
        return Err(Problem::NotFound.into());
    }
    store::keep_text(&tx, copy.id.0, &text).await?;
    added(&tx, &allowed, &copy).await?;
    tx.commit().await?;
    Ok(copy)
}

/// Writes down to whom a copy was sent.
///
/// # Errors
/// The mistakes in the form, or a change somebody else made in between.
pub async fn tell_sent(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<PlanCopy, SaveProblem<PlanCopy>> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let read = |before: &PlanCopy| Ok(PlanCopy { sent_to: read_sent_to(typed)?, ..before.clone() });
    change(ctx, &allowed, id, typed, read).await
}

/// Takes a copy out; its history can bring it back.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version.
pub async fn take_out(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<PlanCopy, Problem> {
    let allowed = ctx.may(&RUN_GUIDE)?;
    let tx = ctx.scope().begin().await?;
    let copy = PlanCopy::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != copy.version) {
        return Err(Problem::ChangedMeanwhile);
    }
    removed(&tx, &allowed, &copy).await?;
    tx.commit().await?;
    Ok(copy)
}
