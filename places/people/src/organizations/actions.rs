use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::model::{self, Organization, OrganizationId};
use crate::alike::{self, AddProblem, Subject};
use crate::rights::EDIT_PEOPLE;
use kit_web::saving::{self, SaveProblem};

/// Adds an organization. The form brings the id, so that sending it twice makes one organization.
///
/// # Errors
/// The mistakes in the form, or which organization is here already and may be this one.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<OrganizationId, AddProblem<Organization>> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let id = OrganizationId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let blank = Organization::named(id, "");
    let mut organization = model::from_form(&blank, typed).map_err(SaveProblem::Mistakes)?;
    organization.joined_on = organization.joined_on.or(Some(ctx.today()));
    let mut alike = alike::looks_like(&ctx.scope(), Subject::Organization, (&organization).into()).await?;
    alike.retain(|one| !alike::saved_anyway(typed, one));
    if !alike.is_empty() {
        return Err(AddProblem::Alike(alike));
    }
    saving::insert_once(ctx, &allowed, &organization).await?;
    Ok(id)
}

/// Changes an organization by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Organization, SaveProblem<Organization>> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    saving::change(ctx, &allowed, id, typed, |before| model::from_form(before, typed)).await
}

/// Notes that the organization left; its people and its history stay.
///
/// # Errors
/// When it is not there or the visitor may not.
pub async fn leave(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let today = ctx.today();
    let left = |organization: Organization| Organization {
        left_on: organization.left_on.or(Some(today)),
        ..organization
    };
    saving::adjust(ctx, &allowed, id, left).await.map(drop)
}

/// # Errors
/// When it is not there or the visitor may not.
pub async fn come_back(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let back = |organization: Organization| Organization { left_on: None, ..organization };
    saving::adjust(ctx, &allowed, id, back).await.map(drop)
}
