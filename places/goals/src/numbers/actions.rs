use std::collections::HashMap;

use kit_store::{Allowed, Day, Fault, InCoalition, Record, Tx, added, changed, removed};
use kit_web::saving::{self, SaveProblem};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{
    self, DataSource, Indicator, IndicatorId, Kind, Method, Period, Reading, ReadingId, SourceId, Typing,
};
use super::store;
use crate::goals::Goal;
use crate::rights::EDIT_GOALS;

/// Adds an indicator, and the source named with it. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add_indicator(ctx: &Ctx, typed: &Typed) -> Result<IndicatorId, SaveProblem<Indicator>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let id = IndicatorId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let blank = Indicator::named(id, "");
    let mut indicator = model::indicator_from_form(&blank, typed)
        .and_then(|indicator| model::story_from_form(&indicator, typed))
        .map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if Indicator::find(&tx, id.0).await?.is_some() {
        return Ok(id);
    }
    belongs_here(&tx, &indicator).await?;
    indicator.source_id = source_named(&tx, &allowed, typed, indicator.source_id).await?;
    added(&tx, &allowed, &indicator).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes what an indicator is.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change_indicator(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
) -> Result<Indicator, SaveProblem<Indicator>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    check_change(ctx, id, |before| model::indicator_from_form(before, typed)).await?;
    let mut typed = typed.clone();
    if !typed.get("new_source").is_empty() {
        let tx = ctx.scope().begin().await?;
        let source = source_named(&tx, &allowed, &typed, None).await?;
        tx.commit().await?;
        typed.set("source_id", source.map(|id| id.to_string()).unwrap_or_default());
    }
    saving::change(ctx, &allowed, id, &typed, |before| model::indicator_from_form(before, &typed)).await
}

/// Replaces what an indicator is and what is written about it at once, for programs.
///
/// # Errors
/// Mistakes in what was sent, or a change somebody else made in between.
pub async fn replace_indicator(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
) -> Result<Indicator, SaveProblem<Indicator>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let read = |before: &Indicator| {
        let after = model::indicator_from_form(before, typed)?;
        model::story_from_form(&after, typed)
    };
    check_change(ctx, id, read).await?;
    saving::change(ctx, &allowed, id, typed, read).await
}

/// Whether a change leads to something that belongs here and leaves the readings their meaning.
async fn check_change(
    ctx: &Ctx,
    id: Uuid,
    read: impl FnOnce(&Indicator) -> Result<Indicator, Mistakes>,
) -> Result<(), SaveProblem<Indicator>> {
    let before = Indicator::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let after = read(&before).map_err(SaveProblem::Mistakes)?;
    belongs_here(&ctx.scope(), &after).await?;
    keeps_its_readings(ctx, &before, &after).await
}

/// The kind and the multiplier give stored values their meaning: they stay once there are readings.
async fn keeps_its_readings(
    ctx: &Ctx,
    before: &Indicator,
    after: &Indicator,
) -> Result<(), SaveProblem<Indicator>> {
    let means_another = before.kind != after.kind || before.multiplier != after.multiplier;
    if means_another
        && before.kind != Kind::Derived
        && !store::page_of(&ctx.scope(), before.id, (Period::FIRST, Uuid::nil()), 1).await?.is_empty()
    {
        return Err(SaveProblem::Mistakes(Mistakes::one("kind", "numbers-kind-fixed")));
    }
    Ok(())
}

/// Goal, source and parts must be of this coalition; a derived indicator is not computed from derived ones.
async fn belongs_here(on: &impl InCoalition, indicator: &Indicator) -> Result<(), SaveProblem<Indicator>> {
    let mut mistakes = Mistakes::none();
    if let Some(goal) = indicator.goal_id
        && Goal::find(on, goal.0).await?.is_none()
    {
        mistakes.add("goal_id", "numbers-goal-unknown");
    }
    if let Some(source) = indicator.source_id
        && DataSource::find(on, source.0).await?.is_none()
    {
        mistakes.add("source_id", "numbers-source-unknown");
    }
    for part in indicator.part_ids() {
        let part = Indicator::find(on, part.0).await?;
        if part.is_none_or(|part| part.kind == Kind::Derived) {
            mistakes.add("parts", "numbers-parts-unknown");
        }
    }
    if indicator.part_ids().len() != indicator.parts.0.len() {
        mistakes.add("parts", "numbers-parts-unknown");
    }
    mistakes.or(()).map_err(SaveProblem::Mistakes)
}

