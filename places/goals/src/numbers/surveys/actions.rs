use std::sync::Arc;

use kit_store::{Record, added, changed, removed};
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::file::SurveyFile;
use super::model::{Results, Survey, SurveyId, SurveyMeasure, SurveyMeasureId};
use super::problem::Unusable;
use super::{form, results, store};
use crate::numbers::actions::{Saved, save_readings};
use crate::numbers::model::{DataSource, Indicator};
use crate::rights::EDIT_GOALS;

/// Why a survey is not saved or measured.
#[derive(Debug)]
pub enum Refused {
    Mistakes(Mistakes),
    File(Unusable),
    Other(Problem),
}

impl<T: Into<Problem>> From<T> for Refused {
    fn from(problem: T) -> Self {
        Self::Other(problem.into())
    }
}

/// Where the file of a survey lies.
pub fn file_of(ctx: &Ctx, survey: SurveyId) -> SurveyFile {
    SurveyFile::of(&ctx.app.settings.data, ctx.coalition().id, survey)
}

/// Stores a survey whose file was received. Sending it twice makes one.
///
/// # Errors
/// [`Refused`]; the file is deleted then.
pub async fn add(ctx: &Ctx, survey: Survey, typed: &Typed) -> Result<Survey, Refused> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let survey = form::survey(&survey, typed, ctx.today()).map_err(Refused::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    source_is_here(&tx, &survey).await?;
    if Survey::find(&tx, survey.id.0).await?.is_none() {
        added(&tx, &allowed, &survey).await?;
        tx.commit().await?;
    }
    Ok(survey)
}

async fn source_is_here(tx: &kit_store::Tx, survey: &Survey) -> Result<(), Refused> {
    if let Some(source) = survey.source_id
        && DataSource::find(tx, source.0).await?.is_none()
    {
        return Err(Refused::Mistakes(Mistakes::one("source_id", "numbers-source-unknown")));
    }
    Ok(())
}

/// Changes what a survey is, and measures everything anew when its columns changed.
///
/// # Errors
/// [`Refused`]; a change somebody else made meanwhile; columns cannot change once the file is gone.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Survey, Refused> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let before = Survey::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let after = form::survey(&before, typed, ctx.today()).map_err(Refused::Mistakes)?;
    let mut anew = Vec::new();
    if columns(&before) != columns(&after) {
        let file = file_of(ctx, before.id);
        if !file.is_there() {
            return Err(Refused::Mistakes(Mistakes::one("weight", "surveys-file-gone")));
        }
        for measure in store::measures(&ctx.scope(), before.id).await? {
            let (found, respondents) = measured(file.clone(), &after, &measure).await?;
            anew.push((measure.clone(), SurveyMeasure { found, respondents, taken_on: None, ..measure }));
        }
    }
    let tx = ctx.scope().begin().await?;
    source_is_here(&tx, &after).await?;
    let now = Survey::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != now.version) {
        return Err(Problem::ChangedMeanwhile.into());
    }
    let batch = allowed.in_batch(allowed.new_id());
    for (before, after) in anew {
        changed(&tx, &batch, &before, after).await?;
    }
    let saved = changed(&tx, &allowed, &now, after).await?;
    tx.commit().await?;
    Ok(saved)
}

fn columns(survey: &Survey) -> [&str; 5] {
    [&survey.weight, &survey.stratum, &survey.cluster, &survey.grade, &survey.part]
}

/// Reads the file for a measure, on a thread of its own.
async fn measured(
    file: SurveyFile,
    survey: &Survey,
    measure: &SurveyMeasure,
) -> Result<(Results, i64), Refused> {
    let asked = measure.asked.measure(survey);
    let read = tokio::task::spawn_blocking(move || file.measure(asked)).await;
    match read {
        Ok(found) => found.map_err(Refused::File),
        Err(_) => Err(Problem::NotFound.into()),
    }
}

/// Measures something in a survey and stores the results. Sending it twice makes one.
///
/// # Errors
/// [`Refused`]: mistakes in the form, a file that is gone or does not hold what was asked.
pub async fn measure(ctx: &Ctx, survey: &Survey, typed: &Typed) -> Result<(), Refused> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let id = SurveyMeasureId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let blank = SurveyMeasure::blank(id, survey.id);
    let measure = form::measure(&blank, survey, typed).map_err(Refused::Mistakes)?;
    if let Some(indicator) = measure.indicator_id {
        let indicator = Indicator::find(&ctx.scope(), indicator.0).await?;
        if !indicator.is_some_and(|indicator| results::fits(&measure, &indicator)) {
            return Err(Refused::Mistakes(Mistakes::one("indicator_id", "surveys-indicator-unknown")));
        }
    }
    let (found, respondents) = measured(file_of(ctx, survey.id), survey, &measure).await?;
    let measure = SurveyMeasure { found, respondents, ..measure };
    kit_web::saving::insert_once(ctx, &allowed, &measure).await?;
    Ok(())
}

/// Takes the results of a measure into its indicator: new readings are added, earlier ones of the same time corrected.
///
/// # Errors
/// Not found when the measure has no indicator any more.
pub async fn take(ctx: &Ctx, id: Uuid) -> Result<(SurveyMeasure, Saved), Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let measure = SurveyMeasure::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let survey = Survey::find(&ctx.scope(), measure.survey_id.0).await?.ok_or(Problem::NotFound)?;
    let indicator = measure.indicator_id.ok_or(Problem::NotFound)?;
    let indicator = Indicator::find(&ctx.scope(), indicator.0).await?.ok_or(Problem::NotFound)?;
    let texts = Arc::clone(&ctx.app.texts);
    let own = texts.in_language(ctx.coalition().own_language());
    let readings = results::readings(&survey, &measure, &indicator, &own, || allowed.new_id());
    let saved = save_readings(ctx, readings).await?;
    let today = ctx.today();
    let taken = kit_web::saving::adjust(ctx, &allowed, id, |measure: SurveyMeasure| SurveyMeasure {
        taken_on: Some(today),
        ..measure
    });
    Ok((taken.await?, saved))
}

/// Deletes the file of a survey; its results stay.
///
/// # Errors
/// When the disk refuses.
pub fn forget_file(ctx: &Ctx, survey: SurveyId) -> Result<(), Problem> {
    ctx.may(&EDIT_GOALS)?;
    file_of(ctx, survey)
        .delete()
        .map_err(|problem| kit_store::Fault::Shape(problem.to_string()).into())
}

/// Deletes the file when nobody asked to keep it and its day is over.
pub fn forget_in_time(ctx: &Ctx, survey: &Survey) {
    let file = file_of(ctx, survey.id);
    if !survey.keeps_file
        && file.is_over(ctx.now)
        && let Err(problem) = file.delete()
    {
        tracing::error!(%problem, "a survey file could not be deleted");
    }
}

/// Removes a record; a survey goes with its file.
///
/// # Errors
/// When it is not there.
pub async fn remove<T: Record>(ctx: &Ctx, id: Uuid) -> Result<T, Problem> {
    let allowed = ctx.may(&EDIT_GOALS)?;
    let tx = ctx.scope().begin().await?;
    let record = T::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    removed(&tx, &allowed, &record).await?;
    tx.commit().await?;
    Ok(record)
}
