//! The form of a network.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{CommunityNetworkShape, NewCommunityNetwork};
use super::model::{self, CommunityNetwork, CommunityNetworkId};
use super::store;
use crate::forms::menus::Menus;
use crate::forms::{FormRecord, Goals};

impl FormRecord for CommunityNetwork {
    const WORDS: &'static str = "community-network";
    const PATH: &'static str = "/goals/networks";

    type Place = Goals;
    type Choices = Menus;
    type Shape = CommunityNetworkShape;
    type New = NewCommunityNetwork;

    fn blank(id: Uuid) -> Self {
        Self::blank(CommunityNetworkId(id))
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
            (fields.line("name", "community-network-name").hint(text.say("community-network-name-hint")))
            (fields.lines("who", "community-network-who").hint(text.say("community-network-who-hint")).optional(text))
            (fields.lines("connects", "community-network-connects").hint(text.say("community-network-connects-hint")).optional(text))
            (fields.lines("word_travels", "community-network-word-travels").hint(text.say("community-network-word-travels-hint")).optional(text))
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
        "/goals/what-we-have#networks".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/what-we-have#networks".to_owned()
    }
}
