//! The form of a wording.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewWording, WordingShape};
use super::model::{self, Check, State, Statement, Wording, WordingId};
use super::store;
use crate::forms::menus::{Menus, words};
use crate::forms::{FormRecord, Goals};

impl FormRecord for Wording {
    const WORDS: &'static str = "wording";
    const PATH: &'static str = "/goals/wordings";

    type Place = Goals;
    type Choices = Menus;
    type Shape = WordingShape;
    type New = NewWording;

    fn blank(id: Uuid) -> Self {
        Self::blank(WordingId(id))
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
                "statement",
                words(&ctx.text, "wording-statement", Statement::ALL.iter().map(|known| known.word())),
            )
            .with("newcomer", words(&ctx.text, "wording-check", Check::ALL.iter().map(|known| known.word())))
            .with("lifts", words(&ctx.text, "wording-check", Check::ALL.iter().map(|known| known.word())))
            .with(
                "outsiders",
                words(&ctx.text, "wording-check", Check::ALL.iter().map(|known| known.word())),
            )
            .with("state", words(&ctx.text, "wording-state", State::ALL.iter().map(|known| known.word()))))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.one_of("statement", "wording-statement", menus.of("statement")))
            (fields.lines("words", "wording-words").hint(text.say("wording-words-hint")))
            (fields.date("written_on", "wording-written-on"))
            (fields.line("written_by", "wording-written-by").optional(text))
            (fields.lines("what_changed", "wording-what-changed").hint(text.say("wording-what-changed-hint")).optional(text))
            (fields.one_of("newcomer", "wording-newcomer", menus.of("newcomer")).hint(text.say("wording-newcomer-hint")).optional(text))
            (fields.one_of("lifts", "wording-lifts", menus.of("lifts")).hint(text.say("wording-lifts-hint")).optional(text))
            (fields.one_of("outsiders", "wording-outsiders", menus.of("outsiders")).hint(text.say("wording-outsiders-hint")).optional(text))
            (fields.one_of("state", "wording-state", menus.of("state")))
            (fields.date("adopted_on", "wording-adopted-on").optional(text))
            (fields.line("adopted_by", "wording-adopted-by").hint(text.say("wording-adopted-by-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    /// Wordings stand in the order of their days.
    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/goals/purpose#wordings".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/purpose#wordings".to_owned()
    }
}
