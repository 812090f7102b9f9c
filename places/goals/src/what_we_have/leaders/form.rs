//! The form of a leader people listen to.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::seats::store::who_takes_part;
use uuid::Uuid;

use super::api::{CommunityLeaderShape, NewCommunityLeader};
use super::model::{self, CommunityLeader, CommunityLeaderId, Reach};
use super::store;
use crate::forms::menus::{
    Menus, are_here, ids_for_names, or_none, people_by_name, people_fields, people_list, words,
};
use crate::forms::{FormRecord, Goals};

impl FormRecord for CommunityLeader {
    const WORDS: &'static str = "community-leader";
    const PATH: &'static str = "/goals/leaders";

    type Place = Goals;
    type Choices = Menus;
    type Shape = CommunityLeaderShape;
    type New = NewCommunityLeader;

    fn blank(id: Uuid) -> Self {
        Self::blank(CommunityLeaderId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let people = people_by_name(ctx).await?;
        Ok(Menus::none()
            .with("known_by", people.clone())
            .with("plan_person_id", or_none(&ctx.text, "community-leader-plan-person-id-none", people))
            .with(
                "reach",
                words(&ctx.text, "community-leader-reach", Reach::ALL.iter().map(|known| known.word())),
            ))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.line("name", "community-leader-name").hint(text.say("community-leader-name-hint")))
            (fields.line("listened_to", "community-leader-listened-to").hint(text.say("community-leader-listened-to-hint")).optional(text))
            (people_list(&menus.of("known_by")))
            (people_fields(text, fields, "known_by", "community-leader-known-by", &menus.of("known_by")))
            (fields.line("plan", "community-leader-plan").hint(text.say("community-leader-plan-hint")).optional(text))
            (fields.menu("plan_person_id", "community-leader-plan-person-id", menus.of("plan_person_id")))
            (fields.date("plan_by", "community-leader-plan-by").optional(text))
            (fields.one_of("reach", "community-leader-reach", menus.of("reach")))
        }
    }

    async fn with_ids(ctx: &Ctx, typed: &Typed) -> Result<Typed, Problem> {
        ids_for_names(ctx, typed, &["known_by"]).await
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let kept = before.map(|before| before.known_by.clone()).unwrap_or_default();
        if !are_here(tx, &self.known_by, &kept).await? {
            return Err(SaveProblem::Mistakes(Mistakes::one(
                "known_by",
                "community-leader-known-by-unknown",
            )));
        }
        if before.is_none_or(|before| before.plan_person_id != self.plan_person_id)
            && self.plan_person_id.is_some()
            && who_takes_part(tx, [self.plan_person_id, None, None]).await?.is_empty()
        {
            return Err(SaveProblem::Mistakes(Mistakes::one(
                "plan_person_id",
                "community-leader-plan-person-id-unknown",
            )));
        }
        Ok(self)
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
        "/goals/what-we-have#leaders".to_owned()
    }

    fn page_above(&self) -> String {
        "/goals/what-we-have#leaders".to_owned()
    }
}
