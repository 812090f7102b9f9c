//! The form of a step into another stage.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewStageChange, StageChangeShape};
use super::model::{self, Stage, StageChange, StageChangeId};
use super::store;
use crate::forms::menus::{Menus, words};
use crate::forms::{FormRecord, Goals};

impl FormRecord for StageChange {
    const WORDS: &'static str = "stage-change";
    const PATH: &'static str = "/goals/stages";

    type Place = Goals;
    type Choices = Menus;
    type Shape = StageChangeShape;
    type New = NewStageChange;

    fn blank(id: Uuid) -> Self {
        Self::blank(StageChangeId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        Ok(Menus::none().with(
            "stage",
            words(&ctx.text, "stage-change-stage", Stage::ALL.iter().map(|known| known.word())),
        ))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.one_of("stage", "stage-change-stage", menus.of("stage")))
            (fields.date("day", "stage-change-day"))
            (fields.lines("reason", "stage-change-reason").hint(text.say("stage-change-reason-hint")))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    /// Steps stand in the order of their days.
    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/goals/milestones#stages".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/milestones#stages".to_owned()
    }
}
