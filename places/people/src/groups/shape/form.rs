//! The form with the eight questions.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::Menus;
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewStructureAnswers, StructureAnswersShape};
use super::model::{self, QUESTIONS, StructureAnswers, StructureAnswersId};
use super::store;
use crate::groups::frame::GroupPages;
use kit_web::form::words;

/// The key of a question.
pub fn question_key(question: &str) -> String {
    format!("structure-{}", question.replace('_', "-"))
}

impl FormRecord for StructureAnswers {
    const WORDS: &'static str = "structure";
    const PATH: &'static str = "/people/groups/shape";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = StructureAnswersShape;
    type New = NewStructureAnswers;

    fn blank(id: Uuid) -> Self {
        Self::blank(StructureAnswersId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let answers = |menus: Menus, (question, known): &(&'static str, &'static [&'static str])| {
            menus.with(question, words(&ctx.text, &question_key(question), known.iter().copied()))
        };
        Ok(QUESTIONS.iter().fold(Menus::none(), answers))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            @for (question, _) in QUESTIONS {
                (fields.one_of(question, &question_key(question), menus.of(question)).optional(text))
            }
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if before.is_none() && store::answers(tx).await?.is_some() {
            return Err(SaveProblem::Mistakes(Mistakes::one("stage", "structure-is-there")));
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/people/groups/shape".to_owned()
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
