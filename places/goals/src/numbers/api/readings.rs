use axum::extract::{Path, Query};
use kit_store::Record;
use kit_text::Text;
use kit_web::api::{Body, ListPage, json_answer};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Mistakes, Problem, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::numbers::Removed;
use crate::numbers::followed::Point;
use crate::numbers::model::{Amount, Indicator, Reading};
use crate::numbers::pages::paste::MOST_VALUES;
use crate::numbers::pages::readings::{self, After};
use crate::numbers::small_numbers::{Shown, Sight, Way};
use crate::numbers::views::values;
use crate::numbers::{actions, following};

/// A reading as programs see it. Of a hidden one neither value nor limits nor number of people are told.
#[derive(Serialize, JsonSchema)]
pub struct ReadingShape {
    id: Uuid,
    number_id: Uuid,
    /// Empty for the coalition's own; otherwise the name of the comparison.
    series: String,
    breakdown: String,
    group: String,
    /// 2025, 2024-2025, 2025-Q2, 2025-H1, 2025-05, 2025-05-14 or 2013-2015
    period: String,
    /// Version of the question; lines do not cross it.
    question: i64,
    /// number, near, hidden or missing
    state: String,
    /// hidden-at-source, small-numbers, uncertain or counts-not-told
    why_hidden: Option<String>,
    value: Option<String>,
    /// Whether the value rests on so few events that the rule for small numbers marks it as unstable.
    is_unstable: bool,
    /// A percent near 0 or 100 in words, where the rule for small numbers lets it be told no better.
    near: Option<String>,
    lower: Option<String>,
    upper: Option<String>,
    /// wilson, exact_poisson, byar or stated; at 95 percent
    method: Option<String>,
    /// The denominator, or the number of answers.
    people: Option<String>,
    note: String,
    version: i64,
}

fn shape(text: &Text, sight: Sight, reading: Reading) -> ReadingShape {
    let point = Point::of(sight, &reading);
    let amount = |amount: Amount| amount.to_string();
    let (state, why, value, near) = match point.shown {
        Shown::Value(value) | Shown::Unstable(value) => ("number", None, Some(value), None),
        Shown::Near(told) => ("near", None, None, Some(values::near(text, told))),
        Shown::Hidden(why) => ("hidden", Some(why), None, None),
        Shown::Missing => ("missing", None, None, None),
    };
    ReadingShape {
        id: reading.id.0,
        number_id: reading.indicator_id.0,
        series: reading.series,
        breakdown: reading.breakdown,
        group: reading.group,
        period: reading.period.to_string(),
        question: reading.question,
        state: state.to_owned(),
        why_hidden: why.map(|why| why.word().to_owned()),
        value: value.map(amount),
        is_unstable: matches!(point.shown, Shown::Unstable(_)),
        near,
        lower: point.limits.map(|limits| amount(limits.0)),
        upper: point.limits.map(|limits| amount(limits.1)),
        method: point.method.map(|method| method.word().to_owned()),
        people: point.people.map(amount),
        note: reading.note,
        version: reading.version,
    }
}

/// A reading to save. Amounts may be numbers or text; percents as 7.4.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewReading {
    id: Option<Uuid>,
    version: Option<i64>,
    period: String,
    series: String,
    breakdown: String,
    group: String,
    question: Option<i64>,
    /// number, suppressed or missing
    state: String,
    numerator: Option<Digits>,
    denominator: Option<Digits>,
    value: Option<Digits>,
    sample_size: Option<i64>,
    lower: Option<Digits>,
    upper: Option<Digits>,
    note: String,
}

/// Readings to save, all or none.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReadings {
    readings: Vec<NewReading>,
}

/// A number as JSON has it, or as decimal text, which loses no digit.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
enum Digits {
    Text(String),
    Number(serde_json::Number),
}

impl Digits {
    /// JSON separates decimals with a point and nothing else, so "1.510" is no thousand.
    fn words(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number
                .as_f64()
                .and_then(Amount::from_number)
                .map_or_else(|| number.to_string(), |amount| amount.to_string()),
        }
    }
}

impl NewReading {
    fn typed(self) -> Typed {
        let digits = |digits: Option<Digits>| digits.map(Digits::words).unwrap_or_default();
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        Typed::from_pairs([
            ("id", self.id.map(|id| id.to_string()).unwrap_or_default()),
            ("version", number(self.version)),
            ("period", self.period),
            ("series", self.series),
            ("breakdown", self.breakdown),
            ("group", self.group),
            ("question", number(self.question)),
            ("state", self.state),
            ("numerator", digits(self.numerator)),
            ("denominator", digits(self.denominator)),
            ("value", digits(self.value)),
            // Programs say what they mean: percents, never parts of one.
            ("percent_meaning", "percent".to_owned()),
            ("sample_size", number(self.sample_size)),
            ("lower", digits(self.lower)),
            ("upper", digits(self.upper)),
            ("note", self.note),
        ])
    }
}

/// What saving many readings did.
#[derive(Serialize, JsonSchema)]
pub struct SavedShape {
    added: usize,
    corrected: usize,
    same: usize,
}

async fn of(ctx: &Ctx, id: Uuid) -> Result<Indicator, Problem> {
    Indicator::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub async fn list(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Query(after): Query<After>) -> Answer {
    let indicator = of(&ctx, id).await?;
    let (found, next) = readings::page_of(&ctx, &indicator, &after).await?;
    let sights = following::released(&ctx, &indicator, &found, Way::Program).await?;
    let items = found.into_iter().map(|reading| shape(&ctx.text, sights.of(&reading), reading)).collect();
    Ok(json_answer(&ListPage::<ReadingShape> { items, next }))
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewReadings>) -> Answer {
    let indicator = of(&ctx, id).await?;
    if new.readings.len() > MOST_VALUES {
        return Err(Problem::Mistaken(Mistakes::one("body", "numbers-too-many-readings")));
    }
    let typed: Vec<Typed> = new.readings.into_iter().map(NewReading::typed).collect();
    let saved = actions::save_typed(&ctx, &indicator, &typed).await?;
    Ok(json_answer(&SavedShape {
        added: saved.added,
        corrected: saved.corrected,
        same: saved.same,
    }))
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let reading = Reading::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let indicator = of(&ctx, reading.indicator_id.0).await?;
    let among = std::slice::from_ref(&reading);
    let sight = following::released(&ctx, &indicator, among, Way::Program).await?.of(&reading);
    Ok(json_answer(&shape(&ctx.text, sight, reading)))
}

pub async fn change(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, Body(new): Body<NewReading>) -> Answer {
    actions::change_reading(&ctx, id, &new.typed()).await.map_err(SaveProblem::plain)?;
    show(ctx, Path((String::new(), id))).await
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::remove_reading(&ctx, id).await?;
    Ok(json_answer(&Removed { id }))
}
