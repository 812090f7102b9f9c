//! The form of an element.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{CommitmentElementShape, NewCommitmentElement};
use super::model::{self, Element, ElementId};
use super::store;
use crate::commitments::made::{self, Commitment};
use crate::forms::menus::{Menus, or_none};
use crate::forms::{FormRecord, Goals};
use crate::goals;
use crate::numbers::Indicator;

impl FormRecord for Element {
    const WORDS: &'static str = "commitment-element";
    const PATH: &'static str = "/goals/commitment-elements";

    type Place = Goals;
    type Choices = Menus;
    type Shape = CommitmentElementShape;
    type New = NewCommitmentElement;

    fn blank(id: Uuid) -> Self {
        Self::blank(ElementId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let commitments = made::store::titles(&ctx.scope()).await?;
        let commitments = commitments
            .into_iter()
            .map(|(id, title, organization)| (id.to_string(), format!("{organization}: {title}")))
            .collect();
        let numbers = goals::store::measures(&ctx.scope()).await?;
        let numbers = numbers.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
        Ok(Menus::none()
            .with("commitment_id", or_none(&ctx.text, "commitment-element-commitment-id-none", commitments))
            .with("indicator_id", or_none(&ctx.text, "commitment-element-indicator-id-none", numbers)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("commitment_id", "commitment-element-commitment-id", menus.of("commitment_id")))
            (fields.line("what", "commitment-element-what").hint(text.say("commitment-element-what-hint")))
            (fields.line("metric", "commitment-element-metric").hint(text.say("commitment-element-metric-hint")))
            (fields.line("unit", "commitment-element-unit").hint(text.say("commitment-element-unit-hint")).optional(text))
            (fields.line("would_show", "commitment-element-would-show").hint(text.say("commitment-element-would-show-hint")).optional(text))
            (fields.menu("indicator_id", "commitment-element-indicator-id", menus.of("indicator_id")).hint(text.say("commitment-element-indicator-id-hint")))
            (fields.line("baseline", "commitment-element-baseline").hint(text.say("commitment-element-baseline-hint")).optional(text))
            (fields.line("target", "commitment-element-target").hint(text.say("commitment-element-target-hint")).optional(text))
            (fields.date("due_on", "commitment-element-due-on").optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, _before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let wrong = |field: &str, key| SaveProblem::Mistakes(Mistakes::one(field, key));
        if Commitment::find(tx, self.commitment_id.0).await?.is_none() {
            return Err(wrong("commitment_id", "commitment-element-commitment-id-unknown"));
        }
        if let Some(indicator) = self.indicator_id
            && Indicator::find(tx, indicator.0).await?.is_none()
        {
            return Err(wrong("indicator_id", "commitment-element-indicator-id-unknown"));
        }
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::of_commitment(on, self.commitment_id).await
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
        format!("/goals/commitment-elements/{}", self.id)
    }

    fn page_above(&self) -> String {
        format!("/goals/commitments/{}", self.commitment_id)
    }
}
