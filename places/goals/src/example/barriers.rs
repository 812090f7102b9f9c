use kit_store::{Fault, Record, added};
use people::example::Loading;
use serde::Deserialize;

use super::goals::Loaded;
use crate::barriers::{Barrier, BarrierId, BarrierKind, BarrierNote, Presence};
use crate::promises::{Promise, PromiseId, Status};

#[derive(Deserialize)]
struct File {
    barrier: Vec<BarrierFile>,
}

#[derive(Deserialize)]
struct BarrierFile {
    kind: String,
    presence: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    severity: Option<i64>,
    #[serde(default)]
    whose: String,
    goal: Option<String>,
    review_days: Option<i64>,
    note: Option<String>,
    #[serde(default, rename = "try")]
    tries: Vec<TryFile>,
}

#[derive(Deserialize)]
struct TryFile {
    what: String,
    person: String,
    by_days: i64,
}

/// Loads what is in the way of the example coalition, with what it tries.
pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/barriers.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for file in &file.barrier {
        let barrier = barrier(loading, goals, file)?;
        added(&loading.tx, &loading.allowed, &barrier).await?;
        if let Some(words) = &file.note {
            let note = BarrierNote { id: barrier.id, words: words.clone(), version: 1 };
            added(&loading.tx, &loading.allowed, &note).await?;
        }
        for one in &file.tries {
            let promise = Promise {
                person_id: loading.person(&one.person),
                goal_id: barrier.goal_id,
                by: Some(loading.day(one.by_days)),
                status: Status::GoingWell,
                came_from_kind: Some(Barrier::KIND.to_owned()),
                came_from_id: Some(barrier.id.0),
                ..Promise::idea(PromiseId(loading.allowed.new_id()), &one.what)
            };
            added(&loading.tx, &loading.allowed, &promise).await?;
        }
    }
    Ok(())
}

fn barrier(loading: &Loading, goals: &Loaded, file: &BarrierFile) -> Result<Barrier, Fault> {
    let wrong = || Fault::Shape(format!("no barrier is called {} or {}", file.kind, file.presence));
    let kind = BarrierKind::from_word(&file.kind).ok_or_else(wrong)?;
    Ok(Barrier {
        presence: Presence::from_word(&file.presence).ok_or_else(wrong)?,
        title: file.title.clone(),
        words: file.words.clone(),
        severity: file.severity,
        whose: file.whose.clone(),
        goal_id: file.goal.as_deref().and_then(|key| goals.goal(key)),
        review_on: file.review_days.map(|days| loading.day(days)),
        ..Barrier::of(BarrierId(loading.allowed.new_id()), kind)
    })
}
