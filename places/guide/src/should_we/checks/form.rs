//! The form of what was decided.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::words;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{CheckShape, NewCheck};
use super::model::{self, ReadinessCheck, ReadinessCheckId};
use super::store;
use crate::should_we::ShouldWe;
use crate::should_we::rule::{Answer, LighterForm};

impl FormRecord for ReadinessCheck {
    const WORDS: &'static str = "readiness-check";
    const PATH: &'static str = "/guide/should-we/check";

    type Place = ShouldWe;
    type Choices = Menus;
    type Shape = CheckShape;
    type New = NewCheck;

    fn blank(id: Uuid) -> Self {
        Self::blank(ReadinessCheckId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let answers = words(text, "should-we-answer", Answer::ALL.iter().map(|known| known.word()));
        let forms = words(text, "should-we-form", LighterForm::ALL.iter().map(|known| known.word()));
        Ok(Menus::none()
            .with("own_answer", or_none(text, "readiness-check-as-the-rule", answers))
            .with("lighter_form", or_none(text, "readiness-check-no-form", forms)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.one_of("own_answer", "readiness-check-own-answer", menus.of("own_answer")))
            (fields.lines("own_words", "readiness-check-own-words").hint(text.say("readiness-check-own-words-hint")).optional(text))
            (fields.lines("wait_for", "readiness-check-wait-for").hint(text.say("readiness-check-wait-for-hint")).optional(text))
            (fields.date("wait_until", "readiness-check-wait-until").optional(text))
            (fields.menu("lighter_form", "readiness-check-lighter-form", menus.of("lighter_form")))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if before.is_none() && !store::all(tx).await?.is_empty() {
            return Err(SaveProblem::Mistakes(Mistakes::one("own_answer", "readiness-check-is-there")));
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/guide/should-we".to_owned()
    }

    fn page_above(&self) -> String {
        "/guide/should-we".to_owned()
    }
}
