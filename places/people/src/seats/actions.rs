use std::borrow::Cow;

use kit_store::{Allowed, Day, Fault, Record, Tx, added, changed, removed};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{self, Seat, SeatId, SectorContact};
use super::store;
use crate::members::PersonId;
use crate::rights::EDIT_PEOPLE;
use crate::sectors::{self, Scheme};
use kit_web::saving;

/// How saving a seat can go wrong.
pub type SaveProblem = saving::SaveProblem<Seat>;

async fn scheme(ctx: &Ctx) -> Result<Cow<'static, Scheme>, Problem> {
    Ok(sectors::of(&ctx.scope(), ctx.coalition()).await?)
}

/// Adds a seat. The form brings the id, so that sending it twice makes one seat.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<SeatId, SaveProblem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let id = SeatId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let scheme = scheme(ctx).await?;
    let seat = model::from_form(&Seat::empty(id, ""), typed, &scheme).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if Seat::find(&tx, id.0).await?.is_none() {
        known_names(&tx, &seat, None).await?;
        added(&tx, &allowed, &seat).await?;
        tx.commit().await?;
    }
    Ok(id)
}

/// Changes a seat by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Seat, SaveProblem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let scheme = scheme(ctx).await?;
    let tx = ctx.scope().begin().await?;
    let before = Seat::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = model::from_form(&before, typed, &scheme).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = kit_store::changes_of(&tx, Seat::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    known_names(&tx, &after, Some(&before)).await?;
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Empties a seat because the coalition decided to take it back; one that is not there stays so.
///
/// # Errors
/// When the database does not answer.
pub async fn take_back(tx: &Tx, allowed: &Allowed, id: Uuid, day: Day) -> Result<(), Fault> {
    if let Some(before) = Seat::find(tx, id).await? {
        changed(tx, allowed, &before, before.taken_back(day)).await?;
    }
    Ok(())
}

/// Puts somebody on a seat. What was the next step to fill it is done then.
///
/// # Errors
/// As [`change`]; and when nobody was chosen.
pub async fn fill(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Seat, SaveProblem> {
    if typed.get("representative_id").is_empty() {
        return Err(SaveProblem::Mistakes(Mistakes::one("representative_id", "seats-nobody-chosen")));
    }
    let mut typed = typed.clone();
    typed.set("next_step", "");
    change(ctx, id, &typed).await
}

/// Starts the next term of a seat.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version: the button was pressed twice.
pub async fn renew(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let before = unchanged(&tx, id, typed).await?;
    changed(&tx, &allowed, &before, before.renewed(ctx.today())).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a seat away from the table; its history can bring it back.
///
/// # Errors
/// As [`renew`].
pub async fn remove(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Seat, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let seat = unchanged(&tx, id, typed).await?;
    removed(&tx, &allowed, &seat).await?;
    tx.commit().await?;
    Ok(seat)
}

/// The stored seat, if it still is the version the visitor saw.
async fn unchanged(tx: &Tx, id: Uuid, typed: &Typed) -> Result<Seat, Problem> {
    let seat = Seat::find(tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != seat.version) {
        return Err(Problem::ChangedMeanwhile);
    }
    Ok(seat)
}

/// Refuses people and organizations that are not of this coalition. Names that were there before may stay, even of
/// those who left since.
async fn known_names(tx: &Tx, seat: &Seat, before: Option<&Seat>) -> Result<(), SaveProblem> {
    let here = store::who_takes_part(tx, seat.people()).await?;
    let stayed = before.map_or([None; 3], Seat::people);
    let mut mistakes = Mistakes::none();
    let fields = ["representative_id", "alternate_id", "successor_id"];
    for ((person, stayed), field) in seat.people().into_iter().zip(stayed).zip(fields) {
        if person.is_some_and(|person| !here.contains(&person)) && person != stayed {
            mistakes.add(field, "seats-person-unknown");
        }
    }
    if let Some(holder) = seat.holder_id
        && before.and_then(|before| before.holder_id) != Some(holder)
        && !store::organization_takes_part(tx, holder).await?
    {
        mistakes.add("holder_id", "seats-holder-unknown");
    }
    mistakes.or(()).map_err(SaveProblem::Mistakes)
}

/// Says who keeps in touch with the people of a sector; an empty choice says nobody.
///
/// # Errors
/// A person who is not of this coalition; a sector the scheme does not have.
pub async fn keep_in_touch(ctx: &Ctx, sector: &str, typed: &Typed) -> Result<(), SaveProblem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    scheme(ctx).await?.sector(sector).ok_or(Problem::NotFound)?;
    let word = typed.get("person_id");
    let chosen: Option<PersonId> = word.parse().ok();
    let unknown = || SaveProblem::Mistakes(Mistakes::one("person_id", "seats-person-unknown"));
    if chosen.is_none() && !word.is_empty() {
        return Err(unknown());
    }
    let tx = ctx.scope().begin().await?;
    if chosen.is_some() && store::who_takes_part(&tx, [chosen, None, None]).await?.is_empty() {
        return Err(unknown());
    }
    match (store::contact_of(&tx, sector).await?, chosen) {
        (Some(before), Some(person_id)) => {
            let after = SectorContact { person_id, ..before.clone() };
            changed(&tx, &allowed, &before, after).await?;
        }
        (Some(before), None) => removed(&tx, &allowed, &before).await?,
        (None, Some(person_id)) => {
            let contact =
                SectorContact { id: allowed.new_id(), sector: sector.to_owned(), person_id, version: 1 };
            added(&tx, &allowed, &contact).await?;
        }
        (None, None) => {}
    }
    tx.commit().await?;
    Ok(())
}
