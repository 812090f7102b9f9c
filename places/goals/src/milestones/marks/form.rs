//! The form of a milestone.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{MilestoneShape, NewMilestone};
use super::model::{self, Milestone, MilestoneId};
use super::store;
use crate::forms::menus::Menus;
use crate::forms::{FormRecord, Goals};

impl FormRecord for Milestone {
    const WORDS: &'static str = "milestone";
    const PATH: &'static str = "/goals/milestones";

    type Place = Goals;
    type Choices = Menus;
    type Shape = MilestoneShape;
    type New = NewMilestone;

    fn blank(id: Uuid) -> Self {
        Self::blank(MilestoneId(id))
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
            (fields.line("phase", "milestone-phase").hint(text.say("milestone-phase-hint")))
            (fields.line("name", "milestone-name").hint(text.say("milestone-name-hint")))
            (fields.lines("benchmarks", "milestone-benchmarks").hint(text.say("milestone-benchmarks-hint")).optional(text))
            (fields.lines("evidence", "milestone-evidence").hint(text.say("milestone-evidence-hint")).optional(text))
            (fields.line("link", "milestone-link").optional(text))
            (fields.lines("scale", "milestone-scale").hint(text.say("milestone-scale-hint")).optional(text))
            (fields.lines("raters", "milestone-raters").hint(text.say("milestone-raters-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
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
        format!("/goals/milestones/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/goals/milestones".to_owned()
    }
}
