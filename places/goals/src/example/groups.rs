//! Which goal each group of the example works for.

use kit_store::{Fault, Record, changed};
use people::example::Loading;
use people::groups::bodies::Group;

use super::goals::Loaded;

/// Gives the groups their goals, which were not there yet when the groups were loaded.
pub(super) async fn load(loading: &Loading, goals: &Loaded) -> Result<(), Fault> {
    for (_, id, goal) in &loading.groups {
        let Some(goal) = goal else { continue };
        let goal_id = goals.goal(goal).ok_or_else(|| Fault::Shape(format!("no goal is called {goal}")))?;
        let before = Group::find(&loading.tx, id.0).await?.ok_or(Fault::Missing("group"))?;
        let after = Group { goal_id: Some(goal_id.0), ..before.clone() };
        changed(&loading.tx, &loading.allowed, &before, after).await?;
    }
    Ok(())
}
