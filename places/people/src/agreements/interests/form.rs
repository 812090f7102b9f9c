//! The form of a statement of interests.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{InterestStatementShape, NewInterestStatement};
use super::model::{self, InterestStatement, InterestStatementId};
use super::store;
use crate::agreements::frame::{PROPOSAL, StatementPages};
use crate::choosing::{is_here, people_menu};
use crate::members;
use crate::rights::EDIT_PEOPLE;

impl FormRecord for InterestStatement {
    const WORDS: &'static str = "interests";
    const PATH: &'static str = "/people/agreements/interests";

    type Place = StatementPages;
    type Choices = Menus;
    type Shape = InterestStatementShape;
    type New = NewInterestStatement;

    fn blank(id: Uuid) -> Self {
        Self::blank(InterestStatementId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    /// Officers state for anybody who told them; everybody else for themselves.
    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let mut people = people_menu(ctx).await?;
        if !ctx.holds(&EDIT_PEOPLE) {
            let own = match &ctx.account {
                Some(account) => members::store::person_of_account(&ctx.scope(), account.id).await?,
                None => None,
            };
            people.retain(|(id, _)| own.is_some_and(|own| own.to_string() == *id));
        }
        let proposals = kit_store::search::labels_of(&ctx.scope(), PROPOSAL).await?;
        let proposals = proposals.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
        Ok(Menus::none()
            .with("person_id", or_none(text, "group-members-choose-person", people))
            .with("proposal_id", or_none(text, "interests-in-general", proposals)))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("person_id", "interests-person-id", menus.of("person_id")))
            (fields.menu("proposal_id", "interests-proposal-id", menus.of("proposal_id")))
            (fields.tick("has_interest", "interests-has-interest"))
            (fields.lines("words", "interests-words").hint(text.say("interests-words-hint")).optional(text))
            (fields.date("stated_on", "interests-stated-on"))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if !is_here(tx, Some(self.person_id), before.map(|before| before.person_id)).await? {
            return Err(SaveProblem::Mistakes(Mistakes::one("person_id", "group-members-person-missing")));
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/people/agreements/interests".to_owned()
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
