use kit_store::Record;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{self, Editing, Person, PersonId};
use crate::alike::{self, AddProblem, Subject};
use crate::organizations::Organization;
use crate::rights::EDIT_PEOPLE;
use kit_web::saving::{self, SaveProblem};

/// Adds a person. The form brings the id, so that sending it twice makes one person.
///
/// # Errors
/// The mistakes in the form, or who is here already and may be this person.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<PersonId, AddProblem<Person>> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let id = PersonId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let mut blank = Person::named(id, "", "");
    blank.joined_on = Some(ctx.today());
    blank.added_on = Some(ctx.today());
    let mut person =
        model::from_form(&blank, typed, Editing::AsOfficer, ctx.today()).map_err(SaveProblem::Mistakes)?;
    person.joined_on = person.joined_on.or(Some(ctx.today()));
    known_organization(ctx, typed).await?;
    let mut alike = alike::looks_like(&ctx.scope(), Subject::Person, (&person).into()).await?;
    alike.retain(|one| !alike::saved_anyway(typed, one));
    if !alike.is_empty() {
        return Err(AddProblem::Alike(alike));
    }
    saving::insert_once(ctx, &allowed, &person).await?;
    Ok(id)
}

/// An organization chosen for somebody must be one of this coalition.
async fn known_organization(ctx: &Ctx, typed: &Typed) -> Result<(), SaveProblem<Person>> {
    let Ok(id) = typed.get("organization_id").parse::<Uuid>() else {
        return Ok(());
    };
    match Organization::find(&ctx.scope(), id).await? {
        Some(_) => Ok(()),
        None => Err(SaveProblem::Mistakes(Mistakes::one("organization_id", "members-organization-unknown"))),
    }
}

/// What the visitor may change about this person, if anything.
pub fn editing(ctx: &Ctx, person: &Person) -> Option<Editing> {
    let own = ctx.account.as_ref().is_some_and(|account| person.account_id == Some(account.id));
    match (ctx.holds(&EDIT_PEOPLE), own) {
        (_, true) if !ctx.holds(&EDIT_PEOPLE) => Some(Editing::Oneself),
        (true, _) => Some(Editing::AsOfficer),
        _ => None,
    }
}

/// Changes a person by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Person, SaveProblem<Person>> {
    let person = Person::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let editing = editing(ctx, &person).ok_or(Problem::NotAllowed)?;
    if editing == Editing::AsOfficer {
        known_organization(ctx, typed).await?;
    }
    let read = |before: &Person| model::from_form(before, typed, editing, ctx.today());
    saving::change(ctx, &ctx.as_author(), id, typed, read).await
}

/// A small change by an officer that needs no form.
///
/// # Errors
/// When the person is not there or the visitor may not.
pub async fn adjust(ctx: &Ctx, id: Uuid, adjust: impl FnOnce(Person) -> Person) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    saving::adjust(ctx, &allowed, id, adjust).await.map(drop)
}
