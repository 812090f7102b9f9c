//! Adding, changing, moving and taking out records with a form, by right.

use kit_store::{Allowed, Fault, Tx, added, changed, removed};
use uuid::Uuid;

use super::{FormPlace, FormRecord, Step, moved};
use crate::saving::SaveProblem;
use crate::{Ctx, Problem, Typed};

/// Adds a record at the end of its list. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add<T: FormRecord>(ctx: &Ctx, typed: &Typed) -> Result<T, SaveProblem<T>> {
    let allowed = ctx.may(T::Place::may_edit())?;
    let id = typed.id().unwrap_or_else(|| allowed.new_id());
    let typed = T::with_ids(ctx, typed).await?;
    let record = T::from_form(&T::blank(id), &typed).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = T::find(&tx, id).await? {
        return Ok(stored);
    }
    record.make_room(&tx, &allowed, &typed).await?;
    let mut record = record.settle(&tx, None).await?;
    let last = record.siblings(&tx).await?.last().map_or(0, T::position);
    record.set_position(last + 1);
    added(&tx, &allowed, &record).await?;
    tx.commit().await?;
    Ok(record)
}

/// Changes a record by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change<T: FormRecord>(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<T, SaveProblem<T>> {
    let allowed = ctx.may(T::Place::may_edit())?;
    let typed = T::with_ids(ctx, typed).await?;
    let tx = ctx.scope().begin().await?;
    let before = T::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = T::from_form(&before, &typed).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version()) {
        let latest = kit_store::changes_of(&tx, T::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    after.make_room(&tx, &allowed, &typed).await?;
    let after = after.settle(&tx, Some(&before)).await?;
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Moves a record one step in its list and numbers the list from 1.
///
/// # Errors
/// When the record is not there.
pub async fn go<T: FormRecord>(ctx: &Ctx, id: Uuid, step: Step) -> Result<T, Problem> {
    let allowed = ctx.may(T::Place::may_edit())?;
    let tx = ctx.scope().begin().await?;
    let record = T::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let rows = moved(record.siblings(&tx).await?, id, step);
    number(&tx, &allowed, rows).await?;
    tx.commit().await?;
    Ok(record)
}

async fn number<T: FormRecord>(tx: &Tx, allowed: &Allowed, rows: Vec<T>) -> Result<(), Fault> {
    for (before, position) in rows.into_iter().zip(1..) {
        if before.position() != position {
            let mut after = before.clone();
            after.set_position(position);
            changed(tx, allowed, &before, after).await?;
        }
    }
    Ok(())
}

/// Takes a record out; its history can bring it back.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version.
pub async fn remove<T: FormRecord>(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<T, Problem> {
    let allowed = ctx.may(T::Place::may_edit())?;
    let tx = ctx.scope().begin().await?;
    let record = T::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != record.version()) {
        return Err(Problem::ChangedMeanwhile);
    }
    removed(&tx, &allowed, &record).await?;
    tx.commit().await?;
    Ok(record)
}
