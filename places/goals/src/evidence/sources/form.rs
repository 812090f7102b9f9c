//! The form of a source.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{EvidenceSourceShape, NewEvidenceSource};
use super::model::{self, EvidenceSource, EvidenceSourceId};
use super::store;
use crate::forms::menus::Menus;
use crate::forms::{FormRecord, Goals};

impl FormRecord for EvidenceSource {
    const WORDS: &'static str = "evidence-source";
    const PATH: &'static str = "/goals/evidence/sources";

    type Place = Goals;
    type Choices = Menus;
    type Shape = EvidenceSourceShape;
    type New = NewEvidenceSource;

    fn blank(id: Uuid) -> Self {
        Self::blank(EvidenceSourceId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(_ctx: &Ctx) -> Result<Menus, Problem> {
        Ok(Menus::none())
    }

    fn fields(text: &Text, fields: &Fields, _menus: &Menus) -> Markup {
        html! {
            (fields.line("title", "evidence-source-title").hint(text.say("evidence-source-title-hint")))
            (fields.line("published", "evidence-source-published").hint(text.say("evidence-source-published-hint")).optional(text))
            (fields.line("link", "evidence-source-link").hint(text.say("evidence-source-link-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    /// Sources stand in the order of their titles.
    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/goals/evidence/sources/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/goals/evidence#sources".to_owned()
    }
}
