use kit_store::Allowed;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::NOMINATE;
use super::model::{self, Choices, Prospect, ProspectId, Stage};
use super::store;
use crate::members;
use crate::rights::EDIT_PEOPLE;
use kit_web::saving::{self, SaveProblem};

/// Names somebody to ask. The form brings the id, so that sending it twice makes one nomination.
///
/// # Errors
/// The mistakes in the form.
pub async fn nominate(ctx: &Ctx, typed: &Typed) -> Result<ProspectId, SaveProblem<Prospect>> {
    let allowed = ctx.may(&NOMINATE)?;
    insert(ctx, &allowed, typed, model::from_nomination).await
}

/// Adds somebody to ask with all that is known.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<ProspectId, SaveProblem<Prospect>> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    insert(ctx, &allowed, typed, model::from_form).await
}

type Read = fn(&Prospect, &Typed, &Choices) -> Result<Prospect, Mistakes>;

async fn insert(
    ctx: &Ctx,
    allowed: &Allowed,
    typed: &Typed,
    read: Read,
) -> Result<ProspectId, SaveProblem<Prospect>> {
    let scope = ctx.scope();
    let id = ProspectId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let mut blank = Prospect::noticed(id, ctx.today());
    blank.nominated_by = allowed.name.clone();
    if let Some(account) = allowed.account {
        blank.nominated_by_id = members::store::person_of_account(&scope, account).await?;
    }
    let choices = store::choices(&scope).await?;
    let mut prospect = read(&blank, typed, &choices).map_err(SaveProblem::Mistakes)?;
    if prospect.asks_id.is_some() {
        prospect = prospect.moved_to(Stage::ToAsk, ctx.today());
    }
    saving::insert_once(ctx, allowed, &prospect).await?;
    Ok(id)
}

/// Changes what is known by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Prospect, SaveProblem<Prospect>> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let choices = store::choices(&ctx.scope()).await?;
    saving::change(ctx, &allowed, id, typed, |before| model::from_form(before, typed, &choices)).await
}

/// Moves somebody to another stage, reached today.
///
/// # Errors
/// When they are not there or the visitor may not.
pub async fn move_to(ctx: &Ctx, id: Uuid, stage: Stage) -> Result<Prospect, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let today = ctx.today();
    saving::adjust(ctx, &allowed, id, |prospect: Prospect| prospect.moved_to(stage, today)).await
}
