use kit_store::{Day, Fault, added};
use people::example::Loading;
use people::members::Person;
use serde::Deserialize;

use super::goals::Loaded;
use crate::goals::Strategy;
use crate::promises::model::{CarriedOver, PromiseId};
use crate::promises::repeats::{RepeatUnit, Repeats};
use crate::promises::{Promise, Status};
use kit_store::Record;

#[derive(Deserialize)]
struct File {
    promise: Vec<PromiseFile>,
}

#[derive(Deserialize)]
struct PromiseFile {
    key: String,
    what: String,
    person: Option<String>,
    by_days: Option<i64>,
    goal: Option<String>,
    strategy: Option<String>,
    status: String,
    #[serde(default)]
    progress: String,
    #[serde(default)]
    needs: String,
    needs_cents: Option<i64>,
    #[serde(default)]
    waits_for: Vec<String>,
    #[serde(default)]
    notes: String,
    kept_days: Option<i64>,
    #[serde(default)]
    proof: String,
    let_go_days: Option<i64>,
    #[serde(default)]
    let_go_why: String,
    #[serde(default)]
    carried: Vec<CarriedFile>,
    repeat_every: Option<i64>,
    repeat_unit: Option<String>,
    /// Whose news it is that it was kept; left out for what is no news any more.
    news: Option<String>,
}

#[derive(Deserialize)]
struct CarriedFile {
    from_days: i64,
    to_days: i64,
    on_days: i64,
    why: String,
}

/// Days until the next take-back day of the example.
const TAKE_BACK_DAYS: i64 = 46;

/// Loads the promises of the example and gives their keys; they wait for each other by their keys in the file.
pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<Vec<(String, PromiseId)>, Fault> {
    let file: File = toml::from_str(include_str!("../../example/promises.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let ids: Vec<(String, PromiseId)> = file
        .promise
        .iter()
        .map(|one| (one.key.clone(), PromiseId(loading.allowed.new_id())))
        .collect();
    for (file, (_, id)) in file.promise.iter().zip(&ids) {
        let mut promise = promise(loading, goals, file, *id).await?;
        let waits = file.waits_for.iter().filter_map(|key| id_of(&ids, key));
        promise.waits_for.0 = waits.collect();
        let allowed = match (&file.news, file.kept_days) {
            (Some(by), Some(days)) => loading.as_news(by, days),
            _ => loading.allowed.clone(),
        };
        added(&loading.tx, &allowed, &promise).await?;
    }
    Ok(ids)
}

fn id_of(ids: &[(String, PromiseId)], key: &str) -> Option<PromiseId> {
    ids.iter().find(|(known, _)| known == key).map(|(_, id)| *id)
}

async fn promise(
    loading: &Loading,
    goals: &Loaded,
    file: &PromiseFile,
    id: PromiseId,
) -> Result<Promise, Fault> {
    let day = |days: i64| loading.day(days);
    let person_id = file.person.as_deref().and_then(|key| loading.person(key));
    let person = match person_id {
        Some(id) => Person::find(&loading.tx, id.0).await?,
        None => None,
    };
    let strategy_id = file.strategy.as_deref().and_then(|key| goals.strategy(key));
    let strategy = match strategy_id {
        Some(id) => Strategy::find(&loading.tx, id.0).await?,
        None => None,
    };
    let goal_id = strategy
        .map(|strategy| strategy.goal_id)
        .or_else(|| file.goal.as_deref().and_then(|key| goals.goal(key)));
    let month = loading.day(TAKE_BACK_DAYS).strftime("%B").to_string();
    let what = file.what.replace("{month}", &month);
    let mut promise = Promise {
        person_id,
        organization_id: person.and_then(|person| person.organization_id),
        goal_id,
        strategy_id,
        by: file.by_days.map(day),
        needs: file.needs.clone(),
        needs_cents: file.needs_cents,
        status: Status::from_word(&file.status).unwrap_or(Status::NotStarted),
        progress: file.progress.clone(),
        notes: file.notes.clone(),
        proof: file.proof.clone(),
        kept_on: file.kept_days.map(day),
        let_go_on: file.let_go_days.map(day),
        let_go_why: file.let_go_why.clone(),
        ..Promise::idea(id, &what)
    };
    promise.carried.0 = file.carried.iter().map(|one| carried(loading, one)).collect();
    let rule = promise.by.and_then(|from| repeats(file, from));
    Ok(promise.repeating(rule))
}

fn carried(loading: &Loading, file: &CarriedFile) -> CarriedOver {
    CarriedOver {
        from_day: loading.day(file.from_days),
        to_day: loading.day(file.to_days),
        moved_on: loading.day(file.on_days),
        why: file.why.clone(),
    }
}

fn repeats(file: &PromiseFile, from: Day) -> Option<Repeats> {
    Some(Repeats {
        every: file.repeat_every?,
        unit: RepeatUnit::from_word(file.repeat_unit.as_deref()?)?,
        from,
        until: None,
    })
}
