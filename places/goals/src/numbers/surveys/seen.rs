//! Results as they may be seen: every group after the rule for small numbers.

use kit_store::Record;
use kit_web::{Ctx, Problem};
use uuid::Uuid;

use super::model::{Survey, SurveyMeasure};
use super::{results, store};
use crate::numbers::model::{Indicator, Reading};
use crate::numbers::small_numbers::{Policy, Rule, Sight, Sights};
use crate::numbers::{DataSource, small_numbers};

/// A measure with what may be seen of its results.
pub struct Measured {
    pub measure: SurveyMeasure,
    /// The indicator it belongs to, or one that is made up while it belongs to none.
    pub indicator: Indicator,
    pub rows: Vec<Row>,
}

/// One result as it may be seen.
pub struct Row {
    pub reading: Reading,
    pub sight: Sight,
    /// None where the value is hidden: with it the value could be guessed.
    pub standard_error: Option<f64>,
}

impl Measured {
    /// Whether the results can be taken into an indicator.
    pub fn has_indicator(&self) -> bool {
        self.measure.indicator_id == Some(self.indicator.id)
    }
}

/// The measures of a survey.
///
/// # Errors
/// When the database does not answer.
pub async fn of_survey(ctx: &Ctx, survey: &Survey) -> Result<Vec<Measured>, Problem> {
    let measures = store::measures(&ctx.scope(), survey.id).await?;
    let policy = policy_of(ctx, survey).await?;
    let indicators = crate::numbers::store::all(&ctx.scope()).await?;
    let rules = small_numbers::store::rules(&ctx.scope()).await?;
    let measured = measures.into_iter().map(|measure| {
        let own = indicators.iter().find(|one| Some(one.id) == measure.indicator_id).cloned();
        let indicator = own.unwrap_or_else(|| results::nobodys(&measure));
        let of_indicator = rules.iter().find(|(id, _)| *id == indicator.id).map(|(_, rule)| *rule);
        let rule = of_indicator.unwrap_or(Rule { policy, kind: indicator.kind });
        let rows = rows(ctx, survey, &measure, &indicator, rule);
        Measured { measure, indicator, rows }
    });
    Ok(measured.collect())
}

/// The rule for results that belong to no indicator: that of the source, otherwise that of the coalition.
async fn policy_of(ctx: &Ctx, survey: &Survey) -> Result<Policy, Problem> {
    let source = match survey.source_id {
        Some(id) => DataSource::find(&ctx.scope(), id.0).await?,
        None => None,
    };
    if let Some(policy) = source.and_then(|source| source.policy) {
        return Ok(policy);
    }
    let chosen = small_numbers::store::chosen(&ctx.scope()).await?;
    Ok(chosen.map(|rule| rule.policy).unwrap_or_default())
}

fn rows(ctx: &Ctx, survey: &Survey, measure: &SurveyMeasure, indicator: &Indicator, rule: Rule) -> Vec<Row> {
    // Ids only tell the results of this page apart.
    let mut number = 0_u128;
    let readings = results::readings(survey, measure, indicator, &ctx.text, || {
        number += 1;
        Uuid::from_u128(number)
    });
    let sights = Sights::new(rule, &readings);
    let errors = measure.found.0.iter().map(|found| found.standard_error);
    let row = |(reading, standard_error): (Reading, Option<f64>)| {
        let sight = sights.of(&reading);
        let standard_error = standard_error.filter(|_| sight.limits.is_some());
        Row { reading, sight, standard_error }
    };
    readings.into_iter().zip(errors).map(row).collect()
}
