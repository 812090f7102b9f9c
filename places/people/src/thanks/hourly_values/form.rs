//! The form of what an hour is worth.

use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::records::FormRecord;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{HourlyValueShape, NewHourlyValue};
use super::model::{self, HourlyValue, HourlyValueId};
use super::store;
use crate::thanks::frame::ValuePages;

impl FormRecord for HourlyValue {
    const WORDS: &'static str = "hourly-values";
    const PATH: &'static str = "/people/thanks/values";

    type Place = ValuePages;
    type Choices = ();
    type Shape = HourlyValueShape;
    type New = NewHourlyValue;

    fn blank(id: Uuid) -> Self {
        Self::blank(HourlyValueId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(_: &Ctx) -> Result<(), Problem> {
        Ok(())
    }

    fn fields(text: &Text, fields: &Fields, (): &()) -> Markup {
        html! {
            (fields.line("amount", "hourly-values-amount").hint(text.say("hourly-values-amount-hint")))
            (fields.date("from_on", "hourly-values-from-on"))
            (fields.line("source", "hourly-values-source").hint(text.say("hourly-values-source-hint")))
            (fields.line("link", "hourly-values-link").optional(text))
        }
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
