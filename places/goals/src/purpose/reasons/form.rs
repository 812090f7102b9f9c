//! The form of why we came together.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewPurpose, PurposeShape};
use super::model::{self, Purpose, PurposeId, Reason, Trigger};
use super::store;
use crate::forms::menus::{Menus, or_none, words};
use crate::forms::{FormRecord, Goals};

impl FormRecord for Purpose {
    const WORDS: &'static str = "purpose";
    const PATH: &'static str = "/goals/purpose";

    type Place = Goals;
    type Choices = Menus;
    type Shape = PurposeShape;
    type New = NewPurpose;

    fn blank(id: Uuid) -> Self {
        Self::blank(PurposeId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        Ok(Menus::none()
            .with(
                "why_now",
                or_none(
                    &ctx.text,
                    "purpose-why-now-none",
                    words(&ctx.text, "purpose-why-now", Trigger::ALL.iter().map(|known| known.word())),
                ),
            )
            .with(
                "reasons",
                words(&ctx.text, "purpose-reason", Reason::ALL.iter().map(|known| known.word())),
            ))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.lines("words", "purpose-words").hint(text.say("purpose-words-hint")))
            (fields.lines("lived_by", "purpose-lived-by").hint(text.say("purpose-lived-by-hint")).optional(text))
            (fields.lines("good_place", "purpose-good-place").hint(text.say("purpose-good-place-hint")).optional(text))
            (fields.menu("why_now", "purpose-why-now", menus.of("why_now")))
            (fields.line("why_now_words", "purpose-why-now-words").hint(text.say("purpose-why-now-words-hint")).optional(text))
            (fields.any_of("reasons", "purpose-reasons", menus.of("reasons")).hint(text.say("purpose-reasons-hint")))
            (fields.lines("reasons_words", "purpose-reasons-words").hint(text.say("purpose-reasons-words-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let others = store::all(tx).await?;
        if before.is_none() && !others.is_empty() {
            return Err(SaveProblem::Mistakes(Mistakes::one("words", "purpose-is-there")));
        }
        Ok(self)
    }

    /// There is one.
    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/goals/purpose".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/purpose".to_owned()
    }
}
