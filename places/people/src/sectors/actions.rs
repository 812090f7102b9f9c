use kit_store::{Record, added, changed, removed};
use kit_web::{Coalition, Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::schemes;
use super::own::{self, Goes, MOST_SECTORS, OWN, OwnSector, SectorId};
use super::{CHOOSE_SECTORS, store};

/// How changing sectors can go wrong.
#[derive(Debug)]
pub enum SaveProblem {
    Mistakes(Mistakes),
    Other(Problem),
}

impl<T: Into<Problem>> From<T> for SaveProblem {
    fn from(problem: T) -> Self {
        Self::Other(problem.into())
    }
}

/// Chooses the scheme. The first time a coalition chooses "our own", the sectors it had until then become its own
/// with their keys, so that nobody loses their place.
///
/// # Errors
/// A scheme there is not.
pub async fn choose(ctx: &Ctx, typed: &Typed) -> Result<(), SaveProblem> {
    let allowed = ctx.may(&CHOOSE_SECTORS)?;
    let key = typed.get("scheme");
    let known = schemes().iter().any(|scheme| scheme.key == key);
    if !known && key != OWN {
        return Err(SaveProblem::Mistakes(Mistakes::one("scheme", "sectors-scheme-missing")));
    }
    let tx = ctx.scope().begin().await?;
    let before = Coalition::find(&tx, ctx.coalition().id.0).await?.ok_or(Problem::NotFound)?;
    let taken_over = store::own_sectors(&tx).await?.iter().any(|sector| !sector.origin.is_empty());
    if key == OWN && before.sector_scheme != OWN && !taken_over {
        let allowed = allowed.in_batch(allowed.new_id());
        for sector in &store::of(&tx, &before).await?.sectors {
            let own = OwnSector::taken_over(SectorId(allowed.new_id()), &before.sector_scheme, sector);
            added(&tx, &allowed, &own).await?;
        }
    }
    let after = Coalition { sector_scheme: key.to_owned(), ..before.clone() };
    changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(())
}

/// Adds a sector at the end. The form brings the id, so that sending it twice makes one sector.
///
/// # Errors
/// The mistakes in the form; too many sectors.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<SectorId, SaveProblem> {
    let allowed = ctx.may(&CHOOSE_SECTORS)?;
    let id = SectorId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let tx = ctx.scope().begin().await?;
    let known = store::own_sectors(&tx).await?;
    if known.iter().any(|sector| sector.id == id) {
        return Ok(id);
    }
    if known.len() >= MOST_SECTORS {
        return Err(SaveProblem::Mistakes(Mistakes::one("name_en", "sectors-too-many")));
    }
    let last = known.iter().map(|sector| sector.position).max().unwrap_or_default();
    let sector = own::from_form(&OwnSector::new(id, last + 1), typed).map_err(SaveProblem::Mistakes)?;
    added(&tx, &allowed, &sector).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes the words of a sector.
///
/// # Errors
/// The mistakes in the form; [`Problem::ChangedMeanwhile`] when somebody changed it in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(), SaveProblem> {
    let allowed = ctx.may(&CHOOSE_SECTORS)?;
    let tx = ctx.scope().begin().await?;
    let before = OwnSector::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = own::from_form(&before, typed).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        return Err(SaveProblem::Other(Problem::ChangedMeanwhile));
    }
    changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a sector another place in the list.
///
/// # Errors
/// When it is not there or the visitor may not.
pub async fn place(ctx: &Ctx, id: Uuid, goes: Goes) -> Result<(), Problem> {
    let allowed = ctx.may(&CHOOSE_SECTORS)?;
    let tx = ctx.scope().begin().await?;
    let before = store::own_sectors(&tx).await?;
    if !before.iter().any(|sector| sector.id.0 == id) {
        return Err(Problem::NotFound);
    }
    for after in own::moved(before.clone(), SectorId(id), goes) {
        if let Some(stored) = before.iter().find(|sector| sector.id == after.id && **sector != after) {
            changed(&tx, &allowed, stored, after).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Removes a sector nobody belongs to.
///
/// # Errors
/// While people, organizations or seats belong to it.
pub async fn remove(ctx: &Ctx, id: Uuid) -> Result<(), SaveProblem> {
    let allowed = ctx.may(&CHOOSE_SECTORS)?;
    let tx = ctx.scope().begin().await?;
    let sector = OwnSector::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if store::is_in_use(&tx, &sector.sector_key).await? {
        return Err(SaveProblem::Mistakes(Mistakes::one("remove", "sectors-in-use")));
    }
    removed(&tx, &allowed, &sector).await?;
    tx.commit().await?;
    Ok(())
}
