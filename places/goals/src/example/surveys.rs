use kit_store::{Fault, added};
use people::example::Loading;
use serde::Deserialize;

use super::goals::Loaded;
use crate::numbers::model::{Amount, Kind, Period, Polarity, State};
use crate::numbers::surveys::{
    self, Asked, MeasureKind, Survey, SurveyId, SurveyMeasure, SurveyMeasureId, measured,
};
use crate::numbers::{Indicator, IndicatorId, Reading, ReadingId, store};

/// The invented answers of the example.
const ANSWERS: &str = include_str!("../../example/student_survey.csv");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    weight: String,
    cluster: String,
    grade: String,
    part: String,
    measure: Vec<MeasureFile>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct MeasureFile {
    name: String,
    kind: String,
    column: String,
    /// Whether its results were taken into a number of the same name.
    number: bool,
    goal: String,
    source: String,
    measures: String,
    story: String,
    not_claimed: String,
    written_by: String,
    /// Values of the years before, the earliest first.
    earlier: Vec<Amount>,
}

/// Loads the survey of the example with what was measured in it.
pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/surveys.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let columns = ANSWERS.lines().next().unwrap_or_default().split(',');
    let survey = Survey {
        name: file.name.clone(),
        period: Period::year(loading.today.year() - 1),
        weight: file.weight.clone(),
        cluster: file.cluster.clone(),
        grade: file.grade.clone(),
        part: file.part.clone(),
        ..Survey::of_file(SurveyId(loading.allowed.new_id()), columns.map(str::to_owned).collect())
    };
    added(&loading.tx, &loading.allowed, &survey).await?;
    for file in &file.measure {
        let indicator = if file.number {
            Some(number(loading, goals, &survey, file).await?)
        } else {
            None
        };
        measure(loading, &survey, indicator.as_ref(), file).await?;
    }
    Ok(())
}

async fn measure(
    loading: &Loading,
    survey: &Survey,
    indicator: Option<&Indicator>,
    file: &MeasureFile,
) -> Result<(), Fault> {
    let id = SurveyMeasureId(loading.allowed.new_id());
    let blank = SurveyMeasure::blank(id, survey.id);
    let kind = MeasureKind::from_word(&file.kind).unwrap_or(MeasureKind::Answers);
    let asked = Asked { kind, columns: vec![file.column.clone()], ..blank.asked.clone() };
    let (found, respondents) = measured(ANSWERS.as_bytes(), asked.measure(survey))
        .map_err(|problem| Fault::Shape(format!("{problem:?}")))?;
    let measure = SurveyMeasure {
        name: file.name.clone(),
        asked,
        found,
        respondents,
        indicator_id: indicator.map(|indicator| indicator.id),
        taken_on: indicator.map(|_| loading.day(-40)),
        ..blank
    };
    added(&loading.tx, &loading.allowed, &measure).await?;
    if let Some(indicator) = indicator {
        let new_id = || loading.allowed.new_id();
        for reading in surveys::readings(survey, &measure, indicator, &loading.text, new_id) {
            added(&loading.tx, &loading.allowed, &reading).await?;
        }
    }
    Ok(())
}

/// The number the results were taken into, with what was known of it before.
async fn number(
    loading: &Loading,
    goals: &Loaded,
    survey: &Survey,
    file: &MeasureFile,
) -> Result<Indicator, Fault> {
    let sources = store::source_names(&loading.tx).await?;
    let indicator = Indicator {
        measures: file.measures.clone(),
        goal_id: goals.goal(&file.goal),
        kind: Kind::Share,
        decimals: 1,
        polarity: Polarity::Up,
        place: "Tamarack County".to_owned(),
        population: "Students of grades 8 to 12".to_owned(),
        source_id: sources.into_iter().find(|(_, name)| *name == file.source).map(|(id, _)| id),
        next_due: Some(loading.day(210)),
        story: file.story.clone(),
        not_claimed: file.not_claimed.clone(),
        written_by: file.written_by.clone(),
        agreed_on: Some(loading.day(-30)),
        ..Indicator::named(IndicatorId(loading.allowed.new_id()), &file.name)
    };
    added(&loading.tx, &loading.allowed, &indicator).await?;
    let year = survey.period.first_day().year();
    for (back, value) in (1..).zip(file.earlier.iter().rev()) {
        let id = ReadingId(loading.allowed.new_id());
        let reading = Reading {
            state: State::Number,
            value: Some(*value),
            ..Reading::empty(id, indicator.id, Period::year(year - back))
        };
        added(&loading.tx, &loading.allowed, &reading).await?;
    }
    Ok(indicator)
}
