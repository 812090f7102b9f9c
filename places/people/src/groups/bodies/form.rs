//! The form of a group.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::{Choice, Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{GroupShape, NewGroup};
use super::model::{self, Group, GroupId, GroupKind};
use super::store;
use crate::choosing::{is_here, people_menu};
use crate::groups::frame::{GOAL, GroupPages, OBJECTIVE};
use kit_web::form::words;

/// The groups that still work, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn groups_menu(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let groups = store::all(&ctx.scope()).await?;
    let working = groups.into_iter().filter(|group| group.works_on(ctx.today()));
    Ok(working.map(|group| (group.id.to_string(), group.name)).collect())
}

/// What groups can work for, of one kind, by name.
async fn aims_menu(ctx: &Ctx, kind: &str) -> Result<Vec<Choice>, Problem> {
    let aims = kit_store::search::labels_of(&ctx.scope(), kind).await?;
    Ok(aims.into_iter().map(|(id, title)| (id.to_string(), title)).collect())
}

/// Whether an aim that was chosen anew is there.
async fn is_known(tx: &Tx, kind: &str, chosen: Option<Uuid>, before: Option<Uuid>) -> Result<bool, Fault> {
    match chosen.filter(|_| chosen != before) {
        Some(aim) => {
            let aims = kit_store::search::labels_of(tx, kind).await?;
            Ok(aims.iter().any(|(id, _)| *id == aim))
        }
        None => Ok(true),
    }
}

impl FormRecord for Group {
    const WORDS: &'static str = "groups";
    const PATH: &'static str = "/people/groups";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = GroupShape;
    type New = NewGroup;

    fn blank(id: Uuid) -> Self {
        Self::blank(GroupId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let kinds = words(text, "group-kind", GroupKind::ALL.iter().map(|kind| kind.word()));
        Ok(Menus::none()
            .with("kind", or_none(text, "groups-choose-kind", kinds))
            .with("goal_id", or_none(text, "groups-no-goal", aims_menu(ctx, GOAL).await?))
            .with("objective_id", or_none(text, "groups-no-objective", aims_menu(ctx, OBJECTIVE).await?))
            .with("part_of_id", or_none(text, "groups-part-of-none", groups_menu(ctx).await?))
            .with("lead_id", or_none(text, "people-nobody", people_menu(ctx).await?)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.line("name", "groups-name").hint(text.say("groups-name-hint")))
            (fields.menu("kind", "groups-kind", menus.of("kind")).hint(text.say("groups-kind-hint")))
            (fields.lines("purpose", "groups-purpose").hint(text.say("groups-purpose-hint")).optional(text))
            (fields.lines("authority", "groups-authority").hint(text.say("groups-authority-hint")).optional(text))
            (fields.menu("goal_id", "groups-goal-id", menus.of("goal_id")))
            (fields.menu("objective_id", "groups-objective-id", menus.of("objective_id")))
            (fields.line("objective", "groups-objective").hint(text.say("groups-objective-hint")).optional(text))
            (fields.menu("lead_id", "groups-lead-id", menus.of("lead_id")))
            (fields.menu("part_of_id", "groups-part-of-id", menus.of("part_of_id")))
            (fields.date("starts_on", "groups-starts-on").optional(text))
            (fields.date("ends_on", "groups-ends-on").hint(text.say("groups-ends-on-hint")).optional(text))
            (fields.date("ended_on", "groups-ended-on").hint(text.say("groups-ended-on-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let mut mistakes = Mistakes::none();
        let all = store::all(tx).await?;
        if model::is_called_like_another(&self, before, &all) {
            mistakes.add("name", "groups-name-taken");
        }
        if let Some(above) = self.part_of_id {
            if !all.iter().any(|group| group.id == above) {
                mistakes.add("part_of_id", "groups-part-of-unknown");
            } else if model::leads_in_a_circle(self.id, above, &all) {
                mistakes.add("part_of_id", "groups-part-of-circle");
            }
        }
        if !is_here(tx, self.lead_id, before.and_then(|before| before.lead_id)).await? {
            mistakes.add("lead_id", "groups-person-unknown");
        }
        if !is_known(tx, GOAL, self.goal_id, before.and_then(|before| before.goal_id)).await? {
            mistakes.add("goal_id", "groups-goal-unknown");
        }
        if !is_known(tx, OBJECTIVE, self.objective_id, before.and_then(|before| before.objective_id)).await? {
            mistakes.add("objective_id", "groups-objective-unknown");
        }
        mistakes.or(self).map_err(SaveProblem::Mistakes)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/people/groups/{}", self.id)
    }

    fn page_above(&self) -> String {
        "/people/groups".to_owned()
    }
}