/// The source a form names: a new one when a new name is typed, unless one of that name is there.
async fn source_named(
    tx: &Tx,
    allowed: &Allowed,
    typed: &Typed,
    chosen: Option<SourceId>,
) -> Result<Option<SourceId>, Fault> {
    let name: String = typed.get("new_source").chars().take(160).collect();
    if name.is_empty() {
        return Ok(chosen);
    }
    let key = kit_text::search_key(&name);
    let known = store::source_names(tx).await?;
    if let Some((id, _)) = known.into_iter().find(|(_, known)| kit_text::search_key(known) == key) {
        return Ok(Some(id));
    }
    let source = DataSource::named(SourceId(allowed.new_id()), &name);
    added(tx, allowed, &source).await?;
    Ok(Some(source.id))
}

/// Changes what is written about an indicator.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn tell_story(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Indicator, SaveProblem<Indicator>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    saving::change(ctx, &allowed, id, typed, |before| model::story_from_form(before, typed)).await
}

/// Removes an indicator. Its readings are out of sight with it and come back with it, should the history bring it
/// back. Not while others are computed from it.
///
/// # Errors
/// When it is not there or still needed.
pub async fn remove_indicator(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let indicator = Indicator::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !store::parts_of(&tx, indicator.id).await?.is_empty() {
        return Err(Problem::Mistaken(Mistakes::one("id", "numbers-still-needed")));
    }
    removed(&tx, &allowed, &indicator).await?;
    tx.commit().await?;
    Ok(())
}

/// Adds one reading and moves the day the next one is due.
///
/// # Errors
/// The mistakes in the form; a reading that stands at the same place already.
pub async fn add_reading(
    ctx: &Ctx,
    indicator: Uuid,
    typed: &Typed,
) -> Result<ReadingId, SaveProblem<Reading>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let indicator = Indicator::find(&tx, indicator).await?.ok_or(Problem::NotFound)?;
    let id = ReadingId(typed.id().unwrap_or_else(|| allowed.new_id()));
    if Reading::find(&tx, id.0).await?.is_some() {
        return Ok(id);
    }
    let reading = read(&indicator, &Reading::empty(id, indicator.id, Period::FIRST), typed, ctx.today())
        .map_err(SaveProblem::Mistakes)?;
    if store::one_at(&tx, &reading).await?.is_some() {
        return Err(SaveProblem::Mistakes(Mistakes::one("period", "numbers-period-taken")));
    }
    let next_due = kit_web::form::parse_day("next_due", typed.get("next_due"), &mut Mistakes::none());
    added(&tx, &allowed, &reading).await?;
    expect_next(&tx, &allowed, &indicator, &reading, next_due, ctx.today()).await?;
    tx.commit().await?;
    Ok(id)
}

fn read(indicator: &Indicator, before: &Reading, typed: &Typed, today: Day) -> Result<Reading, Mistakes> {
    if indicator.kind == Kind::Derived {
        return Err(Mistakes::one("value", "numbers-derived-not-typed"));
    }
    model::reading_from_form(before, typed, &Typing { indicator, today })
}

/// Moves the day the next reading is due once one of our own for everybody arrived.
async fn expect_next(
    tx: &Tx,
    allowed: &Allowed,
    indicator: &Indicator,
    reading: &Reading,
    stated: Option<Day>,
    today: Day,
) -> Result<(), Fault> {
    if !reading.is_headline() {
        return Ok(());
    }
    let next_due = stated.or_else(|| indicator.due_after(reading.period.first_day(), today));
    let after = Indicator { next_due, ..indicator.clone() };
    changed(tx, &allowed.in_batch(allowed.new_id()), indicator, after).await.map(drop)
}

/// Corrects a reading; what it was stays in the history.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change_reading(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Reading, SaveProblem<Reading>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let reading = Reading::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let indicator = Indicator::find(&ctx.scope(), reading.indicator_id.0).await?.ok_or(Problem::NotFound)?;
    let after = read(&indicator, &reading, typed, ctx.today()).map_err(SaveProblem::Mistakes)?;
    if after.place() != reading.place() && store::one_at(&ctx.scope(), &after).await?.is_some() {
        return Err(SaveProblem::Mistakes(Mistakes::one("period", "numbers-period-taken")));
    }
    saving::change(ctx, &allowed, id, typed, |before| read(&indicator, before, typed, ctx.today())).await
}

