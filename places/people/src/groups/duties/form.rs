//! The form of a line of who does what.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{DutyShape, NewDuty};
use super::model::{self, Duty, DutyId};
use super::store;
use crate::choosing::{are_here, ids_for_names, is_here, people_by_name, people_fields, people_list};
use crate::groups::bodies::{self, groups_menu};
use crate::groups::frame::GroupPages;

impl FormRecord for Duty {
    const WORDS: &'static str = "duties";
    const PATH: &'static str = "/people/groups/duties";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = DutyShape;
    type New = NewDuty;

    fn blank(id: Uuid) -> Self {
        Self::blank(DutyId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let (people, groups) = (people_by_name(ctx).await?, groups_menu(ctx).await?);
        let person = || or_none(text, "people-nobody", people.clone());
        let group = || or_none(text, "duties-no-group", groups.clone());
        Ok(Menus::none()
            .with("group_id", group())
            .with("responsible_id", person())
            .with("helper_ids", people.clone())
            .with("decides_id", person())
            .with("deciding_group_id", group())
            .with("told_ids", people.clone())
            .with("told_group_id", group()))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.line("what", "duties-what").hint(text.say("duties-what-hint")))
            (fields.menu("group_id", "duties-group-id", menus.of("group_id")))
            (fields.menu("responsible_id", "duties-responsible-id", menus.of("responsible_id")).hint(text.say("duties-responsible-id-hint")))
            (people_list(&menus.of("helper_ids")))
            (people_fields(text, fields, "helper_ids", "duties-helper-ids", &menus.of("helper_ids")))
            (fields.menu("decides_id", "duties-decides-id", menus.of("decides_id")))
            (fields.menu("deciding_group_id", "duties-deciding-group-id", menus.of("deciding_group_id")))
            (people_fields(text, fields, "told_ids", "duties-told-ids", &menus.of("told_ids")))
            (fields.menu("told_group_id", "duties-told-group-id", menus.of("told_group_id")))
        }
    }

    async fn with_ids(ctx: &Ctx, typed: &Typed) -> Result<Typed, Problem> {
        ids_for_names(ctx, typed, &["helper_ids", "told_ids"]).await
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let mut mistakes = Mistakes::none();
        let groups = bodies::store::all(tx).await?;
        for (field, group) in [
            ("group_id", self.group_id),
            ("deciding_group_id", self.deciding_group_id),
            ("told_group_id", self.told_group_id),
        ] {
            if group.is_some_and(|id| !groups.iter().any(|group| group.id == id)) {
                mistakes.add(field, "groups-part-of-unknown");
            }
        }
        for (field, person, earlier) in [
            ("responsible_id", self.responsible_id, before.and_then(|before| before.responsible_id)),
            ("decides_id", self.decides_id, before.and_then(|before| before.decides_id)),
        ] {
            if !is_here(tx, person, earlier).await? {
                mistakes.add(field, "groups-person-unknown");
            }
        }
        let kept = before.cloned().unwrap_or_else(|| Self::blank(self.id));
        for (field, people, earlier) in [
            ("helper_ids", &self.helper_ids, &kept.helper_ids),
            ("told_ids", &self.told_ids, &kept.told_ids),
        ] {
            if !are_here(tx, people, earlier).await? {
                mistakes.add(field, "groups-person-unknown");
            }
        }
        mistakes.or(self).map_err(SaveProblem::Mistakes)
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
        "/people/groups/who-does-what".to_owned()
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
