use kit_store::jiff::{Span, ToSpan};
use kit_store::{Fault, Record, added, changed};
use people::example::Loading;
use serde::Deserialize;

use super::goals::Loaded;
use crate::goals::{Goal, Objective};
use crate::numbers::model::{
    Amount, Frequency, Indicator, Kind, Occurrence, Period, Polarity, Reading, State, with_limits,
};
use crate::numbers::small_numbers::Policy;
use crate::numbers::{DataSource, IndicatorId, ReadingId, SourceId};

#[derive(Deserialize)]
struct File {
    source: Vec<SourceFile>,
    indicator: Vec<IndicatorFile>,
}

#[derive(Deserialize)]
struct SourceFile {
    key: String,
    name: String,
    note: String,
    frequency: String,
    /// Empty for the rule of the coalition.
    #[serde(default)]
    policy: String,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct IndicatorFile {
    name: String,
    goal: String,
    /// Whether it is chosen to stand for its goal.
    headline: bool,
    /// The objective it measures.
    objective: String,
    source: String,
    measures: String,
    finding: String,
    kind: String,
    unit: String,
    polarity: String,
    occurrence: String,
    decimals: i64,
    place: String,
    population: String,
    frequency: String,
    due_days: i64,
    newest_days: i64,
    step: String,
    /// The baseline, counted back from the newest reading; the first one when it is not said.
    baseline_from_end: Option<usize>,
    target: String,
    target_days: i64,
    comparison_note: String,
    story: String,
    not_claimed: String,
    quote: String,
    quote_by: String,
    written_by: String,
    agreed_days: i64,
    values: Vec<Amount>,
    counts: Vec<[i64; 2]>,
    answers: Vec<i64>,
    comparison: Vec<ComparisonFile>,
    group: Vec<GroupFile>,
}

#[derive(Deserialize)]
struct ComparisonFile {
    name: String,
    values: Vec<Amount>,
}

#[derive(Deserialize)]
struct GroupFile {
    by: String,
    name: String,
    value: Option<Amount>,
    answers: Option<i64>,
    count: Option<[i64; 2]>,
}

pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/numbers.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut sources: Vec<(String, SourceId)> = Vec::new();
    for file in &file.source {
        let source = source(loading, file);
        added(&loading.tx, &loading.allowed, &source).await?;
        sources.push((file.key.clone(), source.id));
    }
    for file in &file.indicator {
        let source = sources.iter().find(|(key, _)| *key == file.source).map(|(_, id)| *id);
        let indicator = indicator(loading, goals, source, file);
        added(&loading.tx, &loading.allowed, &indicator).await?;
        choose(loading, goals, file, &indicator).await?;
        for reading in readings(loading, &indicator, file) {
            added(&loading.tx, &loading.allowed, &with_limits(&indicator, reading)).await?;
        }
    }
    Ok(())
}

/// The goal and the objective that chose the indicator say so.
async fn choose(
    loading: &Loading,
    goals: &Loaded,
    file: &IndicatorFile,
    indicator: &Indicator,
) -> Result<(), Fault> {
    let (tx, chosen) = (&loading.tx, Some(indicator.id.0));
    if let Some(id) = indicator.goal_id.filter(|_| file.headline)
        && let Some(goal) = Goal::find(tx, id.0).await?
    {
        changed(tx, &loading.allowed, &goal, Goal { headline_id: chosen, ..goal.clone() }).await?;
    }
    if let Some(id) = goals.objective(&file.objective)
        && let Some(objective) = Objective::find(tx, id.0).await?
    {
        let after = Objective { indicator_id: chosen, ..objective.clone() };
        changed(tx, &loading.allowed, &objective, after).await?;
    }
    Ok(())
}

fn source(loading: &Loading, file: &SourceFile) -> DataSource {
    DataSource {
        note: file.note.clone(),
        frequency: Frequency::from_word(&file.frequency).unwrap_or(Frequency::Yearly),
        policy: Policy::from_word(&file.policy),
        ..DataSource::named(SourceId(loading.allowed.new_id()), &file.name)
    }
}

fn indicator(loading: &Loading, goals: &Loaded, source: Option<SourceId>, file: &IndicatorFile) -> Indicator {
    let periods = periods(loading, file);
    let baseline = file.baseline_from_end.and_then(|back| periods.iter().rev().nth(back)).copied();
    Indicator {
        finding: file.finding.clone(),
        measures: file.measures.clone(),
        goal_id: goals.goal(&file.goal),
        kind: Kind::from_word(&file.kind).unwrap_or(Kind::Share),
        unit: file.unit.clone(),
        decimals: file.decimals,
        polarity: Polarity::from_word(&file.polarity).unwrap_or(Polarity::Up),
        occurrence: Occurrence::from_word(&file.occurrence),
        place: file.place.clone(),
        population: file.population.clone(),
        source_id: source,
        frequency: Frequency::from_word(&file.frequency).unwrap_or(Frequency::Yearly),
        next_due: Some(loading.day(file.due_days)),
        baseline,
        target: file.target.parse().ok(),
        target_on: Some(loading.day(file.target_days)),
        comparison_note: file.comparison_note.clone(),
        story: file.story.clone(),
        not_claimed: file.not_claimed.clone(),
        quote: file.quote.clone(),
        quote_by: file.quote_by.clone(),
        written_by: file.written_by.clone(),
        agreed_on: Some(loading.day(file.agreed_days)),
        ..Indicator::named(IndicatorId(loading.allowed.new_id()), &file.name)
    }
}

/// The periods of the readings, the earliest first.
fn periods(loading: &Loading, file: &IndicatorFile) -> Vec<Period> {
    let newest = loading.day(file.newest_days);
    let count = i32::try_from(file.values.len().max(file.counts.len())).unwrap_or_default();
    let back = |span: Span| newest.checked_sub(span).unwrap_or(newest);
    let period = |step: i32| match file.step.as_str() {
        "year" => Period::year(newest.year() - i16::try_from(step).unwrap_or_default()),
        "quarter" => Period::month(back((step * 3).months())),
        _ => Period::month(back((step * 6).months())),
    };
    (0..count).rev().map(period).collect()
}

fn readings(loading: &Loading, indicator: &Indicator, file: &IndicatorFile) -> Vec<Reading> {
    let periods = periods(loading, file);
    let empty = |period: Period| Reading {
        state: State::Number,
        ..Reading::empty(ReadingId(loading.allowed.new_id()), indicator.id, period)
    };
    let counted = |reading: Reading, [part, whole]: [i64; 2]| Reading {
        numerator: Some(Amount::from_whole(part)),
        denominator: Some(Amount::from_whole(whole)),
        ..reading
    };
    let mut readings: Vec<Reading> = Vec::new();
    for (index, period) in periods.iter().enumerate() {
        let reading = Reading {
            value: file.values.get(index).copied(),
            sample_size: file.answers.get(index).copied(),
            ..empty(*period)
        };
        readings.push(match file.counts.get(index) {
            Some(count) => counted(reading, *count),
            None => reading,
        });
    }
    for comparison in &file.comparison {
        let values = periods.iter().zip(&comparison.values);
        readings.extend(values.map(|(period, value)| Reading {
            series: comparison.name.clone(),
            value: Some(*value),
            ..empty(*period)
        }));
    }
    for (group, period) in file.group.iter().zip(periods.last().into_iter().cycle()) {
        let reading = Reading {
            breakdown: group.by.clone(),
            group: group.name.clone(),
            value: group.value,
            sample_size: group.answers,
            ..empty(*period)
        };
        readings.push(match group.count {
            Some(count) => counted(reading, count),
            None => reading,
        });
    }
    readings
}
