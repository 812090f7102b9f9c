//! The form of what was tried.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewPriorAttempt, PriorAttemptShape};
use super::model::{self, PriorAttempt, PriorAttemptId};
use super::store;
use crate::forms::menus::{Menus, goals_menu};
use crate::forms::{FormRecord, Goals};
use crate::goals::Goal;

impl FormRecord for PriorAttempt {
    const WORDS: &'static str = "prior-attempt";
    const PATH: &'static str = "/goals/evidence/attempts";

    type Place = Goals;
    type Choices = Menus;
    type Shape = PriorAttemptShape;
    type New = NewPriorAttempt;

    fn blank(id: Uuid) -> Self {
        Self::blank(PriorAttemptId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        Ok(Menus::none().with("goal_id", goals_menu(ctx).await?))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("goal_id", "prior-attempt-goal-id", menus.of("goal_id")))
            (fields.line("what", "prior-attempt-what").hint(text.say("prior-attempt-what-hint")))
            (fields.line("who", "prior-attempt-who").hint(text.say("prior-attempt-who-hint")).optional(text))
            (fields.line("began", "prior-attempt-began").hint(text.say("prior-attempt-began-hint")).optional(text))
            (fields.line("ended", "prior-attempt-ended").hint(text.say("prior-attempt-ended-hint")).optional(text))
            (fields.lines("what_came", "prior-attempt-what-came").hint(text.say("prior-attempt-what-came-hint")).optional(text))
            (fields.lines("lesson", "prior-attempt-lesson").hint(text.say("prior-attempt-lesson-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, _before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if let Some(goal) = self.goal_id
            && Goal::find(tx, goal.0).await?.is_none()
        {
            return Err(SaveProblem::Mistakes(Mistakes::one("goal_id", "objectives-goal-unknown")));
        }
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::all(on).await
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
        "/goals/evidence#attempts".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/evidence#attempts".to_owned()
    }
}
