//! The form of a barrier.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{BarrierShape, NewBarrier};
use super::model::{self, Barrier, BarrierId, BarrierKind, Presence, SEVERITIES};
use super::store;
use crate::forms::{FormRecord, Goals};
use crate::goals::{self, Goal};

impl FormRecord for Barrier {
    const WORDS: &'static str = "barriers";
    const PATH: &'static str = "/goals/barriers";

    type Place = Goals;
    type Choices = Vec<Goal>;
    type Shape = BarrierShape;
    type New = NewBarrier;

    fn blank(id: Uuid) -> Self {
        Self::of(BarrierId(id), BarrierKind::Turf)
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Vec<Goal>, Problem> {
        Ok(goals::store::goals(&ctx.scope()).await?)
    }

    fn fields(text: &Text, fields: &Fields, goals: &Vec<Goal>) -> Markup {
        let kinds =
            kit_web::form::words(text, "barrier-kind", BarrierKind::ALL.iter().map(|kind| kind.word()));
        let answers = Presence::ALL.iter().map(|answer| answer.word());
        let answers = kit_web::form::words(text, "barrier-presence", answers);
        let all_goals = (String::new(), text.say("barriers-all-goals"));
        let goals = goals.iter().map(|goal| (goal.id.to_string(), goal.title.clone()));
        html! {
            (fields.menu("kind", "barriers-kind", kinds))
            (fields.one_of("presence", "barriers-presence", answers))
            (fields.line("words", "barriers-words").hint(text.say("barriers-words-hint")))
            (fields.line("title", "barriers-title").hint(text.say("barriers-title-hint")).optional(text))
            (fields.menu("severity", "barriers-severity", severities(text)))
            (fields.line("whose", "barriers-whose").hint(text.say("barriers-whose-hint")).optional(text))
            (fields.menu("goal_id", "barriers-goal-id", std::iter::once(all_goals).chain(goals).collect()))
            (fields.date("review_on", "barriers-review-on").hint(text.say("barriers-review-on-hint")).optional(text))
            (fields.lines("came_of", "barriers-came-of").hint(text.say("barriers-came-of-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, goals: &Vec<Goal>) -> Typed {
        let mut typed = typed.clone();
        if let Some(goal) = goals.iter().find(|goal| goal.id.to_string() == typed.get("goal_id")) {
            typed.set("goal_id", goal.title.as_str());
        }
        typed
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let stayed = before.is_some_and(|before| before.goal_id == self.goal_id);
        if let Some(goal) = self.goal_id.filter(|_| !stayed)
            && Goal::find(tx, goal.0).await?.is_none()
        {
            return Err(SaveProblem::Mistakes(Mistakes::one("goal_id", "objectives-goal-unknown")));
        }
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        let mut all = store::barriers(on, None).await?;
        all.retain(|barrier| barrier.kind == self.kind);
        Ok(all)
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
        format!("/goals/barriers/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/goals/in-the-way".to_owned()
    }
}

fn severities(text: &Text) -> Vec<(String, String)> {
    let none = (String::new(), text.say("barriers-severity-none"));
    let words =
        SEVERITIES.map(|number| (number.to_string(), text.say(&format!("barrier-severity-{number}"))));
    std::iter::once(none).chain(words).collect()
}
