//! The form of a statement.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{FindingShape, NewFinding};
use super::model::{self, Aspect, Finding, FindingId};
use super::store;
use crate::evidence::choices::{findings_menu, sources_menu};
use crate::evidence::sources::EvidenceSource;
use crate::forms::menus::{Menus, goals_menu, or_none, words};
use crate::forms::{FormRecord, Goals};
use crate::goals::Goal;

impl FormRecord for Finding {
    const WORDS: &'static str = "finding";
    const PATH: &'static str = "/goals/evidence/findings";

    type Place = Goals;
    type Choices = Menus;
    type Shape = FindingShape;
    type New = NewFinding;

    fn blank(id: Uuid) -> Self {
        Self::blank(FindingId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        Ok(Menus::none()
            .with("goal_id", goals_menu(ctx).await?)
            .with("aspect", words(&ctx.text, "finding-aspect", Aspect::ALL.iter().map(|known| known.word())))
            .with("source_id", or_none(&ctx.text, "finding-source-id-none", sources_menu(ctx).await?))
            .with(
                "contradicts_id",
                or_none(&ctx.text, "finding-contradicts-id-none", findings_menu(ctx).await?),
            ))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("goal_id", "finding-goal-id", menus.of("goal_id")))
            (fields.menu("aspect", "finding-aspect", menus.of("aspect")))
            (fields.lines("words", "finding-words").hint(text.say("finding-words-hint")))
            (fields.line("figure", "finding-figure").hint(text.say("finding-figure-hint")).optional(text))
            (fields.menu("source_id", "finding-source-id", menus.of("source_id")))
            (fields.menu("contradicts_id", "finding-contradicts-id", menus.of("contradicts_id")).hint(text.say("finding-contradicts-id-hint")))
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
        if let Some(id) = self.source_id
            && EvidenceSource::find(tx, id.0).await?.is_none()
        {
            return Err(SaveProblem::Mistakes(Mistakes::one("source_id", "finding-source-id-unknown")));
        }
        if let Some(id) = self.contradicts_id
            && Finding::find(tx, id.0).await?.is_none()
        {
            return Err(SaveProblem::Mistakes(Mistakes::one(
                "contradicts_id",
                "finding-contradicts-id-unknown",
            )));
        }
        if self.contradicts_id == Some(self.id) {
            return Err(SaveProblem::Mistakes(Mistakes::one("contradicts_id", "finding-contradicts-itself")));
        }
        Ok(self)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        // Statements stand under the question they answer.
        let mut all = store::all(on).await?;
        all.retain(|other| other.aspect == self.aspect);
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
        "/goals/evidence#findings".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/evidence#findings".to_owned()
    }
}
