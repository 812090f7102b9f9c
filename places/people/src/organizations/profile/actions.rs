use kit_store::{AccountId, Allowed, InCoalition, Record, Tx, added, changed};
use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::KEEP_PROFILE;
use super::model::{self, Place, Profile, ProfileId};
use super::store;
use crate::organizations::Organization;
use kit_web::saving::SaveProblem;

/// Somebody who speaks for an organization of this coalition.
pub struct Speaker {
    pub organization: Organization,
    pub account: AccountId,
    allowed: Allowed,
}

impl Speaker {
    fn place(&self, ctx: &Ctx) -> Place {
        Place { coalition: ctx.coalition().id, organization: self.organization.id }
    }
}

/// The visitor as somebody who speaks for the organization.
///
/// # Errors
/// When it is not there, or the visitor does not speak for it.
pub async fn speaker(ctx: &Ctx, id: Uuid) -> Result<Speaker, Problem> {
    let allowed = ctx.may(&KEEP_PROFILE)?;
    let organization = Organization::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let account = allowed.account.ok_or(Problem::NotAllowed)?;
    if !store::speaks_for(&ctx.scope(), account, organization.id).await? {
        return Err(Problem::NotAllowed);
    }
    Ok(Speaker { organization, account, allowed })
}

/// The visitor's own profile that is used here, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn own_profile(ctx: &Ctx, speaker: &Speaker) -> Result<Option<Profile>, Problem> {
    let Some(id) = speaker.organization.profile_id else {
        return Ok(None);
    };
    let profile = store::find(&ctx.app.db, ProfileId(id)).await?;
    Ok(profile
        .filter(|profile| profile.account_id == speaker.account && profile.is_used_by(speaker.place(ctx))))
}

/// Starts an empty profile that shares nothing, used here.
///
/// # Errors
/// When the visitor does not speak for the organization, or the profile of somebody else is used here.
pub async fn start(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let speaker = speaker(ctx, id).await?;
    refuse_if_taken(ctx, &speaker).await?;
    if own_profile(ctx, &speaker).await?.is_some() {
        return Ok(());
    }
    let profile_id = ProfileId(speaker.allowed.new_id());
    let mut profile = Profile::named(profile_id, speaker.account, &speaker.organization.name);
    profile.places.push(speaker.place(ctx));
    let tx = ctx.scope().begin().await?.of_host();
    added(&tx, &speaker.allowed, &profile).await?;
    point_and_commit(ctx, tx, &speaker, Some(profile_id)).await
}

/// Uses a profile the visitor keeps already here too.
///
/// # Errors
/// When the visitor does not keep it, or does not speak for the organization.
pub async fn use_here(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(), Problem> {
    let speaker = speaker(ctx, id).await?;
    refuse_if_taken(ctx, &speaker).await?;
    let chosen = typed.get("profile_id").parse().map(ProfileId).map_err(|_| Problem::NotFound)?;
    let here = speaker.place(ctx);
    let tx = ctx.scope().begin().await?.of_host();
    change_places(&tx, &speaker, chosen, |places| {
        places.retain(|place| place.coalition != here.coalition);
        places.push(here);
    })
    .await?;
    point_and_commit(ctx, tx, &speaker, Some(chosen)).await
}

/// Takes the visitor's profile away from here; the coalition keeps its own words.
///
/// # Errors
/// When the visitor does not keep it, or does not speak for the organization.
pub async fn stop_here(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let speaker = speaker(ctx, id).await?;
    let Some(profile) = own_profile(ctx, &speaker).await? else {
        return Ok(());
    };
    let here = speaker.place(ctx);
    let tx = ctx.scope().begin().await?.of_host();
    change_places(&tx, &speaker, profile.id, |places| places.retain(|place| *place != here)).await?;
    point_and_commit(ctx, tx, &speaker, None).await
}

/// Gives the visitor's profile into the hands of somebody else who speaks for the organization here. They see all of
/// it from then on; it stays silent in coalitions where they do not speak for the organization.
///
/// # Errors
/// When the visitor does not keep it, or the other does not speak for the organization.
pub async fn hand_over(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(), Problem> {
    let speaker = speaker(ctx, id).await?;
    let profile = own_profile(ctx, &speaker).await?.ok_or(Problem::NotFound)?;
    let others = store::other_speakers(&ctx.scope(), speaker.organization.id, speaker.account).await?;
    let chosen = others.iter().find(|(account, _, _)| account.to_string() == typed.get("account_id"));
    let (account, _, _) = chosen.ok_or(Problem::NotFound)?;
    let tx = ctx.app.db.begin().await?;
    let before = own(&tx, &speaker, profile.id).await?;
    let after = Profile { account_id: *account, ..before.clone() };
    changed(&tx, &speaker.allowed, &before, after).await?;
    tx.commit().await?;
    Ok(())
}

/// A profile somebody else keeps and that is in use here cannot be pushed aside.
async fn refuse_if_taken(ctx: &Ctx, speaker: &Speaker) -> Result<(), Problem> {
    let profile = store::of_organization(&ctx.scope(), speaker.organization.id).await?;
    let taken = profile.is_some_and(|profile| {
        profile.account_id != speaker.account && profile.is_used_by(speaker.place(ctx))
    });
    if taken { Err(Problem::NotAllowed) } else { Ok(()) }
}

async fn change_places(
    tx: &Tx,
    speaker: &Speaker,
    id: ProfileId,
    change: impl FnOnce(&mut Vec<Place>),
) -> Result<(), Problem> {
    let before = own(tx, speaker, id).await?;
    let mut after = before.clone();
    change(&mut after.places);
    changed(tx, &speaker.allowed, &before, after).await?;
    Ok(())
}

async fn own(on: &impl InCoalition, speaker: &Speaker, id: ProfileId) -> Result<Profile, Problem> {
    let profile = store::find(on, id).await?;
    profile.filter(|profile| profile.account_id == speaker.account).ok_or(Problem::NotFound)
}

/// The last half of a change: the organization's row points to the profile, and both become durable together.
async fn point_and_commit(
    ctx: &Ctx,
    tx: Tx,
    speaker: &Speaker,
    profile: Option<ProfileId>,
) -> Result<(), Problem> {
    let tx = tx.in_coalition(ctx.coalition().id);
    let before = Organization::find(&tx, speaker.organization.id.0).await?.ok_or(Problem::NotFound)?;
    let after = Organization { profile_id: profile.map(|id| id.0), ..before.clone() };
    changed(&tx, &speaker.allowed, &before, after).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes the visitor's profile that is used here.
///
/// # Errors
/// Mistakes in the form, or a change made in another window in between.
pub async fn change(ctx: &Ctx, speaker: &Speaker, typed: &Typed) -> Result<(), SaveProblem<Profile>> {
    let id = own_profile(ctx, speaker).await?.ok_or(Problem::NotFound)?.id;
    let tx = ctx.app.db.begin().await?;
    let before = own(&tx, speaker, id).await?;
    let after = model::from_form(&before, typed).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by: speaker.allowed.name.clone() });
    }
    changed(&tx, &speaker.allowed, &before, after).await?;
    tx.commit().await?;
    Ok(())
}
