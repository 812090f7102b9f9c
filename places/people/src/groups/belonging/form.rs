//! The form of somebody's place in a group.

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{GroupMemberShape, NewGroupMember};
use super::model::{self, GroupMember, GroupMemberId};
use super::store;
use crate::choosing::{is_here, people_menu};
use crate::groups::bodies::{Group, groups_menu};
use crate::groups::frame::GroupPages;
use crate::organizations::{self, Organization};
use crate::seats::{self, Seat};
use crate::sectors;

/// The seats of the table, each with its sector, and its label where it has one.
async fn seats_menu(ctx: &Ctx) -> Result<Vec<kit_web::form::Choice>, Problem> {
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let called = |seat: &Seat| {
        let sector = scheme.sector_name(&seat.sector, ctx.text.language());
        if seat.label.is_empty() {
            sector.to_owned()
        } else {
            format!("{sector}: {}", seat.label)
        }
    };
    let seats = seats::store::seats(&ctx.scope()).await?;
    Ok(seats.iter().map(|seat| (seat.id.to_string(), called(seat))).collect())
}

impl FormRecord for GroupMember {
    const WORDS: &'static str = "group-members";
    const PATH: &'static str = "/people/groups/members";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = GroupMemberShape;
    type New = NewGroupMember;

    fn blank(id: Uuid) -> Self {
        Self::blank(GroupMemberId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let organizations = organizations::store::names(&ctx.scope()).await?;
        let organizations = organizations.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        Ok(Menus::none()
            .with("group_id", or_none(text, "group-members-choose-group", groups_menu(ctx).await?))
            .with("person_id", or_none(text, "group-members-choose-person", people_menu(ctx).await?))
            .with("organization_id", or_none(text, "group-members-own-organization", organizations))
            .with("seat_id", or_none(text, "group-members-no-seat", seats_menu(ctx).await?)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("group_id", "group-members-group-id", menus.of("group_id")))
            (fields.menu("person_id", "group-members-person-id", menus.of("person_id")))
            (fields.menu("organization_id", "group-members-organization-id", menus.of("organization_id")).hint(text.say("group-members-organization-id-hint")))
            (fields.menu("seat_id", "group-members-seat-id", menus.of("seat_id")))
            (fields.line("part", "group-members-part").hint(text.say("group-members-part-hint")).optional(text))
            (fields.date("since", "group-members-since").optional(text))
            (fields.date("until", "group-members-until").optional(text))
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
        if !is_here(tx, Some(self.person_id), before.map(|before| before.person_id)).await? {
            mistakes.add("person_id", "group-members-person-missing");
        } else if self.until.is_none() && store::belongs(tx, self.group_id, self.person_id, self.id).await? {
            mistakes.add("person_id", "group-members-is-there");
        }
        if let Some(organization) = self.organization_id
            && Organization::find(tx, organization.0).await?.is_none()
        {
            mistakes.add("organization_id", "group-members-organization-unknown");
        }
        if let Some(seat) = self.seat_id
            && Seat::find(tx, seat.0).await?.is_none()
        {
            mistakes.add("seat_id", "group-members-seat-unknown");
        }
        mistakes.or(self).map_err(SaveProblem::Mistakes)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/people/groups/{}#members", self.group_id)
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
