//! The form of an objective, in the shape of its sentence.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewObjective, ObjectiveShape};
use super::model::{self, Objective, ObjectiveId};
use super::store;
use crate::forms::{FormRecord, Goals};
use crate::goals::measures::{self, Measures};
use crate::goals::{self, Goal, GoalId};

/// What the menus of an objective offer.
pub struct ObjectiveChoices {
    goals: Vec<Goal>,
    measures: Measures,
}

impl FormRecord for Objective {
    const WORDS: &'static str = "objectives";
    const PATH: &'static str = "/goals/objectives";

    type Place = Goals;
    type Choices = ObjectiveChoices;
    type Shape = ObjectiveShape;
    type New = NewObjective;

    fn blank(id: Uuid) -> Self {
        Self::of(GoalId(Uuid::nil()), ObjectiveId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<ObjectiveChoices, Problem> {
        let goals = goals::store::goals(&ctx.scope()).await?;
        Ok(ObjectiveChoices { goals, measures: Measures::read(&ctx.scope()).await? })
    }

    fn fields(text: &Text, fields: &Fields, choices: &ObjectiveChoices) -> Markup {
        let numbers = choices.measures.menu(text, fields.typed.get("goal_id"));
        html! {
            (fields.hidden("baseline_question"))
            (fields.menu("goal_id", "objectives-goal-id", goal_menu(text, &choices.goals)))
            p.hint { (text.say("objectives-help")) }
            div.sentence {
                (fields.date("by", "objectives-by"))
                (fields.line("who", "objectives-who").hint(text.say("objectives-who-hint")))
                (fields.line("what", "objectives-what").hint(text.say("objectives-what-hint")))
                (fields.line("from_value", "objectives-from-value").hint(baseline_hint(text, fields)))
                (fields.line("to_value", "objectives-to-value").hint(text.say("objectives-to-hint")))
            }
            @if numbers.len() > 1 {
                (fields.menu("indicator_id", "objectives-indicator-id", numbers).hint(text.say("objectives-indicator-hint")).optional(text))
            }
        }
    }

    fn in_words(typed: &Typed, choices: &ObjectiveChoices) -> Typed {
        let mut typed = typed.clone();
        if let Some(goal) = choices.goals.iter().find(|goal| goal.id.to_string() == typed.get("goal_id")) {
            typed.set("goal_id", goal.title.as_str());
        }
        if let Some(name) = choices.measures.name(typed.get("indicator_id")).map(str::to_owned) {
            typed.set("indicator_id", name);
        }
        typed
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if Goal::find(tx, self.goal_id.0).await?.is_none() {
            return Err(SaveProblem::Mistakes(Mistakes::one("goal_id", "objectives-goal-unknown")));
        }
        let before = before.and_then(|before| before.indicator_id);
        if !measures::fits(tx, self.indicator_id, before, self.goal_id).await? {
            return Err(SaveProblem::Mistakes(Mistakes::one("indicator_id", "goals-measure-unknown")));
        }
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::of_goal(on, self.goal_id).await
    }

    fn position(&self) -> i64 {
        self.position
    }

    fn set_position(&mut self, position: i64) {
        self.position = position;
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/objectives/{}", self.id)
    }

    fn page_above(&self) -> String {
        format!("/goals/{}", self.goal_id)
    }
}

/// The question a playbook asks for where it stands now, or what such a value looks like.
fn baseline_hint(text: &Text, fields: &Fields) -> String {
    match fields.typed.get("baseline_question") {
        "" => text.say("objectives-from-hint"),
        question => question.to_owned(),
    }
}

/// The goals still worked for, to choose one.
pub fn goal_menu(text: &Text, goals: &[Goal]) -> Vec<(String, String)> {
    let none = (String::new(), text.say("goals-choose"));
    std::iter::once(none)
        .chain(goals.iter().map(|goal| (goal.id.to_string(), goal.title.clone())))
        .collect()
}
