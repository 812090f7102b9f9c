//! The form of a project under way.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{CommunityProjectShape, NewCommunityProject};
use super::model::{self, CommunityProject, CommunityProjectId};
use super::store;
use crate::forms::menus::Menus;
use crate::forms::{FormRecord, Goals};

impl FormRecord for CommunityProject {
    const WORDS: &'static str = "community-project";
    const PATH: &'static str = "/goals/projects";

    type Place = Goals;
    type Choices = Menus;
    type Shape = CommunityProjectShape;
    type New = NewCommunityProject;

    fn blank(id: Uuid) -> Self {
        Self::blank(CommunityProjectId(id))
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
            (fields.line("what", "community-project-what").hint(text.say("community-project-what-hint")))
            (fields.line("who", "community-project-who").hint(text.say("community-project-who-hint")).optional(text))
            (fields.line("since", "community-project-since").hint(text.say("community-project-since-hint")).optional(text))
            (fields.lines("lesson", "community-project-lesson").hint(text.say("community-project-lesson-hint")).optional(text))
            (fields.lines("cares_about", "community-project-cares-about").hint(text.say("community-project-cares-about-hint")).optional(text))
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
        "/goals/what-we-have#projects".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/what-we-have#projects".to_owned()
    }
}
