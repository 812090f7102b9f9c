use kit_store::{Record, added, changed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{self, Barrier, BarrierNote};
use crate::promises::{self, Promise, PromiseId};
use crate::rights::SEE_SEALED;

/// Promises to try something about a barrier: what, who and by when, all three.
///
/// # Errors
/// The mistakes in the form.
pub async fn add_try(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<PromiseId, SaveProblem<Promise>> {
    let barrier = Barrier::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    check_try(typed).map_err(SaveProblem::Mistakes)?;
    let mut typed = typed.clone();
    if let Some(goal) = barrier.goal_id {
        typed.set("serves", format!("goal:{goal}"));
    }
    promises::add_from(ctx, &typed, Barrier::KIND, id).await
}

/// A try needs all three: what, who and by when.
///
/// # Errors
/// What is missing.
pub fn check_try(typed: &Typed) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::none();
    for (field, missing) in [
        ("what", "promises-what-missing"),
        ("person_id", "barriers-try-person-missing"),
        ("by", "promises-by-missing"),
    ] {
        if typed.get(field).is_empty() {
            mistakes.add(field, missing);
        }
    }
    mistakes.or(())
}

/// Writes the notes of the core team; empty ones are kept as such, so that history can tell.
///
/// # Errors
/// Notes that are too long, or changed by somebody else in between.
pub async fn write_note(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<BarrierNote, SaveProblem<BarrierNote>> {
    let allowed = ctx.may(&SEE_SEALED)?;
    let words = model::note_from_form(typed).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    let barrier = Barrier::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let note = match BarrierNote::find(&tx, id).await? {
        None => {
            let note = BarrierNote { id: barrier.id, words, version: 1 };
            added(&tx, &allowed, &note).await?;
            note
        }
        Some(before) if typed.version().is_some_and(|version| version != before.version) => {
            let latest = kit_store::changes_of(&tx, BarrierNote::KIND, id, 1).await?;
            let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
            return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
        }
        Some(before) => {
            let after = BarrierNote { words, ..before.clone() };
            changed(&tx, &allowed, &before, after).await?
        }
    };
    tx.commit().await?;
    Ok(note)
}
