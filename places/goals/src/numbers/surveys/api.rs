use axum::extract::{Path, Query};
use axum::http::Method;
use kit_store::Record;
use kit_web::api::{ListPage, Operation, PAGING, json_answer};
use kit_web::{Access, Answer, Ctx, Problem, Routes, paging};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Asked, Survey, SurveyMeasure};
use super::seen::{self, Measured, Row};
use super::{actions, store};
use crate::numbers::model::Amount;
use crate::rights::EDIT_GOALS;

/// Surveys on one page.
const PAGE: i64 = 50;

/// A survey file that was read. The file itself is never given away.
#[derive(Serialize, JsonSchema)]
pub struct SurveyShape {
    id: Uuid,
    name: String,
    /// 2026, 2025-2026, 2026-Q1, 2026-05 or 2026-05-14
    period: String,
    source_id: Option<Uuid>,
    /// Headers of the file.
    columns: Vec<String>,
    weight: String,
    stratum: String,
    cluster: String,
    grade: String,
    /// The other column results are broken down by.
    part: String,
    version: i64,
}

/// A measure with its results after the rule for small numbers.
#[derive(Serialize, JsonSchema)]
pub struct MeasureShape {
    id: Uuid,
    survey_id: Uuid,
    name: String,
    asked: Asked,
    /// Rows of the file.
    respondents: i64,
    indicator_id: Option<Uuid>,
    /// A day, `2026-05-14`.
    taken_on: Option<String>,
    results: Vec<ResultShape>,
    version: i64,
}

/// The result for everybody or for one group; what is hidden is left out.
#[derive(Serialize, JsonSchema)]
pub struct ResultShape {
    /// Empty for everybody.
    breakdown: String,
    group: String,
    /// Respondents with an answer.
    n: Option<String>,
    /// A percent or a mean.
    value: Option<String>,
    /// Of the value, in its unit.
    standard_error: Option<f64>,
    lower: Option<String>,
    upper: Option<String>,
}

fn shape(survey: Survey) -> SurveyShape {
    SurveyShape {
        id: survey.id.0,
        name: survey.name,
        period: survey.period.to_string(),
        source_id: survey.source_id.map(|id| id.0),
        columns: survey.columns.0,
        weight: survey.weight,
        stratum: survey.stratum,
        cluster: survey.cluster,
        grade: survey.grade,
        part: survey.part,
        version: survey.version,
    }
}

fn measure_shape(measured: Measured) -> MeasureShape {
    let Measured { measure, rows, .. } = measured;
    let times = if measure.asked.is_share() { 100.0 } else { 1.0 };
    MeasureShape {
        id: measure.id.0,
        survey_id: measure.survey_id.0,
        name: measure.name,
        asked: measure.asked,
        respondents: measure.respondents,
        indicator_id: measure.indicator_id.map(|id| id.0),
        taken_on: measure.taken_on.map(|day| day.to_string()),
        results: rows.into_iter().map(|row| result_shape(row, times)).collect(),
        version: measure.version,
    }
}

fn result_shape(row: Row, times: f64) -> ResultShape {
    let written = |amount: Option<Amount>| amount.map(|amount| amount.to_string());
    ResultShape {
        breakdown: row.reading.breakdown,
        group: row.reading.group,
        n: written(row.sight.people),
        value: written(row.sight.shown.value()),
        standard_error: row.standard_error.map(|error| error * times),
        lower: written(row.sight.limits.map(|(lower, _)| lower)),
        upper: written(row.sight.limits.map(|(_, upper)| upper)),
    }
}

#[derive(Default, Deserialize)]
struct After {
    #[serde(default)]
    after: String,
}

async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let before = after.after.parse().unwrap_or(Uuid::max());
    let surveys = store::surveys(&ctx.scope(), before, PAGE + 1).await?;
    let (surveys, next) = paging::cut(surveys, PAGE, |survey| survey.id.to_string());
    let items = surveys.into_iter().map(shape).collect();
    Ok(json_answer(&ListPage::<SurveyShape> { items, next }))
}

async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = Survey::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok(json_answer(&shape(survey)))
}

async fn measures(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = Survey::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let items = seen::of_survey(&ctx, &survey).await?.into_iter().map(measure_shape).collect();
    Ok(json_answer(&ListPage::<MeasureShape> { items, next: None }))
}

async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = actions::remove::<Survey>(&ctx, id).await?;
    actions::forget_file(&ctx, survey.id)?;
    Ok(json_answer(&shape(survey)))
}

async fn take(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (measure, _) = actions::take(&ctx, id).await?;
    shown_measure(&ctx, &measure).await
}

async fn shown_measure(ctx: &Ctx, measure: &SurveyMeasure) -> Answer {
    let survey = Survey::find(&ctx.scope(), measure.survey_id.0).await?.ok_or(Problem::NotFound)?;
    let measured = seen::of_survey(ctx, &survey).await?;
    let one = measured.into_iter().find(|one| one.measure.id == measure.id).ok_or(Problem::NotFound)?;
    Ok(json_answer(&measure_shape(one)))
}

pub(super) fn routes() -> Routes {
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/surveys",
            edit,
            Operation::gives::<ListPage<SurveyShape>>(
                "listSurveys",
                "Survey files that were read, the newest first.",
            )
            .query(PAGING),
            list,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/surveys/{id}",
            edit,
            Operation::gives::<SurveyShape>("getSurvey", "One survey."),
            show,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/surveys/{id}",
            edit,
            Operation::gives::<SurveyShape>("removeSurvey", "Takes a survey out and deletes its file."),
            remove,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/surveys/{id}/measures",
            edit,
            Operation::gives::<ListPage<MeasureShape>>(
                "listSurveyMeasures",
                "What was measured in a survey.",
            ),
            measures,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/survey-measures/{id}/take",
            edit,
            Operation::gives::<MeasureShape>("takeSurveyMeasure", "Takes results into their indicator."),
            take,
        )
}
