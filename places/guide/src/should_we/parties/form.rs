//! The form of a founding party.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::words;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use people::choosing::people_menu;
use people::organizations;
use people::seats::store::{organization_takes_part, who_takes_part};
use uuid::Uuid;

use super::api::{NewParty, PartyShape};
use super::model::{self, ReadinessParty, ReadinessPartyId};
use super::store;
use crate::should_we::ShouldWe;
use crate::should_we::rule::Worth;

impl FormRecord for ReadinessParty {
    const WORDS: &'static str = "readiness-party";
    const PATH: &'static str = "/guide/should-we/parties";

    type Place = ShouldWe;
    type Choices = Menus;
    type Shape = PartyShape;
    type New = NewParty;

    fn blank(id: Uuid) -> Self {
        Self::blank(ReadinessPartyId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let organizations = organizations::store::names(&ctx.scope()).await?;
        let organizations = organizations.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        let people = people_menu(ctx).await?;
        let worth = words(&ctx.text, "should-we-worth", Worth::ALL.iter().map(|known| known.word()));
        Ok(Menus::none()
            .with("organization_id", or_none(&ctx.text, "readiness-party-no-organization", organizations))
            .with("person_id", or_none(&ctx.text, "people-nobody", people))
            .with("worth", worth))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("organization_id", "readiness-party-organization-id", menus.of("organization_id")))
            (fields.menu("person_id", "readiness-party-person-id", menus.of("person_id")).hint(text.say("readiness-party-person-id-hint")))
            (fields.lines("costs", "readiness-party-costs").hint(text.say("readiness-party-costs-hint")).optional(text))
            (fields.lines("gains", "readiness-party-gains").hint(text.say("readiness-party-gains-hint")).optional(text))
            (fields.one_of("worth", "readiness-party-worth", menus.of("worth")).hint(text.say("readiness-party-worth-hint")))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        let new_person = self.person_id.filter(|id| before.and_then(|before| before.person_id) != Some(*id));
        if new_person.is_some() && who_takes_part(tx, [new_person, None, None]).await?.is_empty() {
            let mistakes = Mistakes::one("person_id", "readiness-party-person-unknown");
            return Err(SaveProblem::Mistakes(mistakes));
        }
        let stays = before.is_some_and(|before| before.organization_id == self.organization_id);
        if let Some(organization) = self.organization_id.filter(|_| !stays)
            && !organization_takes_part(tx, organization).await?
        {
            let mistakes = Mistakes::one("organization_id", "readiness-party-organization-unknown");
            return Err(SaveProblem::Mistakes(mistakes));
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/guide/should-we".to_owned()
    }

    fn page_above(&self) -> String {
        "/guide/should-we".to_owned()
    }
}
