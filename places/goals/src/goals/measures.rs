//! The numbers that can stand for a goal or measure an objective: those of the goal.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::form::Choice;
use uuid::Uuid;

use super::model::GoalId;
use super::store::{self, Measure};

/// The numbers of all goals, for menus.
pub struct Measures(Vec<Measure>);

impl Measures {
    /// # Errors
    /// When the database does not answer.
    pub async fn read(on: &impl InCoalition) -> Result<Self, Fault> {
        Ok(Self(store::measures(on).await?))
    }

    /// The numbers of one goal, given by its id as a form has it, after the choice of none.
    pub fn menu(&self, text: &Text, goal: &str) -> Vec<Choice> {
        let own = self.0.iter().filter(|measure| measure.goal_id.to_string() == goal);
        let none = (String::new(), text.say("goals-no-measure"));
        std::iter::once(none)
            .chain(own.map(|measure| (measure.id.to_string(), measure.name.clone())))
            .collect()
    }

    /// The name of a number, given by its id as a form has it.
    pub fn name(&self, id: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|measure| measure.id.to_string() == id)
            .map(|measure| measure.name.as_str())
    }
}

/// Whether a number may be chosen for a goal: it is one of the goal's, or was chosen before.
///
/// # Errors
/// When the database does not answer.
pub async fn fits(
    on: &impl InCoalition,
    chosen: Option<Uuid>,
    before: Option<Uuid>,
    goal: GoalId,
) -> Result<bool, Fault> {
    match chosen {
        Some(id) if before != Some(id) => store::is_measure_of(on, id, goal).await,
        _ => Ok(true),
    }
}
