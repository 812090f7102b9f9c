//! The form of an office.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewOffice, OfficeShape};
use super::model::{self, Office, OfficeId, OfficeKind};
use super::store;
use crate::choosing::{is_here, people_menu};
use crate::groups::bodies::{Group, groups_menu};
use crate::groups::frame::GroupPages;
use kit_web::form::words;

impl FormRecord for Office {
    const WORDS: &'static str = "offices";
    const PATH: &'static str = "/people/groups/offices";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = OfficeShape;
    type New = NewOffice;

    fn blank(id: Uuid) -> Self {
        Self::blank(OfficeId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let kinds = words(text, "office-kind", OfficeKind::ALL.iter().map(|kind| kind.word()));
        let people = people_menu(ctx).await?;
        Ok(Menus::none()
            .with("group_id", or_none(text, "group-members-choose-group", groups_menu(ctx).await?))
            .with("kind", or_none(text, "offices-choose-kind", kinds))
            .with("successor_id", or_none(text, "people-nobody", people.clone()))
            .with("buddy_id", or_none(text, "people-nobody", people)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("group_id", "offices-group-id", menus.of("group_id")))
            (fields.menu("kind", "offices-kind", menus.of("kind")))
            (fields.line("own_name", "offices-own-name").hint(text.say("offices-own-name-hint")).optional(text))
            (fields.lines("duties", "offices-duties").optional(text))
            (fields.menu("successor_id", "offices-successor-id", menus.of("successor_id")))
            (fields.menu("buddy_id", "offices-buddy-id", menus.of("buddy_id")).hint(text.say("offices-buddy-id-hint")))
            (fields.lines("handover", "offices-handover").hint(text.say("offices-handover-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let mut mistakes = Mistakes::none();
        if Group::find(tx, self.group_id.0).await?.is_none() {
            mistakes.add("group_id", "group-members-group-missing");
        }
        for (field, person, earlier) in [
            ("successor_id", self.successor_id, before.and_then(|before| before.successor_id)),
            ("buddy_id", self.buddy_id, before.and_then(|before| before.buddy_id)),
        ] {
            if !is_here(tx, person, earlier).await? {
                mistakes.add(field, "groups-person-unknown");
            }
        }
        mistakes.or(self).map_err(SaveProblem::Mistakes)
    }

    async fn siblings(&self, on: &impl InCoalition) -> Result<Vec<Self>, Fault> {
        store::of_group(on, self.group_id).await
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
        format!("/people/groups/{}#offices", self.group_id)
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
