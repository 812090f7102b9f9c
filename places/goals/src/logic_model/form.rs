//! The forms of root causes and local conditions.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{ConditionShape, NewCondition, NewRootCause, RootCauseShape};
use super::model::{self, LocalCondition, LocalConditionId, RootCause, RootCauseId};
use super::store;
use crate::forms::{FormRecord, Goals};
use crate::goals::objectives::goal_menu;
use crate::goals::store::StrategyOfGoal;
use crate::goals::{self, Goal, GoalId};

/// Refuses a goal that is not there.
async fn known_goal<T>(tx: &Tx, goal: GoalId) -> Result<(), SaveProblem<T>> {
    if Goal::find(tx, goal.0).await?.is_none() {
        return Err(SaveProblem::Mistakes(Mistakes::one("goal_id", "objectives-goal-unknown")));
    }
    Ok(())
}

fn with_goal_title(typed: &Typed, goals: &[Goal]) -> Typed {
    let mut typed = typed.clone();
    if let Some(goal) = goals.iter().find(|goal| goal.id.to_string() == typed.get("goal_id")) {
        typed.set("goal_id", goal.title.as_str());
    }
    typed
}

impl FormRecord for RootCause {
    const WORDS: &'static str = "root-causes";
    const PATH: &'static str = "/goals/causes";

    type Place = Goals;
    type Choices = Vec<Goal>;
    type Shape = RootCauseShape;
    type New = NewRootCause;

    fn blank(id: Uuid) -> Self {
        Self::of(GoalId(Uuid::nil()), RootCauseId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::cause_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::cause_to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Vec<Goal>, Problem> {
        Ok(goals::store::goals(&ctx.scope()).await?)
    }

    fn fields(text: &Text, fields: &Fields, goals: &Vec<Goal>) -> Markup {
        html! {
            (fields.menu("goal_id", "objectives-goal-id", goal_menu(text, goals)))
            (fields.line("words", "root-causes-words").hint(text.say("root-causes-words-hint")))
        }
    }

    fn in_words(typed: &Typed, goals: &Vec<Goal>) -> Typed {
        with_goal_title(typed, goals)
    }

    async fn settle(self, tx: &Tx, _before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        known_goal(tx, self.goal_id).await?;
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::causes_of_goal(on, self.goal_id).await
    }

    fn position(&self) -> i64 {
        self.position
    }

    fn set_position(&mut self, position: i64) {
        self.position = position;
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_causes(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/causes/{}", self.id)
    }

    fn page_above(&self) -> String {
        format!("/goals/{}/logic-model", self.goal_id)
    }
}

/// What the form of a local condition offers.
pub struct Around {
    goals: Vec<Goal>,
    causes: Vec<RootCause>,
    strategies: Vec<StrategyOfGoal>,
}

impl FormRecord for LocalCondition {
    const WORDS: &'static str = "local-conditions";
    const PATH: &'static str = "/goals/conditions";

    type Place = Goals;
    type Choices = Around;
    type Shape = ConditionShape;
    type New = NewCondition;

    fn blank(id: Uuid) -> Self {
        Self::of(GoalId(Uuid::nil()), LocalConditionId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::condition_from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::condition_to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Around, Problem> {
        Ok(Around {
            goals: goals::store::goals(&ctx.scope()).await?,
            causes: store::all_causes(&ctx.scope()).await?,
            strategies: goals::store::strategies_of_goals(&ctx.scope()).await?,
        })
    }

    fn fields(text: &Text, fields: &Fields, around: &Around) -> Markup {
        // Once the goal is known, only its causes and strategies are offered.
        let goal: Option<GoalId> = fields.typed.get("goal_id").parse().ok();
        let is_of_goal = |of: GoalId| goal.is_none_or(|goal| goal == of);
        let none = (String::new(), text.say("local-conditions-no-cause"));
        let causes = around.causes.iter().filter(|cause| is_of_goal(cause.goal_id));
        let causes =
            std::iter::once(none).chain(causes.map(|cause| (cause.id.to_string(), cause.words.clone())));
        let strategies = around.strategies.iter().filter(|strategy| is_of_goal(strategy.goal_id));
        let strategies: Vec<_> =
            strategies.map(|strategy| (strategy.id.to_string(), strategy.name.clone())).collect();
        html! {
            (fields.menu("goal_id", "objectives-goal-id", goal_menu(text, &around.goals)))
            (fields.menu("cause_id", "local-conditions-cause-id", causes.collect()).optional(text))
            (fields.line("words", "local-conditions-words").hint(text.say("local-conditions-words-hint")))
            (fields.line("figure", "local-conditions-figure").hint(text.say("local-conditions-figure-hint")).optional(text))
            (fields.line("source", "local-conditions-source").hint(text.say("local-conditions-source-hint")).optional(text))
            @if !strategies.is_empty() {
                (fields.any_of("strategies", "local-conditions-strategies", strategies).optional(text))
            }
        }
    }

    fn in_words(typed: &Typed, around: &Around) -> Typed {
        let mut said = with_goal_title(typed, &around.goals);
        if let Some(cause) = around.causes.iter().find(|cause| cause.id.to_string() == typed.get("cause_id"))
        {
            said.set("cause_id", cause.words.as_str());
        }
        let names = around
            .strategies
            .iter()
            .filter(|strategy| typed.all("strategies").any(|id| id == strategy.id.to_string()));
        let names: Vec<&str> = names.map(|strategy| strategy.name.as_str()).collect();
        said.set("strategies", names.join(", "));
        said
    }

    async fn settle(mut self, tx: &Tx, _before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        known_goal(tx, self.goal_id).await?;
        if let Some(cause) = self.cause_id {
            let of_goal = RootCause::find(tx, cause.0).await?.map(|cause| cause.goal_id);
            if of_goal != Some(self.goal_id) {
                let mistake = Mistakes::one("cause_id", "local-conditions-cause-unknown");
                return Err(SaveProblem::Mistakes(mistake));
            }
        }
        // Strategies that are gone or belong to another goal are left out.
        let known = goals::strategies::store::of_goal(tx, self.goal_id).await?;
        let known: Vec<String> = known.iter().map(|strategy| strategy.id.to_string()).collect();
        self.strategies.0.retain(|id| known.contains(id));
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::conditions_of_goal(on, self.goal_id).await
    }

    fn position(&self) -> i64 {
        self.position
    }

    fn set_position(&mut self, position: i64) {
        self.position = position;
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list_conditions(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/conditions/{}", self.id)
    }

    fn page_above(&self) -> String {
        format!("/goals/{}/logic-model", self.goal_id)
    }
}
