//! Fetching indicators with their lines, a few statements for as many as a page shows.

use std::collections::HashMap;

use kit_store::{Fault, InCoalition, Record};
use kit_web::paging::AfterDay;

use super::followed::Followed;
use super::model::{DataSource, Indicator, IndicatorId, Kind, Reading};
use super::small_numbers::Policy;
use super::store::{self, Spot};
use crate::goals::GoalId;

/// One indicator with everything its page shows.
pub struct Whole {
    pub followed: Followed,
    pub source: Option<DataSource>,
    /// Its readings of all series and groups; of a derived one, none.
    pub readings: Vec<Reading>,
}

/// One indicator with its source and all its readings.
///
/// # Errors
/// When the database does not answer.
pub async fn whole(on: &impl InCoalition, indicator: Indicator) -> Result<Whole, Fault> {
    let source = match indicator.source_id {
        Some(id) => DataSource::find(on, id.0).await?,
        None => None,
    };
    let policy = source.as_ref().map_or_else(Policy::default, |source| source.policy);
    let readings = store::readings_of(on, indicator.id).await?;
    let followed = if indicator.kind == Kind::Derived {
        let parts = store::readings_of_parts(on, indicator.id).await?;
        let policies: HashMap<IndicatorId, Policy> = store::policies(on).await?.into_iter().collect();
        let parts = parts
            .iter()
            .map(|reading| (policies.get(&reading.indicator_id).copied().unwrap_or_default(), reading));
        Followed::derived(indicator, policy, parts)
    } else {
        Followed::new(indicator, policy, &readings)
    };
    Ok(Whole { followed, source, readings })
}

/// One page of the list, those due first first.
///
/// # Errors
/// When the database does not answer.
pub async fn by_due(on: &impl InCoalition, after: AfterDay, most: i64) -> Result<Vec<Followed>, Fault> {
    let indicators = store::by_due(on, after, most).await?;
    let Some(last) = indicators.last().map(Spot::of) else {
        return Ok(Vec::new());
    };
    let after = Spot { due: after.day, id: after.id };
    let mut readings = store::headlines_by_due(on, after, last).await?;
    if has_derived(&indicators) {
        readings.extend(store::parts_by_due(on, after, last).await?);
    }
    with_lines(on, indicators, &readings).await
}

/// The indicators of one goal.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(on: &impl InCoalition, goal: GoalId) -> Result<Vec<Followed>, Fault> {
    let indicators = store::indicators_of_goal(on, goal).await?;
    if indicators.is_empty() {
        return Ok(Vec::new());
    }
    let mut readings = store::headlines_of_goal(on, goal).await?;
    if has_derived(&indicators) {
        readings.extend(store::parts_of_goals(on).await?);
    }
    with_lines(on, indicators, &readings).await
}

/// The indicators of all goals still worked for, goal by goal.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goals(on: &impl InCoalition) -> Result<Vec<Followed>, Fault> {
    let indicators = store::indicators_of_goals(on).await?;
    if indicators.is_empty() {
        return Ok(Vec::new());
    }
    let mut readings = store::headlines_of_goals(on).await?;
    if has_derived(&indicators) {
        readings.extend(store::parts_of_goals(on).await?);
    }
    with_lines(on, indicators, &readings).await
}

fn has_derived(indicators: &[Indicator]) -> bool {
    indicators.iter().any(|indicator| indicator.kind == Kind::Derived)
}

async fn with_lines(
    on: &impl InCoalition,
    indicators: Vec<Indicator>,
    readings: &[Reading],
) -> Result<Vec<Followed>, Fault> {
    let policies: HashMap<IndicatorId, Policy> = store::policies(on).await?.into_iter().collect();
    let policy_of = |id: &IndicatorId| policies.get(id).copied().unwrap_or_default();
    let mut lines: HashMap<IndicatorId, Vec<&Reading>> = HashMap::new();
    for reading in readings {
        lines.entry(reading.indicator_id).or_default().push(reading);
    }
    let followed = indicators.into_iter().map(|indicator| {
        let policy = policy_of(&indicator.id);
        let line = |id: &IndicatorId| lines.get(id).map_or(&[][..], Vec::as_slice).iter().copied();
        if indicator.kind == Kind::Derived {
            let parts = indicator.part_ids();
            let readings = parts.iter().flat_map(|part| line(part).map(|reading| (policy_of(part), reading)));
            Followed::derived(indicator, policy, readings.collect::<Vec<_>>())
        } else {
            let own: Vec<&Reading> = line(&indicator.id).collect();
            Followed::new(indicator, policy, own)
        }
    });
    Ok(followed.collect())
}

/// The policy for small numbers of an indicator's source.
///
/// # Errors
/// When the database does not answer.
pub async fn policy_of(on: &impl InCoalition, indicator: &Indicator) -> Result<Policy, Fault> {
    let source = match indicator.source_id {
        Some(id) => DataSource::find(on, id.0).await?,
        None => None,
    };
    Ok(source.map_or_else(Policy::default, |source| source.policy))
}
