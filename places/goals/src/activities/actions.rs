use kit_store::{Allowed, Record, added, changed, removed};
use kit_web::saving::{self, SaveProblem};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::sectors;
use uuid::Uuid;

use super::model::{self, Activity, ActivityId, Choices, Coding, Judge, JudgeId, Score, ScoreId, Sight};
use super::{blind, store};
use crate::rights::{EDIT_GOALS, SCORE_ACTIVITIES, TAKE_PART};

/// What a form may refer to, with the sectors of the coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(ctx: &Ctx) -> Result<Choices, Problem> {
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let sectors = scheme.sectors.iter().map(|sector| sector.key.clone()).collect();
    let own_tables = store::own_tables::own(&ctx.scope()).await?.into_iter().map(|one| one.content).collect();
    Ok(Choices { sectors, own_tables, ..store::choices(&ctx.scope()).await? })
}

/// Writes down what was done. The form brings the id, so that sending it twice makes one entry.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<Activity, SaveProblem<Activity>> {
    let allowed = ctx.may(&TAKE_PART)?;
    let id = ActivityId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let choices = choices(ctx).await?;
    let blank = Activity {
        logged_by: allowed.account,
        logged_at: Some(ctx.now),
        ..Activity::named(id, "", ctx.today(), Coding::Development)
    };
    let activity = model::from_form(&blank, typed, &choices, ctx.today()).map_err(SaveProblem::Mistakes)?;
    saving::insert_once(ctx, &allowed, &activity).await?;
    Ok(activity)
}

/// Whoever wrote an entry may change it, and whoever keeps the goals and does not still have to judge it.
pub fn may_change(ctx: &Ctx, activity: &Activity, is_sealed: bool) -> bool {
    let own = ctx.account.as_ref().map(|account| account.id);
    let is_own = ctx.holds(&TAKE_PART) && own.is_some() && activity.logged_by == own;
    is_own || (ctx.holds(&EDIT_GOALS) && !is_sealed)
}

/// Proof that this visitor may change an entry.
///
/// # Errors
/// [`Problem::NotAllowed`] when it is neither theirs nor open to them.
pub async fn allowed_to_change(ctx: &Ctx, activity: &Activity) -> Result<Allowed, Problem> {
    let is_sealed = blind::sealed(ctx).await?.holds(activity.id);
    if may_change(ctx, activity, is_sealed) {
        ctx.may(&TAKE_PART)
    } else {
        Err(Problem::NotAllowed)
    }
}

/// Changes an entry by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Activity, SaveProblem<Activity>> {
    let activity = Activity::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let allowed = allowed_to_change(ctx, &activity).await?;
    let choices = choices(ctx).await?;
    let read = |before: &Activity| model::from_form(before, typed, &choices, ctx.today());
    saving::change(ctx, &allowed, id, typed, read).await
}

/// Takes an entry out, together with its second judgement; its history can bring it back.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version.
pub async fn remove(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Activity, Problem> {
    let activity = Activity::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let allowed = allowed_to_change(ctx, &activity).await?;
    let tx = ctx.scope().begin().await?;
    let activity = Activity::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != activity.version) {
        return Err(Problem::ChangedMeanwhile);
    }
    if let Some(score) = store::score_of(&tx, activity.id).await? {
        removed(&tx, &allowed, &score).await?;
    }
    removed(&tx, &allowed, &activity).await?;
    tx.commit().await?;
    Ok(activity)
}

/// Why an entry is not somebody's to judge.
pub fn why_not(sight: &Sight, activity: &Activity) -> &'static str {
    if activity.logged_by.is_some() && activity.logged_by == sight.account {
        "activities-second-own"
    } else {
        "activities-second-seen"
    }
}

/// Begins to judge, or stops. Whoever begins judges what others write down from now on; whoever stops sees every code.
///
/// # Errors
/// When the right is missing or the database does not answer.
pub async fn set_judging(ctx: &Ctx, judges: bool) -> Result<(), Problem> {
    let allowed = ctx.may(&SCORE_ACTIVITIES)?;
    let account = allowed.account.ok_or(Problem::NotAllowed)?;
    if blind::sight(ctx).await?.judges() == judges {
        return Ok(());
    }
    let tx = ctx.scope().begin().await?;
    let since = judges.then_some(ctx.now);
    match store::judge(&tx, account).await? {
        Some(before) => {
            changed(&tx, &allowed, &before, Judge { since, ..before.clone() }).await?;
        }
        None => {
            let judge = Judge { id: JudgeId(account.0), name: allowed.name.clone(), since, version: 1 };
            added(&tx, &allowed, &judge).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Notes the judgement of a second scorer. Sending it twice makes one.
///
/// # Errors
/// No code chosen, an entry the scorer wrote down or saw the code of, or one that somebody else scored meanwhile.
pub async fn score(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Score, SaveProblem<Score>> {
    let allowed = ctx.may(&SCORE_ACTIVITIES)?;
    let (second, note) = model::judged(typed).map_err(SaveProblem::Mistakes)?;
    let sight = blind::sight(ctx).await?;
    let tx = ctx.scope().begin().await?;
    let activity = Activity::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !sight.may_judge(&activity) {
        let why = why_not(&sight, &activity);
        return Err(SaveProblem::Mistakes(Mistakes::one("second", why)));
    }
    if let Some(score) = store::score_of(&tx, activity.id).await? {
        let sent_twice = score.scorer_id == allowed.account;
        return if sent_twice { Ok(score) } else { Err(Problem::ChangedMeanwhile.into()) };
    }
    let score = Score {
        id: ScoreId(allowed.new_id()),
        activity_id: activity.id,
        first: activity.coding,
        second,
        note,
        scorer_id: allowed.account,
        scorer: allowed.name.clone(),
        scored_on: ctx.today(),
        settled: None,
        settled_why: String::new(),
        settled_by: String::new(),
        settled_on: None,
        version: 1,
    };
    added(&tx, &allowed, &score).await?;
    tx.commit().await?;
    Ok(score)
}

/// Settles a dispute: the entry gets the code both agreed on, the two judgements stay as they were.
///
/// # Errors
/// When code or reason is missing.
pub async fn settle(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Score, SaveProblem<Score>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let (coding, why) = model::settled(typed).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    let before = Score::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != before.version) {
        return Err(Problem::ChangedMeanwhile.into());
    }
    let after = Score {
        settled: Some(coding),
        settled_why: why,
        settled_by: allowed.name.clone(),
        settled_on: Some(ctx.today()),
        ..before.clone()
    };
    let saved = changed(&tx, &allowed, &before, after).await?;
    if let Some(activity) = Activity::find(&tx, before.activity_id.0).await? {
        changed(&tx, &allowed, &activity, Activity { coding, ..activity.clone() }).await?;
    }
    tx.commit().await?;
    Ok(saved)
}
