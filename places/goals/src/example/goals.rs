use kit_store::{Fault, Words, added};
use people::example::Loading;
use serde::Deserialize;

use crate::goals::{ChangeStrategy, Goal, GoalId, Objective, ObjectiveId, Strategy, StrategyId};

#[derive(Deserialize)]
struct File {
    goal: Vec<GoalFile>,
}

#[derive(Deserialize)]
struct GoalFile {
    key: String,
    title: String,
    population: String,
    change: String,
    by_days: i64,
    lead: String,
    problem: String,
    care_stages: Vec<String>,
    objective: Vec<ObjectiveFile>,
    strategy: Vec<StrategyFile>,
}

#[derive(Deserialize)]
struct ObjectiveFile {
    key: String,
    by_days: i64,
    who: String,
    what: String,
    from: String,
    to: String,
    baseline_question: Option<String>,
}

#[derive(Deserialize)]
struct StrategyFile {
    key: String,
    objective: String,
    name: String,
    change_strategy: String,
    care_stages: Vec<String>,
}

/// The goals and strategies of the example, by their keys in the file.
pub(super) struct Loaded {
    goals: Vec<(String, GoalId)>,
    objectives: Vec<(String, ObjectiveId)>,
    strategies: Vec<(String, StrategyId)>,
}

impl Loaded {
    pub(super) fn goal(&self, key: &str) -> Option<GoalId> {
        self.goals.iter().find(|(known, _)| known == key).map(|(_, id)| *id)
    }

    pub(super) fn objective(&self, key: &str) -> Option<ObjectiveId> {
        self.objectives.iter().find(|(known, _)| known == key).map(|(_, id)| *id)
    }

    pub(super) fn strategy(&self, key: &str) -> Option<StrategyId> {
        self.strategies.iter().find(|(known, _)| known == key).map(|(_, id)| *id)
    }
}

pub(super) async fn load(loading: &Loading) -> Result<Loaded, Fault> {
    let file: File = toml::from_str(include_str!("../../example/goals.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    let mut loaded = Loaded { goals: Vec::new(), objectives: Vec::new(), strategies: Vec::new() };
    for (file, position) in file.goal.iter().zip(1..) {
        let goal = goal(loading, file, position);
        added(&loading.tx, &loading.allowed, &goal).await?;
        for (file, position) in file.objective.iter().zip(1..) {
            let objective = objective(loading, goal.id, file, position);
            added(&loading.tx, &loading.allowed, &objective).await?;
            loaded.objectives.push((file.key.clone(), objective.id));
        }
        for (file, position) in file.strategy.iter().zip(1..) {
            let strategy = Strategy {
                objective_id: loaded.objective(&file.objective),
                ..strategy(loading, goal.id, file, position)
            };
            added(&loading.tx, &loading.allowed, &strategy).await?;
            loaded.strategies.push((file.key.clone(), strategy.id));
        }
        loaded.goals.push((file.key.clone(), goal.id));
    }
    Ok(loaded)
}

fn goal(loading: &Loading, file: &GoalFile, position: i64) -> Goal {
    let id = GoalId(loading.allowed.new_id());
    Goal {
        population: file.population.clone(),
        change: file.change.clone(),
        by: Some(loading.day(file.by_days)),
        lead_id: loading.person(&file.lead),
        problem: file.problem.clone(),
        care_stages: Words(file.care_stages.clone()),
        ..Goal::named(id, position, &file.title)
    }
}

fn objective(loading: &Loading, goal_id: GoalId, file: &ObjectiveFile, position: i64) -> Objective {
    Objective {
        position,
        by: Some(loading.day(file.by_days)),
        who: file.who.clone(),
        what: file.what.clone(),
        from_value: file.from.clone(),
        to_value: file.to.clone(),
        baseline_question: file.baseline_question.clone(),
        ..Objective::of(goal_id, ObjectiveId(loading.allowed.new_id()))
    }
}

fn strategy(loading: &Loading, goal_id: GoalId, file: &StrategyFile, position: i64) -> Strategy {
    Strategy {
        id: StrategyId(loading.allowed.new_id()),
        goal_id,
        objective_id: None,
        position,
        name: file.name.clone(),
        change_strategy: ChangeStrategy::from_word(&file.change_strategy),
        care_stages: Words(file.care_stages.clone()),
        version: 1,
    }
}
