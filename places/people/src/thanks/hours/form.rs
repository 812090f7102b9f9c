//! The form of an entry of hours.

use kit_store::{Fault, InCoalition, Tx};
use kit_text::Text;
use kit_web::form::{Menus, or_none};
use kit_web::records::FormRecord;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewVolunteerHours, VolunteerHoursShape};
use super::model::{self, PaidBy, VolunteerHours, VolunteerHoursId};
use super::{own, store};
use crate::choosing::{is_here, people_menu};
use crate::rights::EDIT_PEOPLE;
use crate::thanks::frame::ThanksPages;

impl FormRecord for VolunteerHours {
    const WORDS: &'static str = "hours";
    const PATH: &'static str = "/people/thanks/hours";

    type Place = ThanksPages;
    type Choices = Menus;
    type Shape = VolunteerHoursShape;
    type New = NewVolunteerHours;

    fn blank(id: Uuid) -> Self {
        Self::blank(VolunteerHoursId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    /// Officers write down what anybody told them; everybody else their own hours.
    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let text = &ctx.text;
        let mut people = people_menu(ctx).await?;
        if !ctx.holds(&EDIT_PEOPLE) {
            let own = own(ctx).await?;
            people.retain(|(id, _)| own.is_some_and(|own| own.to_string() == *id));
        }
        let paid = PaidBy::ALL.iter().map(|by| (by.word().to_owned(), paid_by(text, *by))).collect();
        Ok(Menus::none()
            .with("person_id", or_none(text, "group-members-choose-person", people))
            .with("paid_by", paid))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("person_id", "hours-person-id", menus.of("person_id")))
            (fields.date("worked_on", "hours-worked-on"))
            (fields.line("time", "hours-time").hint(text.say("hours-time-hint")))
            (fields.line("what", "hours-what").hint(text.say("hours-what-hint")))
            (fields.one_of("paid_by", "hours-paid-by", menus.of("paid_by")))
            (fields.line("rate", "hours-rate").hint(text.say("hours-rate-hint")).optional(text))
            (fields.line("rate_source", "hours-rate-source").hint(text.say("hours-rate-source-hint")).optional(text))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn settle(self, tx: &Tx, before: Option<&Self>) -> Result<Self, SaveProblem<Self>> {
        if !is_here(tx, Some(self.person_id), before.map(|before| before.person_id)).await? {
            return Err(SaveProblem::Mistakes(Mistakes::one("person_id", "hours-person-missing")));
        }
        Ok(self)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/people/thanks/hours".to_owned()
    }

    fn page_above(&self) -> String {
        self.page()
    }
}

fn paid_by(text: &Text, by: PaidBy) -> String {
    text.say(&format!("hours-paid-by-{}", by.word().replace('_', "-")))
}
