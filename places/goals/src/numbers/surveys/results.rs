//! Results of a survey as readings of an indicator, so that the rule for small numbers sees them like all others.

use kit_text::Text;
use uuid::Uuid;

use super::model::{Found, Survey, SurveyMeasure};
use crate::numbers::model::{Amount, Indicator, Kind, Method, Reading, ReadingId, State};

/// The results in the order of the measure, each as a reading of the indicator. The words for groups are those of the
/// text.
pub fn readings(
    survey: &Survey,
    measure: &SurveyMeasure,
    indicator: &Indicator,
    text: &Text,
    mut new_id: impl FnMut() -> Uuid,
) -> Vec<Reading> {
    let times = if measure.asked.is_share() { 100.0 } else { 1.0 };
    let amount = |value: f64| Amount::from_number(value * times);
    let reading = |found: &Found| {
        let empty = Reading::empty(ReadingId(new_id()), indicator.id, survey.period);
        let (breakdown, group) = group(survey, found, text);
        let limits = found.limits.and_then(|(low, high)| Some((amount(low)?, amount(high)?)));
        let value = found.value.and_then(amount);
        Reading {
            breakdown,
            group,
            state: if value.is_some() { State::Number } else { State::Missing },
            value,
            sample_size: Some(found.answers),
            lower: limits.map(|(low, _)| low),
            upper: limits.map(|(_, high)| high),
            method: limits.map(|_| Method::Survey),
            ..empty
        }
    };
    measure.found.0.iter().map(reading).collect()
}

/// "Grade" and "Grade 8"; empty for everybody.
fn group(survey: &Survey, found: &Found, text: &Text) -> (String, String) {
    if found.column.is_empty() {
        return (String::new(), String::new());
    }
    let label = match found.label.as_str() {
        "" => text.say("surveys-not-said"),
        label => label.chars().take(60).collect(),
    };
    if found.column != survey.grade {
        return (found.column.chars().take(60).collect(), label);
    }
    let is_number = found.label.parse::<f64>().is_ok();
    let named = if is_number {
        text.with("surveys-grade-named", [("grade", label.into())])
    } else {
        label
    };
    (text.say("surveys-grade"), named)
}

/// An indicator for results that belong to none yet: it has the rule of the coalition.
pub fn nobodys(measure: &SurveyMeasure) -> Indicator {
    Indicator {
        kind: kind_of(measure),
        ..Indicator::named(crate::numbers::IndicatorId(Uuid::nil()), &measure.name)
    }
}

/// What kind of indicator a measure that is no share belongs to.
fn kind_of(measure: &SurveyMeasure) -> Kind {
    if measure.asked.is_share() { Kind::Share } else { Kind::Mean }
}

/// Whether an indicator can take the results: shares are percents, means are means.
pub fn fits(measure: &SurveyMeasure, indicator: &Indicator) -> bool {
    if measure.asked.is_share() {
        indicator.kind.is_percent()
    } else {
        indicator.kind == Kind::Mean
    }
}
