//! The forms of a survey and of a measure.

use kit_store::Day;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};

use super::model::{Asked, MeasureKind, Side, Survey, SurveyMeasure};
use crate::forms::chosen;
use crate::numbers::model::{Amount, Period};

const NAME_LENGTH: usize = 160;
/// Items of a scale and answers that count, at most.
const MOST_LISTED: usize = 60;

/// Reads what a survey is. Columns are chosen among those of its file.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn survey(before: &Survey, typed: &Typed, today: Day) -> Result<Survey, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut survey = before.clone();
    survey.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if survey.name.is_empty() {
        mistakes.add("name", "surveys-name-missing");
    }
    match typed.get("period").parse::<Period>() {
        Ok(period) if period.first_day() > today => mistakes.add("period", "numbers-period-ahead"),
        Ok(period) => survey.period = period,
        Err(_) => mistakes.add("period", "numbers-period-wrong"),
    }
    survey.source_id = chosen("source_id", "numbers-source-unknown", typed, &mut mistakes);
    survey.keeps_file = typed.has("keeps_file");
    let mut column = |field: &str| {
        let wanted = typed.get(field);
        if !wanted.is_empty() && !before.columns.has(wanted) {
            mistakes.add(field, "surveys-column-unknown");
        }
        wanted.to_owned()
    };
    survey.weight = column("weight");
    survey.stratum = column("stratum");
    survey.cluster = column("cluster");
    survey.grade = column("grade");
    survey.part = column("part");
    mistakes.or(survey)
}

/// The form filled with what is stored.
pub fn of_survey(survey: &Survey) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", survey.id.to_string()),
        ("version", survey.version.to_string()),
        ("name", survey.name.clone()),
        ("period", survey.period.to_string()),
        ("source_id", survey.source_id.map(|id| id.to_string()).unwrap_or_default()),
        ("weight", survey.weight.clone()),
        ("stratum", survey.stratum.clone()),
        ("cluster", survey.cluster.clone()),
        ("grade", survey.grade.clone()),
        ("part", survey.part.clone()),
    ]);
    if survey.keeps_file {
        typed.push("keeps_file", "yes");
    }
    typed
}

/// Reads what is to be measured.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn measure(before: &SurveyMeasure, survey: &Survey, typed: &Typed) -> Result<SurveyMeasure, Mistakes> {
    let mut mistakes = Mistakes::none();
    let name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if name.is_empty() {
        mistakes.add("name", "surveys-measure-name-missing");
    }
    let kind = MeasureKind::from_word(typed.get("kind"));
    if kind.is_none() {
        mistakes.add("kind", "surveys-kind-missing");
    }
    let kind = kind.unwrap_or(MeasureKind::Answers);
    let mut asked = Asked::blank(kind);
    match kind {
        MeasureKind::Scale => scale(&mut asked, survey, typed, &mut mistakes),
        _ => share(&mut asked, survey, typed, &mut mistakes),
    }
    let indicator_id = chosen("indicator_id", "surveys-indicator-unknown", typed, &mut mistakes);
    mistakes.or(SurveyMeasure { name, asked, indicator_id, ..before.clone() })
}

fn share(asked: &mut Asked, survey: &Survey, typed: &Typed, mistakes: &mut Mistakes) {
    let column = typed.get("column");
    if !survey.columns.has(column) {
        mistakes.add("column", "surveys-column-missing");
    }
    asked.columns = vec![column.to_owned()];
    asked.from = number("from", typed, mistakes);
    asked.answers = listed(typed.get("answers"));
    if asked.kind == MeasureKind::Answers && asked.answers.is_empty() {
        mistakes.add("answers", "surveys-answers-missing");
    }
    if asked.answers.len() > MOST_LISTED {
        mistakes.add("answers", "surveys-too-many");
    }
}

fn scale(asked: &mut Asked, survey: &Survey, typed: &Typed, mistakes: &mut Mistakes) {
    asked.columns = listed(typed.get("items"));
    asked.reversed = listed(typed.get("reversed"));
    if asked.columns.is_empty() {
        mistakes.add("items", "surveys-items-missing");
    }
    if asked.columns.len() > MOST_LISTED {
        mistakes.add("items", "surveys-too-many");
    }
    if asked.columns.iter().any(|item| !survey.columns.has(item)) {
        mistakes.add("items", "surveys-items-unknown");
    }
    if asked.reversed.iter().any(|item| !asked.columns.contains(item)) {
        mistakes.add("reversed", "surveys-reversed-unknown");
    }
    let range = (number("lowest", typed, mistakes), number("highest", typed, mistakes));
    match range {
        (Some(low), Some(high)) if low < high => asked.range = Some((low, high)),
        (None, None) if asked.reversed.is_empty() => {}
        (None, None) => mistakes.add("lowest", "surveys-range-missing"),
        _ => mistakes.add("highest", "surveys-range-wrong"),
    }
    if let Some(at) = number("cut", typed, mistakes) {
        asked.cut = Some((Side::from_word(typed.get("side")).unwrap_or(Side::AtLeast), at));
    }
}

/// A number as people write it; nothing for an empty field.
fn number(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> Option<f64> {
    let written = typed.get(field);
    if written.is_empty() {
        return None;
    }
    let amount: Option<Amount> = written.replace(',', ".").parse().ok();
    if amount.is_none() {
        mistakes.add(field, "surveys-number-wrong");
    }
    amount.map(Amount::number)
}

/// What stands between commas or on lines of its own.
fn listed(written: &str) -> Vec<String> {
    let parts = written.split([',', ';', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
