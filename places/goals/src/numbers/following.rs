//! Fetching indicators with their lines, a few statements for as many as a page shows.

use std::collections::HashMap;

use kit_store::{Fault, InCoalition};
use kit_web::paging::AfterDay;
use kit_web::{Ctx, Problem};

use super::followed::Followed;
use super::model::{DataSource, Indicator, IndicatorId, Kind, Reading};
use super::small_numbers::{self, Policy, Register, Registered, Rule, Sights, Way};
use super::store::{self, Spot};
use crate::goals::GoalId;

/// One indicator with everything its page shows.
pub struct Whole {
    pub followed: Followed,
    pub source: Option<DataSource>,
    /// Its readings of all series and groups; of a derived one, none.
    pub readings: Vec<Reading>,
    /// What left the house of its groups.
    pub register: Register,
}

/// One indicator with its source and all its readings.
///
/// # Errors
/// When the database does not answer.
pub async fn whole(on: &impl InCoalition, indicator: Indicator) -> Result<Whole, Fault> {
    let (source, rule) = small_numbers::store::source_and_rule(on, &indicator).await?;
    let readings = store::readings_of(on, indicator.id).await?;
    let followed = if indicator.kind == Kind::Derived {
        let parts = store::readings_of_parts(on, indicator.id).await?;
        let rules = rules(on).await?;
        let parts = parts.iter().map(|reading| (rules.of(&reading.indicator_id), reading));
        Followed::derived(indicator, rule, parts)
    } else {
        Followed::new(indicator, rule, &readings)
    };
    let register = match readings
        .iter()
        .filter(|reading| !reading.breakdown.is_empty())
        .map(|one| one.period)
        .max()
    {
        Some(newest) => small_numbers::store::register(on, followed.indicator.id, newest, newest).await?,
        None => Register::default(),
    };
    Ok(Whole { followed, source, readings, register })
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
    Ok(with_lines(indicators, &readings, &rules(on).await?))
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
    Ok(with_lines(indicators, &readings, &rules(on).await?))
}

/// The indicators of all goals still worked for, goal by goal.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goals(on: &impl InCoalition) -> Result<Vec<Followed>, Fault> {
    let judged = small_numbers::store::indicators_of_goals(on).await?;
    if judged.is_empty() {
        return Ok(Vec::new());
    }
    let own = Rules(judged.iter().map(|(indicator, rule)| (indicator.id, *rule)).collect());
    let indicators: Vec<Indicator> = judged.into_iter().map(|(indicator, _)| indicator).collect();
    let mut readings = store::headlines_of_goals(on).await?;
    if !has_derived(&indicators) {
        return Ok(with_lines(indicators, &readings, &own));
    }
    readings.extend(store::parts_of_goals(on).await?);
    // What they are derived from may belong to no goal.
    Ok(with_lines(indicators, &readings, &rules(on).await?))
}

fn has_derived(indicators: &[Indicator]) -> bool {
    indicators.iter().any(|indicator| indicator.kind == Kind::Derived)
}

fn with_lines(indicators: Vec<Indicator>, readings: &[Reading], rules: &Rules) -> Vec<Followed> {
    let mut lines: HashMap<IndicatorId, Vec<&Reading>> = HashMap::new();
    for reading in readings {
        lines.entry(reading.indicator_id).or_default().push(reading);
    }
    let followed = indicators.into_iter().map(|indicator| {
        let rule = rules.of(&indicator.id);
        let line = |id: &IndicatorId| lines.get(id).map_or(&[][..], Vec::as_slice).iter().copied();
        if indicator.kind == Kind::Derived {
            let parts = indicator.part_ids();
            let readings = parts.iter().flat_map(|part| line(part).map(|reading| (rules.of(part), reading)));
            Followed::derived(indicator, rule, readings.collect::<Vec<_>>())
        } else {
            let own: Vec<&Reading> = line(&indicator.id).collect();
            Followed::new(indicator, rule, own)
        }
    });
    followed.collect()
}

/// The rules for small numbers of all indicators.
struct Rules(HashMap<IndicatorId, Rule>);

impl Rules {
    /// Of an indicator beyond those that are read, the rule that hides where nobody chose.
    fn of(&self, id: &IndicatorId) -> Rule {
        let ours = Rule { policy: Policy::default(), kind: Kind::Proportion };
        self.0.get(id).copied().unwrap_or(ours)
    }
}

async fn rules(on: &impl InCoalition) -> Result<Rules, Fault> {
    Ok(Rules(small_numbers::store::rules(on).await?.into_iter().collect()))
}

/// What may be seen of some readings of one indicator, in the order of their periods. Each is judged among all groups of
/// its period, whether they are given or not.
///
/// # Errors
/// When the database does not answer.
pub async fn sights_of(
    on: &impl InCoalition,
    indicator: &Indicator,
    readings: &[Reading],
) -> Result<Sights, Fault> {
    let rule = small_numbers::store::rule_of(on, indicator).await?;
    let (Some(first), Some(last)) = (readings.first(), readings.last()) else {
        return Ok(Sights::default());
    };
    let beside = store::readings_between(on, indicator.id, first.period, last.period).await?;
    let register = small_numbers::store::register(on, indicator.id, first.period, last.period).await?;
    Ok(Sights::checked(rule, &beside, &register))
}

/// As [`sights_of`], for what leaves the house: the tables with groups among them are remembered in the register.
///
/// # Errors
/// When the database does not answer.
pub async fn released(
    ctx: &Ctx,
    indicator: &Indicator,
    readings: &[Reading],
    way: Way,
) -> Result<Sights, Problem> {
    let sights = sights_of(&ctx.scope(), indicator, readings).await?;
    if sights.told().is_empty() {
        return Ok(sights);
    }
    let periods = || sights.told().iter().map(|((_, period, _), _)| *period);
    let (Some(first), Some(last)) = (periods().min(), periods().max()) else {
        return Ok(sights);
    };
    let tx = ctx.scope().begin().await?;
    let register = small_numbers::store::register(&tx, indicator.id, first, last).await?;
    for (key, told) in sights.told().iter().filter(|(key, told)| !register.has(key, told)) {
        let released = Registered {
            id: ctx.app.ids.next(ctx.now),
            indicator_id: key.0,
            period: key.1,
            question: key.2,
            way,
            released_at: ctx.now,
            released_by: ctx.account.as_ref().map(|account| account.name.clone()).unwrap_or_default(),
            told: told.clone(),
        };
        small_numbers::store::remember(&tx, &released).await?;
    }
    tx.commit().await?;
    Ok(sights)
}
