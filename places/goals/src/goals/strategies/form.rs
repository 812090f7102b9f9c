//! The form of a strategy.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::Choice;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewStrategy, StrategyShape};
use super::model::{self, ChangeStrategy, Serves, Strategy, StrategyId};
use super::store;
use crate::forms::{FormRecord, Goals};
use crate::goals::form::care_stages;
use crate::goals::objectives::{self, Objective};
use crate::goals::{self, Goal, GoalId};

/// Words of what a strategy can serve, by the word the form sends: each goal, then its objectives.
pub struct ToServe(Vec<Choice>);

impl FormRecord for Strategy {
    const WORDS: &'static str = "strategy";
    const PATH: &'static str = "/goals/strategies";

    type Place = Goals;
    type Choices = ToServe;
    type Shape = StrategyShape;
    type New = NewStrategy;

    fn blank(id: Uuid) -> Self {
        Self::named(StrategyId(id), GoalId(Uuid::nil()), "")
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<ToServe, Problem> {
        Ok(ToServe(goals_and_objectives(ctx).await?))
    }

    fn fields(text: &Text, fields: &Fields, to_serve: &ToServe) -> Markup {
        let none = (String::new(), text.say("strategy-serves-choose"));
        let serves = std::iter::once(none).chain(to_serve.0.iter().cloned()).collect();
        let classes = kit_web::form::words(
            text,
            "change-strategy",
            ChangeStrategy::ALL.iter().map(|class| class.word()),
        );
        html! {
            (fields.line("name", "strategy-name").hint(text.say("strategy-name-hint")))
            (fields.menu("serves", "strategy-serves", serves).hint(text.say("strategy-serves-hint")))
            (fields.one_of("change_strategy", "strategy-change-strategy", classes).hint(text.say("strategy-change-strategy-hint")).optional(text))
            (care_stages(text, fields, "strategy-care-stages"))
        }
    }

    fn in_words(typed: &Typed, to_serve: &ToServe) -> Typed {
        let mut typed = typed.clone();
        if let Some((_, words)) = to_serve.0.iter().find(|(word, _)| word == typed.get("serves")) {
            typed.set("serves", words.trim());
        }
        typed
    }

    async fn settle(mut self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let unknown = || SaveProblem::Mistakes(Mistakes::one("serves", "strategy-serves-unknown"));
        if let Some(objective) = self.objective_id {
            self.goal_id = Objective::find(tx, objective.0).await?.ok_or_else(unknown)?.goal_id;
        }
        if Goal::find(tx, self.goal_id.0).await?.is_none() {
            return Err(unknown());
        }
        if before.is_some_and(|before| before.goal_id != self.goal_id) {
            let last = self.siblings(tx).await?.last().map_or(0, |last| last.position);
            self.position = last + 1;
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
        format!("/goals/strategies/{}", self.id)
    }

    fn page_above(&self) -> String {
        format!("/goals/{}", self.goal_id)
    }
}

/// The goals still worked for, each with its objectives below it: the words of [`Serves`].
///
/// # Errors
/// When the database does not answer.
pub async fn goals_and_objectives(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let goals = goals::store::goals(&ctx.scope()).await?;
    let objectives = objectives::store::of_all_goals(&ctx.scope()).await?;
    let mut choices = Vec::new();
    for goal in &goals {
        choices.push((Serves::Goal(goal.id).word(), goal.title.clone()));
        for objective in objectives.iter().filter(|objective| objective.goal_id == goal.id) {
            choices.push((Serves::Objective(objective.id).word(), format!("\u{2003}{}", objective.label())));
        }
    }
    Ok(choices)
}
