//! They said yes: what is known about somebody becomes a member, without typing it again.

use kit_store::{Allowed, Day, Fault, InCoalition, Record, Tx, UndoProblem, added, changed, search};
use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::model::{Prospect, Stage};
use super::store;
use crate::contact::ContactBy;
use crate::members::{Person, PersonId};
use crate::organizations::{Organization, OrganizationId};
use crate::rights::EDIT_PEOPLE;
use crate::seats::Seat;
use kit_store::Words;

/// What joining would do, for the page that asks before it.
pub struct Plan {
    /// The organization that is here already under this name.
    pub organization: Option<(OrganizationId, String)>,
    /// People of the same name who are here already: id and organization or town.
    pub alike: Vec<(PersonId, String)>,
}

/// Looks up who is here already under the same names.
///
/// # Errors
/// When the database does not answer.
pub async fn plan(on: &impl InCoalition, prospect: &Prospect) -> Result<Plan, Fault> {
    let organizations = same_name(on, Organization::KIND, &prospect.organization).await?;
    let person = if has_person_name(prospect) { prospect.name() } else { String::new() };
    let people = same_name(on, Person::KIND, &person).await?;
    Ok(Plan {
        organization: organizations.into_iter().next().map(|found| (OrganizationId(found.0), found.1)),
        alike: people.into_iter().map(|(id, _, detail)| (PersonId(id), detail)).collect(),
    })
}

/// Whether a person is known, not only an organization.
pub fn has_person_name(prospect: &Prospect) -> bool {
    !prospect.given_name.is_empty() || !prospect.family_name.is_empty()
}

/// Id, name and detail of the records whose name has the same words.
async fn same_name(
    on: &impl InCoalition,
    kind: &str,
    name: &str,
) -> Result<Vec<(Uuid, String, String)>, Fault> {
    let words = kit_text::search_words(name);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let found = search::find(on, &words).await?;
    let same = found
        .into_iter()
        .filter(|found| found.subject_kind == kind && kit_text::search_words(&found.label) == words);
    Ok(same.map(|found| (found.subject_id, found.label, found.detail)).collect())
}

/// Makes a prospect a member: a new person or the one chosen in the form, and their organization if it is named.
/// Sent twice, it happens once.
///
/// # Errors
/// When they are not there or the visitor may not.
pub async fn join(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Prospect, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let before = Prospect::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if before.has_joined() {
        return Ok(before);
    }
    let plan = plan(&tx, &before).await?;
    let batch = allowed.new_id();
    let within = allowed.in_batch(batch);
    let organization_id = organization(&tx, &within, &before, &plan, ctx.today()).await?;
    let chosen = typed.get("person_id").parse::<PersonId>().ok();
    let chosen = chosen.filter(|id| plan.alike.iter().any(|(known, _)| known == id));
    let person_id = match chosen {
        Some(known) => Some(known),
        None if has_person_name(&before) => {
            let id = PersonId(typed.id().unwrap_or_else(|| allowed.new_id()));
            let person = person_of(&before, id, organization_id, ctx.today());
            added(&tx, &within, &person).await?;
            Some(id)
        }
        None => None,
    };
    fill_seat(&tx, &within, &before, person_id, organization_id).await?;
    let after = Prospect {
        person_id,
        organization_id,
        joined_batch: Some(batch),
        ..before.clone().moved_to(Stage::SaidYes, ctx.today())
    };
    // Outside of the batch: this entry stands for the whole act among what is new.
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}

/// The seat they were wanted for is theirs, as long as nobody took it in the meantime. Its rules show on the seat.
async fn fill_seat(
    tx: &Tx,
    allowed: &Allowed,
    prospect: &Prospect,
    person: Option<PersonId>,
    organization: Option<OrganizationId>,
) -> Result<(), Fault> {
    let Some(wanted) = prospect.seat_id else {
        return Ok(());
    };
    let Some(before) = Seat::find(tx, wanted.0).await? else {
        return Ok(());
    };
    let taken = before.representative_id.is_some()
        || before.holder_id.is_some_and(|holder| Some(holder) != organization);
    if taken {
        return Ok(());
    }
    let after = Seat {
        representative_id: person,
        holder_id: organization.filter(|_| !before.is_resident),
        // What was the next step to fill it is done.
        next_step: if person.is_some() { String::new() } else { before.next_step.clone() },
        ..before.clone()
    };
    changed(tx, allowed, &before, after).await?;
    Ok(())
}

/// The organization that is here under this name, or a new one.
async fn organization(
    tx: &Tx,
    allowed: &Allowed,
    prospect: &Prospect,
    plan: &Plan,
    today: Day,
) -> Result<Option<OrganizationId>, Fault> {
    if prospect.organization.is_empty() {
        return Ok(None);
    }
    if let Some((known, _)) = &plan.organization {
        return Ok(Some(*known));
    }
    let id = OrganizationId(allowed.new_id());
    let organization = Organization {
        sector: prospect.sector.clone(),
        brings: Words::from_lines(&prospect.brings),
        hopes: Words::from_lines(&prospect.gains),
        joined_on: Some(today),
        ..Organization::named(id, &prospect.organization)
    };
    added(tx, allowed, &organization).await?;
    Ok(Some(id))
}

fn person_of(prospect: &Prospect, id: PersonId, organization: Option<OrganizationId>, today: Day) -> Person {
    let contact = match (&prospect.email, &prospect.phone) {
        (Some(_), _) => ContactBy::Email,
        (None, Some(_)) => ContactBy::Telephone,
        (None, None) => ContactBy::None,
    };
    Person {
        title: prospect.title.clone(),
        job: prospect.job.clone(),
        organization_id: organization,
        email: prospect.email.clone(),
        phone: prospect.phone.clone(),
        contact,
        languages: prospect.languages.clone(),
        sector: prospect.sector.clone(),
        part: prospect.part.clone(),
        gains: Some(prospect.gains.clone()).filter(|gains| !gains.is_empty()),
        // What would help them come is the first thing to try should they go quiet.
        try_this: prospect.would_help.clone(),
        joined_on: Some(today),
        last_seen_on: Some(today),
        added_on: Some(today),
        ..Person::named(id, &prospect.given_name, &prospect.family_name)
    }
}

/// Takes the joining back: the person and the organization it made go, unless somebody changed them since.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when they were changed since and would be lost.
pub async fn undo(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let before = Prospect::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let Some(batch) = before.joined_batch else {
        return Ok(());
    };
    let changes = kit_store::changes_of_batch(&tx, batch, Uuid::nil(), 10).await?;
    let within = allowed.in_batch(allowed.new_id());
    // The person first: they hold on to the organization.
    for change in changes.iter().rev() {
        let keeper = ctx.app.registry.keeper(&change.subject_kind).ok_or(Problem::NotFound)?;
        let is_organization = change.subject_kind == Organization::KIND;
        if is_organization && store::ties_of_organization(&tx, change.subject_id).await? > 0 {
            continue;
        }
        kit_store::undo(&tx, &within, keeper, change).await.map_err(|problem| match problem {
            UndoProblem::Fault(fault) => Problem::from(fault),
            _ => Problem::ChangedMeanwhile,
        })?;
    }
    let after = Prospect {
        person_id: None,
        organization_id: None,
        joined_batch: None,
        ..before.clone()
    };
    changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(())
}
