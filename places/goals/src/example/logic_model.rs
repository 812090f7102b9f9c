use kit_store::{Fault, Words, added};
use people::example::Loading;
use serde::Deserialize;

use super::goals::Loaded;
use crate::logic_model::{LocalCondition, LocalConditionId, RootCause, RootCauseId};

#[derive(Deserialize)]
struct File {
    cause: Vec<CauseFile>,
}

#[derive(Deserialize)]
struct CauseFile {
    goal: String,
    words: String,
    condition: Vec<ConditionFile>,
}

#[derive(Deserialize)]
struct ConditionFile {
    words: String,
    figure: String,
    source: String,
    strategies: Vec<String>,
}

pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/logic_model.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for (file, position) in file.cause.iter().zip(1..) {
        let Some(goal) = goals.goal(&file.goal) else {
            continue;
        };
        let id = RootCauseId(loading.allowed.new_id());
        let cause = RootCause { position, words: file.words.clone(), ..RootCause::of(goal, id) };
        added(&loading.tx, &loading.allowed, &cause).await?;
        for file in &file.condition {
            let id = LocalConditionId(loading.allowed.new_id());
            let strategies = file.strategies.iter().filter_map(|key| goals.strategy(key));
            let condition = LocalCondition {
                cause_id: Some(cause.id),
                position,
                words: file.words.clone(),
                figure: file.figure.clone(),
                source: file.source.clone(),
                strategies: Words(strategies.map(|id| id.to_string()).collect()),
                ..LocalCondition::of(goal, id)
            };
            added(&loading.tx, &loading.allowed, &condition).await?;
        }
    }
    Ok(())
}
