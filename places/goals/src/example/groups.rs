//! Which goal and which objective each group of the example works for.

use kit_store::{Fault, Record, changed};
use people::example::Loading;
use people::groups::bodies::Group;

use super::goals::Loaded;

/// The group that works on an objective, by their keys.
const ON_OBJECTIVES: &[(&str, &str)] = &[("take-back", "pounds"), ("help-card", "clinics")];

/// Gives the groups their goals, which were not there yet when the groups were loaded.
pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    for (key, id, goal) in &loading.groups {
        let Some(goal) = goal else { continue };
        let goal_id = goals.goal(goal).ok_or_else(|| Fault::Shape(format!("no goal is called {goal}")))?;
        let before = Group::find(&loading.tx, id.0).await?.ok_or(Fault::Missing("group"))?;
        let objective = ON_OBJECTIVES.iter().find(|(group, _)| group == key);
        let objective = objective.and_then(|(_, objective)| goals.objective(objective));
        let objective_id = objective.map(|id| id.0);
        let after = Group { goal_id: Some(goal_id.0), objective_id, ..before.clone() };
        changed(&loading.tx, &loading.allowed, &before, after).await?;
    }
    Ok(())
}
