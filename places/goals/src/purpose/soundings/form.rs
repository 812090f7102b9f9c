//! The form of a sounding.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewSounding, SoundingShape};
use super::model::{self, Sounding, SoundingId};
use super::store;
use crate::forms::menus::Menus;
use crate::forms::{FormRecord, Goals};

impl FormRecord for Sounding {
    const WORDS: &'static str = "sounding";
    const PATH: &'static str = "/goals/soundings";

    type Place = Goals;
    type Choices = Menus;
    type Shape = SoundingShape;
    type New = NewSounding;

    fn blank(id: Uuid) -> Self {
        Self::blank(SoundingId(id))
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
            (fields.date("day", "sounding-day"))
            (fields.line("who", "sounding-who").hint(text.say("sounding-who-hint")))
            (fields.lines("said", "sounding-said").hint(text.say("sounding-said-hint")))
            (fields.lines("changed", "sounding-changed").hint(text.say("sounding-changed-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    /// Soundings stand in the order of their days.
    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/goals/purpose#soundings".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/purpose#soundings".to_owned()
    }
}
