//! Decisions made before they were kept here: an old register, pasted from a spreadsheet, becomes the first part of the
//! new one. Each row is shown as it is read before anything is kept; then it is chained like every other entry.

pub mod model;
mod pages;

pub use pages::{ask, save};

use kit_store::{Allowed, Fault, Record, Tx, added};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{Decision, DecisionId};
use super::store;
use crate::rights::RUN_MEETINGS;
use model::EarlierRow;

/// Keeps the pasted rows as entries of the register, in the order of their days; the form brings the id of the first, so
/// that sending it twice keeps them once. Answers how many.
///
/// # Errors
/// Every mistake in the rows; then nothing is kept.
pub async fn keep(ctx: &Ctx, typed: &Typed) -> Result<usize, Problem> {
    let rows = model::rows_of(typed.get("register"), ctx.today()).map_err(Problem::Mistaken)?;
    keep_rows(ctx, typed.id(), rows).await
}

/// The same for rows that are read already.
///
/// # Errors
/// When the visitor may not.
pub async fn keep_rows(ctx: &Ctx, first: Option<Uuid>, mut rows: Vec<EarlierRow>) -> Result<usize, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    if rows.is_empty() {
        return Err(Problem::Mistaken(Mistakes::one("register", "decisions-earlier-missing")));
    }
    rows.sort_by_key(|row| row.decided_on);
    let first = first.unwrap_or_else(|| allowed.new_id());
    let tx = ctx.scope().begin().await?;
    if Decision::find(&tx, first).await?.is_none() {
        write(&tx, &allowed, first, &rows).await?;
        tx.commit().await?;
    }
    Ok(rows.len())
}

async fn write(tx: &Tx, allowed: &Allowed, first: Uuid, rows: &[EarlierRow]) -> Result<(), Fault> {
    let mut newest = store::newest(tx).await?;
    let mut id = first;
    for row in rows {
        let entry = row.entry(DecisionId(id), &allowed.name).chained(newest.as_ref())?;
        added(tx, allowed, &entry).await?;
        newest = Some(entry);
        id = allowed.new_id();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
