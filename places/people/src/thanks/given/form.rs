//! The form of a thank-you.

use kit_store::search::labels_of;
use kit_store::{Fault, InCoalition, Record, Tx};
use kit_text::Text;
use kit_web::form::{Choice, Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewThanks, ThanksShape};
use super::model::{self, ResultKind, Thanks, ThanksId, Way, result_word};
use super::store;
use crate::choosing::{is_here, people_menu};
use crate::organizations::{self, Organization};
use crate::thanks::frame::{self, ThanksPages};

/// Goals, objectives and numbers, by the names the search finds them by.
async fn results(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let mut results = Vec::new();
    for kind in ResultKind::ALL {
        let labels = labels_of(&ctx.scope(), kind.word()).await?;
        results.extend(labels.into_iter().map(|(id, label)| (result_word(*kind, id), label)));
    }
    Ok(results)
}

impl FormRecord for Thanks {
    const WORDS: &'static str = "thanks";
    const PATH: &'static str = "/people/thanks/given";

    type Place = ThanksPages;
    type Choices = Menus;
    type Shape = ThanksShape;
    type New = NewThanks;

    fn blank(id: Uuid) -> Self {
        Self::blank(ThanksId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let people = people_menu(ctx).await?;
        let organizations = organizations::store::names(&ctx.scope()).await?;
        let organizations = organizations.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        let ways = Way::ALL.iter().map(|way| (way.word().to_owned(), frame::way(text, *way))).collect();
        Ok(Menus::none()
            .with("person_id", or_none(text, "thanks-no-person", people.clone()))
            .with("organization_id", or_none(text, "thanks-no-organization", organizations))
            .with("way", ways)
            .with("by_id", or_none(text, "thanks-by-nobody", people))
            .with("result", or_none(text, "thanks-no-result", results(ctx).await?)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("person_id", "thanks-person-id", menus.of("person_id")).hint(text.say("thanks-person-id-hint")))
            (fields.menu("organization_id", "thanks-organization-id", menus.of("organization_id")).optional(text))
            (fields.lines("what_for", "thanks-what-for").hint(text.say("thanks-what-for-hint")))
            (fields.one_of("way", "thanks-way", menus.of("way")))
            (fields.date("thanked_on", "thanks-thanked-on"))
            (fields.menu("by_id", "thanks-by-id", menus.of("by_id")).optional(text))
            (fields.menu("result", "thanks-result", menus.of("result")).hint(text.say("thanks-result-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let were = |who: fn(&Self) -> Option<crate::members::PersonId>| before.and_then(who);
        let mut mistakes = Mistakes::none();
        if !is_here(tx, self.person_id, were(|one| one.person_id)).await? {
            mistakes.add("person_id", "groups-person-unknown");
        }
        if !is_here(tx, self.by_id, were(|one| one.by_id)).await? {
            mistakes.add("by_id", "groups-person-unknown");
        }
        if let Some(id) = self.organization_id
            && Organization::find(tx, id.0).await?.is_none()
        {
            mistakes.add("organization_id", "thanks-organization-unknown");
        }
        let result = self
            .result_kind
            .zip(self.result_id)
            .filter(|_| before.is_none_or(|one| one.result() != self.result()));
        if let Some((kind, id)) = result
            && !labels_of(tx, kind.word()).await?.iter().any(|(known, _)| *known == id)
        {
            mistakes.add("result", "thanks-result-unknown");
        }
        mistakes.or(self).map_err(SaveProblem::Mistakes)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/people/thanks/given".to_owned()
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
