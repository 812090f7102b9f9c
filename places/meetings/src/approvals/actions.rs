use kit_store::{Allowed, Fault, Record, Tx, added, changed};
use kit_web::form::{parse_day, parse_words};
use kit_web::{Ctx, Mistakes, Problem, Typed};

use super::model::Minutes;
use crate::adoptions::{self, Adoptable, Adopts};
use crate::meetings::Meeting;
use crate::rights::RUN_MEETINGS;

const HOW_LENGTH: usize = 300;

/// Says that the minutes stand, on which day and how.
///
/// # Errors
/// The mistakes in the form.
pub async fn approve(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<Minutes, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let mut mistakes = Mistakes::none();
    let on = parse_day("approved_on", typed.get("approved_on"), &mut mistakes);
    let how = parse_words("approved_how", typed.get("approved_how"), HOW_LENGTH, &mut mistakes);
    match on {
        None if mistakes.is_empty() => mistakes.add("approved_on", "meetings-day-missing"),
        Some(on) if on < meeting.day() => mistakes.add("approved_on", "minutes-approved-before"),
        _ => {}
    }
    let decision = adoptions::chosen_decision(ctx, &ctx.scope(), typed, &mut mistakes).await?;
    if how.is_empty() && decision.is_none() {
        mistakes.add("approved_how", "minutes-approved-how-missing");
    }
    mistakes.or(()).map_err(Problem::Mistaken)?;
    let by = decision.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let how = if how.is_empty() { by } else { how };
    let tx = ctx.scope().begin().await?;
    let saved = keep(&tx, &allowed, Minutes::approved(meeting, on, how)).await?;
    if let Some(((decision, _), day)) = decision.zip(on) {
        let adopts = Adopts { kind: Adoptable::Minutes, id: meeting.id.0 };
        let label = ctx.text.with("adoptions-label-minutes", [("meeting", meeting.title.as_str().into())]);
        adoptions::note(&tx, &allowed, decision, adopts, label, day).await?;
    }
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(saved)
}

/// Opens approved minutes again, to correct them.
///
/// # Errors
/// When the visitor may not.
pub async fn reopen(ctx: &Ctx, meeting: &Meeting) -> Result<Minutes, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let saved = keep(&tx, &allowed, Minutes::draft(meeting)).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(saved)
}

/// Keeps whether the minutes of a meeting stand.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(tx: &Tx, allowed: &Allowed, minutes: Minutes) -> Result<Minutes, Fault> {
    match Minutes::find(tx, minutes.id.0).await? {
        Some(before) => changed(tx, allowed, &before, minutes).await,
        None => {
            added(tx, allowed, &minutes).await?;
            Ok(minutes)
        }
    }
}

fn tell(ctx: &Ctx, meeting: &Meeting) {
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "notes");
}
