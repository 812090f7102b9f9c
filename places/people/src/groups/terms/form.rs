//! The form of a term in an office.

use kit_store::{Allowed, Fault, InCoalition, Record, Tx, changed};
use kit_text::Text;
use kit_web::form::{Menus, or_none, words};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewOfficeTerm, OfficeTermShape};
use super::model::{self, OfficeTerm, OfficeTermId, Others};
use super::store;
use crate::choosing::{is_here, people_menu};
use crate::groups::frame::GroupPages;
use crate::groups::offices;
use crate::groups::views::office_name;
use crate::members::Person;

impl FormRecord for OfficeTerm {
    const WORDS: &'static str = "office-terms";
    const PATH: &'static str = "/people/groups/terms";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = OfficeTermShape;
    type New = NewOfficeTerm;

    fn blank(id: Uuid) -> Self {
        model::blank(OfficeTermId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let offices = offices::store::with_groups(&ctx.scope()).await?;
        let offices = offices
            .iter()
            .map(|(id, kind, own_name, group)| {
                let office = office_name(text, *kind, own_name);
                let called = [("office", office.into()), ("group", group.as_str().into())];
                (id.to_string(), text.with("office-of-group", called))
            })
            .collect();
        Ok(Menus::none()
            .with("office_id", or_none(text, "office-terms-choose-office", offices))
            .with("person_id", or_none(text, "group-members-choose-person", people_menu(ctx).await?)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("office_id", "office-terms-office-id", menus.of("office_id")))
            (fields.menu("person_id", "office-terms-person-id", menus.of("person_id")))
            (fields.date("starts_on", "office-terms-starts-on"))
            (fields.date("ends_on", "office-terms-ends-on").hint(text.say("office-terms-ends-on-hint")).optional(text))
            (fields.date("left_on", "office-terms-left-on").hint(text.say("office-terms-left-on-hint")).optional(text))
            // Asked only where it matters: somebody else holds the office, or it was said before.
            @if fields.typed.has("others") || fields.mistakes.iter().any(|mistake| mistake.field == "others") {
                (fields.one_of("others", "office-terms-others", words(text, "office-terms-others", Others::ALL.iter().map(|one| one.word()))))
            }
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    /// Ends the terms of others the day before this one begins, if the form says so.
    async fn make_room(&self, tx: &Tx, allowed: &Allowed, typed: &Typed) -> Result<(), Fault> {
        if Others::from_word(typed.get("others")) != Some(Others::End) {
            return Ok(());
        }
        for other in store::terms(tx, None, Some(self.office_id)).await? {
            let ended = other.ended_before(self).filter(|_| other.id != self.id && self.overlaps(&other));
            if let Some(ended) = ended {
                changed(tx, allowed, &other, ended).await?;
            }
        }
        Ok(())
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let mut mistakes = Mistakes::none();
        if store::group_of(tx, self.office_id).await?.is_none() {
            mistakes.add("office_id", "office-terms-office-missing");
        }
        if !is_here(tx, Some(self.person_id), before.map(|before| before.person_id)).await? {
            mistakes.add("person_id", "group-members-person-missing");
        }
        if mistakes.is_empty() {
            stands_alone(tx, &self, before, &mut mistakes).await?;
        }
        mistakes.or(self).map_err(SaveProblem::Mistakes)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        format!("/people/groups/offices/{}", self.office_id)
    }

    fn page_above(&self) -> String {
        self.page()
    }
}

/// One person holds an office at a time, unless it was said that they hold it together.
pub(super) async fn stands_alone(
    tx: &Tx,
    term: &OfficeTerm,
    before: Option<&OfficeTerm>,
    mistakes: &mut Mistakes,
) -> Result<(), Fault> {
    let terms = store::terms(tx, None, Some(term.office_id)).await?;
    let Some(other) = term.stands_against(before, &terms) else {
        return Ok(());
    };
    let name = Person::find(tx, other.person_id.0).await?.map(|person| person.name()).unwrap_or_default();
    let mut said = vec![("name", name), ("from_day", other.starts_on.to_string())];
    let key = match other.last_day() {
        _ if other.starts_on >= term.starts_on => "office-terms-other-later",
        Some(until) => {
            said.push(("until_day", until.to_string()));
            "office-terms-other-until"
        }
        None => "office-terms-other-open",
    };
    mistakes.add_with("others", key, said);
    Ok(())
}
