use kit_store::{Allowed, Fault, Record, Scope, added, changed};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::EDIT_PEOPLE;
use super::model::{self, Editing, Person, PersonId};

/// How saving a person can go wrong.
#[derive(Debug)]
pub enum SaveProblem {
    Mistakes(Mistakes),
    /// Somebody changed the person in between: their state, and who it was.
    Meanwhile {
        theirs: Box<Person>,
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

/// Adds a person. The form brings the id, so that sending it twice makes one person.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<PersonId, SaveProblem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let id = PersonId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let mut blank = Person::named(id, "", "");
    blank.joined_on = Some(ctx.today());
    let mut person =
        model::from_form(&blank, typed, Editing::AsOfficer, ctx.today()).map_err(SaveProblem::Mistakes)?;
    person.joined_on = person.joined_on.or(Some(ctx.today()));
    insert_once(&ctx.scope(), &allowed, &person).await?;
    Ok(id)
}

/// Stores a new person unless the same form already did.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_once(scope: &Scope, allowed: &Allowed, person: &Person) -> Result<(), Fault> {
    let tx = scope.begin().await?;
    if Person::find(&tx, person.id.0).await?.is_none() {
        added(&tx, allowed, person).await?;
        tx.commit().await?;
    }
    Ok(())
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
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Person, SaveProblem> {
    let tx = ctx.scope().begin().await?;
    let before = Person::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let editing = editing(ctx, &before).ok_or(Problem::NotAllowed)?;
    let after = model::from_form(&before, typed, editing, ctx.today()).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = kit_store::changes_of(&tx, Person::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    let saved = changed(&tx, &ctx.as_author(), &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}

/// A small change by an officer that needs no form.
///
/// # Errors
/// When the person is not there or the visitor may not.
pub async fn adjust(ctx: &Ctx, id: Uuid, adjust: impl FnOnce(Person) -> Person) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let before = Person::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    changed(&tx, &allowed, &before, adjust(before.clone())).await?;
    tx.commit().await?;
    Ok(())
}