/// Removes a reading that should not be there.
///
/// # Errors
/// When it is not there.
pub async fn remove_reading(ctx: &Ctx, id: Uuid) -> Result<IndicatorId, Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let reading = Reading::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    removed(&tx, &allowed, &reading).await?;
    tx.commit().await?;
    Ok(reading.indicator_id)
}

/// What saving many readings did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub added: usize,
    pub corrected: usize,
    pub same: usize,
}

/// Reads and saves what a program sent: all or none, the mistakes of every reading told with its place in the list.
///
/// # Errors
/// The mistakes: field "3.value" is the value of the fourth reading.
pub async fn save_typed(ctx: &Ctx, indicator: &Indicator, typed: &[Typed]) -> Result<Saved, Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let (mut readings, mut mistakes) = (Vec::new(), Mistakes::none());
    for (index, typed) in typed.iter().enumerate() {
        let id = ReadingId(typed.id().unwrap_or_else(|| allowed.new_id()));
        match read(indicator, &Reading::empty(id, indicator.id, Period::FIRST), typed, ctx.today()) {
            Ok(reading) => readings.push(reading),
            Err(wrong) => {
                for one in wrong.iter() {
                    mistakes.add_with(&format!("{index}.{}", one.field), one.key, one.arguments.clone());
                }
            }
        }
    }
    mistakes.or(()).map_err(Problem::Mistaken)?;
    save_readings(ctx, readings).await
}

/// Saves many readings at once: new places are added, others corrected; what is the same stays untouched. All or none,
/// and undone as one. Their ids count for new ones only.
///
/// # Errors
/// When the database does not answer.
pub async fn save_readings(ctx: &Ctx, readings: Vec<Reading>) -> Result<Saved, Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let allowed = allowed.in_batch(allowed.new_id());
    let tx = ctx.scope().begin().await?;
    let mut saved = Saved::default();
    let mut newest: HashMap<IndicatorId, Reading> = HashMap::new();
    for reading in readings {
        let later = newest.get(&reading.indicator_id).is_none_or(|known| known.period < reading.period);
        if reading.is_headline() && later {
            newest.insert(reading.indicator_id, reading.clone());
        }
        match store::one_at(&tx, &reading).await? {
            None => {
                added(&tx, &allowed, &reading).await?;
                saved.added += 1;
            }
            Some(before) => {
                let after = Reading { id: before.id, version: before.version, ..reading };
                let of_survey = after.method == Some(Method::Survey);
                let after = if of_survey { after } else { model::corrected(&before, after) };
                if after == before {
                    saved.same += 1;
                } else {
                    changed(&tx, &allowed, &before, after).await?;
                    saved.corrected += 1;
                }
            }
        }
    }
    for (id, reading) in newest {
        if let Some(indicator) = Indicator::find(&tx, id.0).await? {
            expect_next(&tx, &allowed, &indicator, &reading, None, ctx.today()).await?;
        }
    }
    tx.commit().await?;
    Ok(saved)
}

/// Adds a source of readings.
///
/// # Errors
/// The mistakes in the form.
pub async fn add_source(ctx: &Ctx, typed: &Typed) -> Result<SourceId, SaveProblem<DataSource>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let id = SourceId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let source = model::source_from_form(&DataSource::named(id, ""), typed).map_err(SaveProblem::Mistakes)?;
    saving::insert_once(ctx, &allowed, &source).await?;
    Ok(id)
}

/// Changes a source.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change_source(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
) -> Result<DataSource, SaveProblem<DataSource>> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    saving::change(ctx, &allowed, id, typed, |before| model::source_from_form(before, typed)).await
}

/// Removes a source no indicator has.
///
/// # Errors
/// When it is not there or still needed.
pub async fn remove_source(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let source = DataSource::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if store::is_needed(&tx, source.id).await? {
        return Err(Problem::Mistaken(Mistakes::one("id", "numbers-source-needed")));
    }
    removed(&tx, &allowed, &source).await?;
    tx.commit().await?;
    Ok(())
}
